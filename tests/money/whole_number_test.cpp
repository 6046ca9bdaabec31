// whole_number: digits and nothing else.
#include "reconcile/money/whole_number.h"

#include <doctest/doctest.h>

using namespace till;

TEST_CASE("a text is a whole number or none: no blank, sign, point or digit beyond 64 bits is read past") {
    CHECK(whole_number("0") == 0);
    CHECK(whole_number("-12") == -12);
    CHECK(whole_number("9223372036854775807") == std::int64_t{9223372036854775807});
    for (const char* text : {"", " 1", "1 ", "+1", "1.0", "1a", "-", "9223372036854775808"})
        CHECK_MESSAGE(!whole_number(text), text);
}
