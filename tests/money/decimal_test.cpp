// Decimal: one parser for every number that a person types.
#include "tests/money/exact.h"

#include <doctest/doctest.h>
#include <string>

using namespace till;

namespace {

Exact ten_to(int places) { return Exact{pow(Whole{10}, static_cast<unsigned>(places))}; }

/// Whether a Decimal of at most 18 digits and 12 places can be `value`, which has at most 12 places.
bool fits_decimal(const Exact& value) {
    for (int places = 0; places <= 12; ++places)
        if (denominator(Exact{value * ten_to(places)}) == 1) return abs(Exact{value * ten_to(places)}) < ten_to(18);
    return false;
}

template <class Act> bool gives(const Exact& wanted, Act act) {
    try {
        return exact(act()) == wanted;
    } catch (const std::overflow_error&) {
        return !fits_decimal(wanted);
    }
}

} // namespace

TEST_CASE("what a decimal writes, it reads again") {
    CHECK(rc::check("parse(text) is the number", [] {
        const Decimal number = *any::decimal();
        const auto again = Decimal::parse(number.text());
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == number);
        RC_ASSERT(exact(number) == Exact{number.digits()} / ten_to(number.places()));
    }));
}

TEST_CASE("equal numbers are one, however they are typed") {
    CHECK(Decimal::parse("1.50") == Decimal::parse("1.5"));
    CHECK(Decimal::parse("-0.00") == Decimal{});
    CHECK(Decimal::parse("007.0") == Decimal{7, 0});
    CHECK(Decimal::parse("1.50")->text() == "1.5");
    CHECK(Decimal::parse("-0.005")->text() == "-0.005");
    CHECK(Decimal{100, 0}.text() == "100");
    CHECK(Decimal{-5, 12}.text() == "-0.000000000005");
    CHECK(Decimal{}.is_zero());
    CHECK(Decimal{-1, 1}.is_negative());
}

TEST_CASE("anything but digits and one point is refused (faults 62, 72)") {
    for (const char* text :
         {"",    "-",    "+1",    ".",     ".5",    "5.",     "1.2.3", "1,5",  "1,234.50", "1.234,50", "1e9",
          "1E9", "0x10", " 1",    "1 ",    "1 000", "１００", "１",    "--1",  "1-",       "- 1",      "nan",
          "inf", "12a",  "1'000", "1_000", "1\n",   "٣",      "1．5",  "1。5", "−1"})
        CHECK_MESSAGE(!Decimal::parse(text), "read: ", text);
    CHECK_FALSE(Decimal::parse(std::string_view{"1\0", 2}));
    CHECK_FALSE(Decimal::parse(std::string(10'000, '9')));
}

TEST_CASE("eighteen digits and twelve places are taken, one more is refused") {
    CHECK(Decimal::parse("999999999999999999")->digits() == 999'999'999'999'999'999);
    CHECK(Decimal::parse("-999999.999999999999")->text() == "-999999.999999999999");
    CHECK_FALSE(Decimal::parse("1000000000000000000"));
    CHECK_FALSE(Decimal::parse("1.0000000000001"));
    CHECK_THROWS_AS((Decimal{1'000'000'000'000'000'000, 0}), std::overflow_error);
    CHECK_THROWS_AS((Decimal{std::numeric_limits<std::int64_t>::min(), 0}), std::overflow_error);
    CHECK_THROWS_AS((Decimal{1, 13}), std::overflow_error);
    CHECK_THROWS_AS((Decimal{1, -1}), std::overflow_error);
}

TEST_CASE("sums and comparisons are exact, or throw instead of wrapping (fault 63)") {
    CHECK(rc::check("compare, a + b, a - b", [] {
        const Decimal a = *any::decimal(), b = *any::decimal();
        RC_ASSERT((compare(a, b) < 0) == (exact(a) < exact(b)));
        RC_ASSERT((compare(a, b) == 0) == (exact(a) == exact(b)));
        RC_ASSERT((compare(a, b) == 0) == (a == b));
        RC_ASSERT(gives(exact(a) + exact(b), [&] { return a + b; }));
        RC_ASSERT(gives(exact(a) - exact(b), [&] { return a - b; }));
    }));
    CHECK_THROWS_AS((void)(Decimal{999'999'999'999'999'999, 0} + Decimal{1, 0}), std::overflow_error);
    CHECK_THROWS_AS((void)(Decimal{999'999'999'999'999'999, 0} - Decimal{1, 12}), std::overflow_error);
}
