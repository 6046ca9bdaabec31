// Rounding: every way back to Money, against exact ratios and the law of each way of rounding.
#include "tests/money/exact.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <numeric>

using namespace till;
using namespace till::literals;

namespace {

Decimal decimal(std::string_view text) { return *Decimal::parse(text); }

std::vector<Money> amounts(std::initializer_list<std::int64_t> minors) {
    std::vector<Money> list;
    for (const auto minor : minors) list.push_back(Money::of_minor(minor));
    return list;
}

Exact sum_of(const std::vector<Money>& list) {
    return std::accumulate(list.begin(), list.end(), Exact{}, [](Exact sum, Money m) { return Exact{sum + exact(m)}; });
}

std::vector<Money> negated(std::vector<Money> list) {
    for (Money& amount : list) amount = -amount;
    return list;
}

/// How far the parts are, together, from the exact shares.
Exact distance(const std::vector<Money>& parts, const std::vector<Exact>& shares) {
    Exact sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Exact off = exact(parts[i]) - shares[i];
        sum += off * off;
    }
    return sum;
}

/// No unit moved from one part to another brings the parts nearer to their shares: then the largest remainders won.
bool none_nearer(const std::vector<Money>& parts, const std::vector<Exact>& shares) {
    for (std::size_t from = 0; from < parts.size(); ++from)
        for (std::size_t to = 0; to < parts.size(); ++to) {
            auto moved = parts;
            moved[from] -= 1_cents;
            moved[to] += 1_cents;
            if (distance(moved, shares) < distance(parts, shares)) return false;
        }
    return true;
}

} // namespace

TEST_CASE("a line is quantity times price, rounded once (faults 62, 63, 64, 65)") {
    CHECK(rc::check("extend", [] {
        const Decimal price = *any::decimal(), quantity = *any::decimal();
        const int digits = *rc::gen::element(0, 2, 3);
        const Rounding rounding = *any::rounding();
        const Exact minor = digits == 0 ? 1 : digits == 2 ? 100 : 1000;
        RC_ASSERT(rounds(exact(price) * exact(quantity) * minor, rounding,
                         [&] { return extend(price, quantity, digits, rounding); }));
    }));
    CHECK(extend(decimal("18.00"), decimal("0.350"), 2, Rounding::half_away_from_zero) == 6'30_cents);
    CHECK(extend(decimal("0.01"), decimal("0.5"), 2, Rounding::half_away_from_zero) == 1_cents);
    CHECK(extend(decimal("0.01"), decimal("0.5"), 2, Rounding::half_to_even) == 0_cents);
    CHECK(extend(decimal("0.01"), decimal("-0.5"), 2, Rounding::half_away_from_zero) == -1_cents);
    CHECK(extend(decimal("0.01"), decimal("-0.9"), 2, Rounding::toward_zero) == 0_cents);
    CHECK_THROWS_AS((void)extend(decimal("10000000000"), decimal("1000000000000"), 2, Rounding::toward_zero),
                    std::overflow_error);
}

TEST_CASE("a percentage is exact until it is rounded once (faults 64, 65)") {
    CHECK(rc::check("percent_of", [] {
        const Money whole = *any::money();
        const Decimal percent = *any::decimal();
        const Rounding rounding = *any::rounding();
        RC_ASSERT(rounds(exact(whole) * exact(percent) / 100, rounding,
                         [&] { return percent_of(whole, percent, rounding); }));
    }));
    CHECK(percent_of(10'00_cents, decimal("10"), Rounding::half_away_from_zero) == 1'00_cents);
    CHECK(percent_of(50_cents, decimal("5"), Rounding::half_away_from_zero) == 3_cents);
    CHECK(percent_of(50_cents, decimal("5"), Rounding::half_to_even) == 2_cents);
}

TEST_CASE("the tax inside a price is what, put on the net, makes the gross (faults 64, 65)") {
    CHECK(rc::check("tax_inside", [] {
        const Money gross = *any::money();
        const Decimal rate = *any::decimal();
        const Rounding rounding = *any::rounding();
        RC_PRE(exact(rate) > -1);
        const Exact net = exact(gross) / (1 + exact(rate));
        RC_ASSERT(rounds(exact(gross) - net, rounding, [&] { return tax_inside(gross, rate, rounding); }));
    }));
    CHECK(tax_inside(113'00_cents, decimal("0.13"), Rounding::half_away_from_zero) == 13'00_cents);
    CHECK(tax_inside(10'70_cents, decimal("0.07"), Rounding::half_to_even) == 70_cents);
    CHECK(tax_inside(99'99_cents, decimal("0"), Rounding::half_to_even) == 0_cents);
    CHECK_THROWS_AS((void)tax_inside(1_cents, decimal("-1"), Rounding::toward_zero), std::domain_error);
    CHECK_THROWS_AS((void)tax_inside(1_cents, decimal("-1.5"), Rounding::toward_zero), std::domain_error);
}

TEST_CASE("a share is exact until it is rounded once (faults 64, 65)") {
    CHECK(rc::check("share", [] {
        const Money whole = *any::money();
        const Decimal part = *any::decimal(), of = *any::decimal();
        const Rounding rounding = *any::rounding();
        RC_PRE(!of.is_zero());
        RC_ASSERT(
            rounds(exact(whole) * exact(part) / exact(of), rounding, [&] { return share(whole, part, of, rounding); }));
    }));
    CHECK(share(10'00_cents, decimal("2"), decimal("3"), Rounding::half_away_from_zero) == 6'67_cents);
    CHECK(share(10'00_cents, decimal("-2"), decimal("-3"), Rounding::toward_zero) == 6'66_cents);
    CHECK_THROWS_AS((void)share(1_cents, decimal("1"), decimal("0"), Rounding::toward_zero), std::domain_error);
}

TEST_CASE("what is given back is the exact negative of what was taken (fault 65)") {
    CHECK(rc::check("extend, percent_of, tax_inside, share, to_multiple and apportion mirror", [] {
        const Money amount = *any::shop_money();
        const Decimal part{*rc::gen::inRange<std::int64_t>(0, 100'000), *rc::gen::inRange(0, 4)};
        const Decimal back{-part.digits(), part.places()};
        const Decimal three{3, 0};
        const Rounding r = *any::rounding();
        RC_ASSERT(extend(part, back, 2, r) == -extend(part, part, 2, r));
        RC_ASSERT(percent_of(-amount, part, r) == -percent_of(amount, part, r));
        RC_ASSERT(tax_inside(-amount, part, r) == -tax_inside(amount, part, r));
        RC_ASSERT(share(amount, back, three, r) == -share(amount, part, three, r));
        RC_ASSERT(to_multiple(-amount, 5_cents, r) == -to_multiple(amount, 5_cents, r));
        const auto weights = *rc::gen::container<std::vector<Money>>(any::shop_money());
        RC_ASSERT(apportion(-amount, weights) == negated(apportion(amount, weights)));
        if (std::accumulate(weights.begin(), weights.end(), Money{}) != Money{})
            RC_ASSERT(apportion(amount, negated(weights)) == apportion(amount, weights));
    }));
}

TEST_CASE("apportioned parts sum to the total, each within a unit of its share, and the largest remainders win") {
    CHECK(rc::check("apportion", [] {
        const Money total = *any::shop_money();
        const auto weights = *rc::gen::nonEmpty(rc::gen::container<std::vector<Money>>(any::shop_money()));
        const Exact sum = sum_of(weights);
        RC_PRE(sum != 0);
        std::vector<Exact> shares;
        for (const Money weight : weights) shares.push_back(exact(total) * exact(weight) / sum);

        const auto parts = apportion(total, weights);
        RC_ASSERT(parts.size() == weights.size());
        RC_ASSERT(sum_of(parts) == exact(total));
        for (std::size_t i = 0; i < parts.size(); ++i) RC_ASSERT(abs(Exact{exact(parts[i]) - shares[i]}) < 1);
        if (parts.size() <= 12) RC_ASSERT(none_nearer(parts, shares));
    }));
}

TEST_CASE("of equal remainders the earlier weight wins") {
    CHECK(apportion(1'00_cents, amounts({1, 1, 1})) == amounts({34, 33, 33}));
    CHECK(apportion(2_cents, amounts({1, 1, 1})) == amounts({1, 1, 0}));
    CHECK(apportion(1'00_cents, amounts({1, 2, 3})) == amounts({17, 33, 50}));
    CHECK(apportion(10_cents, amounts({0, 3, 3})) == amounts({0, 5, 5}));
}

TEST_CASE("a negative total, negative weights and weights of both signs are split by the same law") {
    CHECK(apportion(-1'00_cents, amounts({1, 1, 1})) == amounts({-34, -33, -33}));
    CHECK(apportion(1'00_cents, amounts({-1, -1, -1})) == amounts({34, 33, 33}));
    CHECK(apportion(-1'00_cents, amounts({-1, -2, -3})) == amounts({-17, -33, -50}));
    CHECK(apportion(10_cents, amounts({3, 1, -1})) == amounts({10, 3, -3}));
    CHECK(apportion(10_cents, amounts({300, -100})) == amounts({15, -5}));
    CHECK(apportion(-10_cents, amounts({-300, 100})) == amounts({-15, 5}));
}

TEST_CASE("weights that sum to zero leave all on the first; without weights there are no parts") {
    CHECK(apportion(7_cents, amounts({0, 0})) == amounts({7, 0}));
    CHECK(apportion(7_cents, amounts({5, -5, 0})) == amounts({7, 0, 0}));
    CHECK(apportion(7_cents, {}).empty());
}

TEST_CASE("apportioning at the edges of 64 bits is exact or throws (fault 63)") {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    CHECK(apportion(Money::of_minor(most), amounts({most, most})) == amounts({most / 2 + 1, most / 2}));
    CHECK(apportion(Money::of_minor(-most - 1), amounts({1})) == amounts({-most - 1}));
    CHECK_THROWS_AS((void)apportion(Money::of_minor(most), amounts({3, -2})), std::overflow_error);
    const auto swinging = apportion(Money::of_minor(most), amounts({1, 1, -1})); // two parts alone leave 64 bits
    CHECK(swinging == amounts({most, most, -most}));
}

TEST_CASE("cash is rounded to the nearest multiple of the step (fault 65)") {
    CHECK(rc::check("to_multiple", [] {
        const Money amount = *any::money();
        const auto step = Money::of_minor(*rc::gen::element<std::int64_t>(1, 5, 10, 25, 50, 100, 1000));
        const Rounding rounding = *any::rounding();
        RC_PRE(abs(exact(amount)) < Exact{9'223'372'036'854'770'000});
        const Money rounded = to_multiple(amount, step, rounding);
        RC_ASSERT(is_rounded(exact(amount) / exact(step), exact(rounded) / exact(step), rounding));
    }));
    CHECK(to_multiple(12_cents, 5_cents, Rounding::half_away_from_zero) == 10_cents);
    CHECK(to_multiple(13_cents, 5_cents, Rounding::half_away_from_zero) == 15_cents);
    CHECK(to_multiple(-15_cents, 10_cents, Rounding::half_away_from_zero) == -20_cents);
    CHECK(to_multiple(15_cents, 10_cents, Rounding::half_to_even) == 20_cents);
    CHECK(to_multiple(25_cents, 10_cents, Rounding::half_to_even) == 20_cents);
    CHECK_THROWS_AS((void)to_multiple(1_cents, 0_cents, Rounding::toward_zero), std::domain_error);
    CHECK_THROWS_AS((void)to_multiple(1_cents, -5_cents, Rounding::toward_zero), std::domain_error);
    const auto most = Money::of_minor(std::numeric_limits<std::int64_t>::max());
    CHECK_THROWS_AS((void)to_multiple(most, 10_cents, Rounding::half_away_from_zero), std::overflow_error);
}
