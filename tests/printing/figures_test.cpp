// Figures: amounts with their words and signs.
#include "printing/figures.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

TEST_CASE("a difference says over or short in words, without a sign") {
    const auto cny = *find_currency("CNY");
    CHECK(difference_text(-1'00_cents, cny, Language::english) == "SHORT 1.00");
    CHECK(difference_text(1234'50_cents, cny, Language::english) == "OVER 1,234.50");
    CHECK(difference_text(-1'00_cents, cny, Language::chinese) == "短款 1.00");
    CHECK(difference_text(5_cents, cny, Language::chinese) == "长款 0.05");
    CHECK(difference_text(Money{}, cny, Language::chinese) == "0.00");
}

TEST_CASE("a part of a sum carries the sign of what it does to the sum") {
    const auto cny = *find_currency("CNY");
    CHECK(part_text(9'00_cents, false, cny) == "+ 9.00");
    CHECK(part_text(9'00_cents, true, cny) == "- 9.00");
    CHECK(part_text(-9'00_cents, true, cny) == "+ 9.00");
    CHECK(part_text(-9'00_cents, false, cny) == "- 9.00");
    CHECK(part_text(Money{}, true, cny) == "0.00");
}

TEST_CASE("missing numbers are listed with ranges") {
    CHECK(number_list({}).empty());
    CHECK(number_list({4}) == "4");
    CHECK(number_list({4, 5}) == "4, 5");
    CHECK(number_list({4, 7, 8, 9, 12}) == "4, 7–9, 12");
}
