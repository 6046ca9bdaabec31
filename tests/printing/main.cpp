// The runner of the paper's tests.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

/// libharu 2.3.0 loses 400 bytes where it cannot save a font (document_test.cpp has such a document); the leak
/// sanitizer is told, and nobody else calls this.
extern "C" const char* __lsan_default_suppressions();
const char* __lsan_default_suppressions() { return "leak:HPDF_GetMem"; }
