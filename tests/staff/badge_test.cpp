// Badge: never mistaken for a PIN, and no PIN for a badge (O1).
#include "reconcile/staff/badge.h"

#include <doctest/doctest.h>

using namespace till;

TEST_CASE("O1: a badge names a person by letters or by its mark, and digits alone are a PIN") {
    CHECK(badge_of("wang") == "wang");
    CHECK(badge_of("w7") == "w7");
    CHECK(badge_of("staff:wang") == "wang");
    CHECK(badge_of("staff:1001") == "1001");
    for (const char* text : {"", "246810", "1001", "staff:"}) CHECK_MESSAGE(!badge_of(text), text);
}
