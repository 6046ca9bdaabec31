// The main of every test program that does not bring its own.
// Both words are needed: the precompiled header has read doctest.h once already, as its users see it.
#define DOCTEST_CONFIG_IMPLEMENT
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
