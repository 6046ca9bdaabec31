// Currency: amounts as text and back, and the coins and notes of each currency.
#include "tests/money/exact.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <stdexcept>
#include <string>

using namespace till;
using namespace till::literals;

namespace {

Currency currency(std::string_view code) { return find_currency(code).value(); }

std::string without(std::string text, char unwanted) {
    std::erase(text, unwanted);
    return text;
}

/// Whether commas stand before every third digit of the whole part and nowhere else.
bool grouped_in_threes(const std::string& text) {
    const auto whole = text.substr(0, text.find('.'));
    for (std::size_t i = 0; i < whole.size(); ++i)
        if ((whole[i] == ',') != ((whole.size() - i) % 4 == 0 && i > 0 && whole[i - 1] != '-')) return false;
    return true;
}

} // namespace

TEST_CASE("an amount reads back as it was written, in every currency") {
    CHECK(rc::check("parse_amount(format(amount))", [] {
        const Currency money_of = *any::currency();
        const Money amount = *any::money();
        const std::string text = format(amount, money_of);
        Exact minor_in_one = 1;
        for (int digit = 0; digit < money_of.digits; ++digit) minor_in_one *= 10;
        RC_ASSERT(exact(text) * minor_in_one == exact(amount));
        const auto read = parse_amount(text, money_of);
        RC_ASSERT(read.has_value() == (abs(exact(amount)) <= exact(largest_amount)));
        if (read) RC_ASSERT(*read == amount);
    }));
}

TEST_CASE("a grouped amount is the plain one with commas between groups of three") {
    CHECK(rc::check("format_grouped", [] {
        const Currency money_of = *any::currency();
        const Money amount = *any::money();
        const std::string text = format_grouped(amount, money_of);
        RC_ASSERT(without(text, ',') == format(amount, money_of));
        RC_ASSERT(grouped_in_threes(text));
    }));
    CHECK(format_grouped(123'45_cents, currency("CNY")) == "123.45");
    CHECK(format_grouped(1'234'50_cents, currency("CNY")) == "1,234.50");
    CHECK(format_grouped(-123'456_cents, currency("JPY")) == "-123,456");
    CHECK(format_grouped(1'234'567'890_cents, currency("KWD")) == "1,234,567.890");
}

TEST_CASE("an amount has exactly its currency's digits") {
    CHECK(format(12'50_cents, currency("CNY")) == "12.50");
    CHECK(format(-5_cents, currency("CNY")) == "-0.05");
    CHECK(format(0_cents, currency("CNY")) == "0.00");
    CHECK(format(1250_cents, currency("JPY")) == "1250");
    CHECK(format(5_cents, currency("KWD")) == "0.005");
    CHECK(format(Money::of_minor(std::numeric_limits<std::int64_t>::min()), currency("CNY")) ==
          "-92233720368547758.08");
}

TEST_CASE("fewer digits after the point are read, more are refused (fault 72)") {
    CHECK(parse_amount("12", currency("CNY")) == 12'00_cents);
    CHECK(parse_amount("12.5", currency("CNY")) == 12'50_cents);
    CHECK(parse_amount("-0.05", currency("CNY")) == -5_cents);
    CHECK(parse_amount("12.5", currency("KWD")) == 12'500_cents);
    CHECK_FALSE(parse_amount("12.505", currency("CNY")));
    CHECK_FALSE(parse_amount("1.5", currency("JPY")));
}

TEST_CASE("1.500 yuan may mean fifteen hundred and is refused (fault 72)") {
    CHECK_FALSE(parse_amount("1.500", currency("CNY")));
    CHECK_FALSE(parse_amount("1.000", currency("JPY")));
    CHECK_FALSE(parse_amount("1.0", currency("JPY")));
    CHECK(parse_amount("1.500", currency("KWD")) == 1'500_cents);
}

TEST_CASE("grouping, commas, exponents, blanks and other scripts are refused (fault 72)") {
    for (const char* text : {"", "-", "1,234.50", "1.234,50", "12,50", "1e9", " 1", "1 ", "１００", "¥5", "5元", "+5"})
        CHECK_MESSAGE(!parse_amount(text, currency("CNY")), "read: ", text);
}

TEST_CASE("an amount beyond the largest is refused (fault 62)") {
    CHECK(parse_amount("90071992547409.91", currency("CNY")) == largest_amount);
    CHECK(parse_amount("-90071992547409.91", currency("CNY")) == -largest_amount);
    CHECK_FALSE(parse_amount("90071992547409.92", currency("CNY")));
    CHECK_FALSE(parse_amount("-90071992547409.92", currency("CNY")));
    CHECK_FALSE(parse_amount("999999999999999999", currency("KWD")));
    CHECK_FALSE(parse_amount("18446744073709552", currency("KWD"))); // 384 fils, if it wrapped
}

TEST_CASE("every built-in currency is found by its code, its faces falling and its coins below its notes") {
    const auto codes = known_currencies();
    CHECK(std::is_sorted(codes.begin(), codes.end()));
    for (const auto code : codes) {
        CAPTURE(code);
        const Currency one = currency(code);
        CHECK(one.code == code);
        CHECK((one.digits == 0 || one.digits == 2 || one.digits == 3));
        CHECK(std::is_sorted(one.faces.begin(), one.faces.end(),
                             [](const auto& a, const auto& b) { return a.face > b.face; }));
        CHECK(std::is_partitioned(one.faces.begin(), one.faces.end(),
                                  [](const auto& d) { return d.kind == Denomination::Kind::note; }));
        CHECK(one.faces.front().kind == Denomination::Kind::note);
        CHECK(one.faces.back().kind == Denomination::Kind::coin);
        CHECK(one.faces.back().face > 0_cents);
    }
}

TEST_CASE("the smallest note is a note and the largest coin a coin") {
    const auto kind_of = [](std::string_view code, Money face) {
        for (const Denomination& d : currency(code).faces)
            if (d.face == face) return d.kind;
        throw std::out_of_range{"no such face"};
    };
    CHECK(kind_of("CNY", 5'00_cents) == Denomination::Kind::note);
    CHECK(kind_of("CNY", 1'00_cents) == Denomination::Kind::coin);
    CHECK(kind_of("JPY", 1'000_cents) == Denomination::Kind::note);
    CHECK(kind_of("KWD", 250_cents) == Denomination::Kind::note);
    CHECK(kind_of("KWD", 100_cents) == Denomination::Kind::coin);
}

TEST_CASE("a currency knows its own faces and no others") {
    CHECK(currency("CNY").has_face(100'00_cents));
    CHECK(currency("CNY").has_face(50_cents));
    CHECK_FALSE(currency("CNY").has_face(2'00_cents));
    CHECK_FALSE(currency("CNY").has_face(0_cents));
    CHECK_FALSE(currency("EUR").has_face(-5_cents));
}

TEST_CASE("a code the program does not know finds nothing") {
    for (const char* code : {"", "XXX", "cny", "CN", "CNYY"}) CHECK_FALSE(find_currency(code));
}
