// CodeText: quantity and code out of what was typed.
#include "pos/ui/code_text.h"

#include <doctest/doctest.h>

#include <string>

using till::Decimal;
using till::read_code;

namespace {

void check(std::string_view typed, std::string_view quantity, std::string_view code) {
    CAPTURE(typed);
    const auto read = read_code(typed);
    REQUIRE(read);
    CHECK(read->quantity.text() == quantity);
    CHECK(read->code == code);
}

} // namespace

TEST_CASE("a code alone is one of it") {
    check("1001", "1", "1001");
    check(" 6901234567892 ", "1", "6901234567892");
}

TEST_CASE("a quantity stands in front, a weight may stand behind") {
    check("3*1001", "3", "1001");
    check("1.235*1004", "1.235", "1004");
    check("1004*1.235", "1.235", "1004");
    check("1004*.5", "0.5", "1004");
    check("COFFEE*2", "2", "COFFEE");
    check("2*COFFEE", "2", "COFFEE");
}

TEST_CASE("a quantity alone waits for its code") {
    check("3*", "3", "");
    check("*1.235", "1.235", "");
}

TEST_CASE("fault 62: a quantity that is none, zero or negative is refused") {
    for (const std::string typed : {"0*1001", "-1*1001", "*", "0*", "1e3*", "*0.000", "１*", "*-2"}) {
        CAPTURE(typed);
        CHECK_FALSE(read_code(typed));
    }
}

TEST_CASE("digits are a code, anything else is a name") {
    CHECK_FALSE(read_code("3*1001")->is_name());
    CHECK(read_code("3*tea")->is_name());
    CHECK(read_code("绿茶")->is_name());
}
