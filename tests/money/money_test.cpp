// Money: every sum is exact or refused.
#include "tests/money/exact.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

constexpr auto most = Money::of_minor(std::numeric_limits<std::int64_t>::max());
constexpr auto least = Money::of_minor(std::numeric_limits<std::int64_t>::min());

/// The act gives `wanted`, or throws where `wanted` is no Money.
template <class Act> bool gives(const Exact& wanted, Act act) {
    try {
        return exact(act()) == wanted;
    } catch (const std::overflow_error&) {
        return !fits_money(wanted);
    }
}

template <class Left, class Right>
concept Multiplies = requires(Left left, Right right) {
    left* right;
};

} // namespace

TEST_CASE("a literal is in minor units") {
    CHECK(12'50_cents == Money::of_minor(1250));
    CHECK(-4'00_cents == Money::of_minor(-400));
    CHECK(90071992547409'91_cents == largest_amount);
}

TEST_CASE("amounts add, subtract and multiply exactly, or throw instead of wrapping (fault 63)") {
    CHECK(rc::check("a + b, a - b, -a, a * n", [] {
        const Money a = *any::money(), b = *any::money();
        const std::int64_t times = (*any::money()).minor();
        RC_ASSERT(gives(exact(a) + exact(b), [&] { return a + b; }));
        RC_ASSERT(gives(exact(a) - exact(b), [&] { return a - b; }));
        RC_ASSERT(gives(-exact(a), [&] { return -a; }));
        RC_ASSERT(gives(abs(exact(a)), [&] { return abs(a); }));
        RC_ASSERT(gives(exact(a) * times, [&] { return a * times; }));
        RC_ASSERT((a < b) == (exact(a) < exact(b)));
    }));
}

TEST_CASE("the edges of 64 bits are refused, not wrapped (fault 63)") {
    CHECK_THROWS_AS((void)(most + 1_cents), std::overflow_error);
    CHECK_THROWS_AS((void)(least - 1_cents), std::overflow_error);
    CHECK_THROWS_AS((void)-least, std::overflow_error);
    CHECK_THROWS_AS((void)abs(least), std::overflow_error);
    CHECK_THROWS_AS((void)(most * 2), std::overflow_error);
    CHECK_THROWS_AS((void)(least * -1), std::overflow_error);
    CHECK_THROWS_AS((void)(1_cents * std::numeric_limits<std::uint64_t>::max()), std::overflow_error);
    CHECK(least * 1U == least);
}

TEST_CASE("a sum that throws leaves the amount as it was") {
    Money sum = most;
    CHECK_THROWS_AS(sum += 1_cents, std::overflow_error);
    CHECK(sum == most);
    sum = least;
    CHECK_THROWS_AS(sum -= 1_cents, std::overflow_error);
    CHECK(sum == least);
}

TEST_CASE("no floating-point number and no second amount multiplies an amount") {
    CHECK(Multiplies<Money, int>);
    CHECK_FALSE(Multiplies<Money, double>);
    CHECK_FALSE(Multiplies<Money, float>);
    CHECK_FALSE(Multiplies<Money, Money>);
}

TEST_CASE("an amount knows its sign") {
    CHECK((0_cents).is_zero());
    CHECK_FALSE((1_cents).is_zero());
    CHECK((-1_cents).is_negative());
    CHECK_FALSE((0_cents).is_negative());
    CHECK(abs(-3_cents) == 3_cents);
}
