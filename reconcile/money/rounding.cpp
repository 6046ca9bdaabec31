// Rounding: exact ratios by Boost.Multiprecision, rounded once; the one file that sees the heavy header.
#include "reconcile/money/rounding.h"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace till {
namespace {

using Integer = boost::multiprecision::cpp_int;

/// A ratio of whole numbers, never reduced: only its rounded value is ever asked for.
struct Ratio {
    Integer numerator;
    Integer denominator; // above zero
};

Integer power_of_ten(int exponent) { return boost::multiprecision::pow(Integer{10}, static_cast<unsigned>(exponent)); }

Ratio ratio(const Decimal& number) { return {Integer{number.digits()}, power_of_ten(number.places())}; }

Ratio operator*(const Ratio& a, const Ratio& b) { return {a.numerator * b.numerator, a.denominator * b.denominator}; }

Ratio operator/(const Ratio& a, const Ratio& b) {
    if (b.numerator == 0) throw std::domain_error{"a share of nothing"};
    Ratio quotient{a.numerator * b.denominator, a.denominator * b.numerator};
    if (quotient.denominator < 0) {
        quotient.numerator = -quotient.numerator;
        quotient.denominator = -quotient.denominator;
    }
    return quotient;
}

bool rounds_up(const Integer& whole, const Integer& twice_rest, const Integer& denominator, Rounding rounding) {
    switch (rounding) {
    case Rounding::toward_zero: return false;
    case Rounding::half_away_from_zero: return twice_rest >= denominator;
    case Rounding::half_to_even: return twice_rest > denominator || (twice_rest == denominator && whole % 2 != 0);
    }
    return false;
}

Money narrowed(const Integer& minor) {
    if (minor > std::numeric_limits<std::int64_t>::max() || minor < std::numeric_limits<std::int64_t>::min())
        throw std::overflow_error{"Money: beyond 64 bits"};
    return Money::of_minor(static_cast<std::int64_t>(minor));
}

Money rounded(const Ratio& exact, Rounding rounding) {
    const Integer magnitude = abs(exact.numerator);
    Integer whole = magnitude / exact.denominator;
    const Integer rest = magnitude % exact.denominator;
    if (rounds_up(whole, rest * 2, exact.denominator, rounding)) ++whole;
    return narrowed(exact.numerator < 0 ? Integer{-whole} : whole);
}

Ratio ratio(Money amount) { return {Integer{amount.minor()}, Integer{1}}; }

/// A share rounded down, and the remainder it lost; the remainder has the ratio's denominator and is never negative.
struct Quota {
    Integer whole;
    Integer remainder;
};

Quota rounded_down(const Ratio& exact) {
    Quota quota{exact.numerator / exact.denominator, exact.numerator % exact.denominator};
    if (quota.remainder < 0) { // the division rounds toward zero
        --quota.whole;
        quota.remainder += exact.denominator;
    }
    return quota;
}

std::vector<std::size_t> largest_remainder_first(const std::vector<Quota>& quotas) {
    std::vector<std::size_t> order(quotas.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return quotas[a].remainder > quotas[b].remainder; });
    return order;
}

/// `total` (not negative) in whole shares of its `weights`, which sum to `sum` (not zero).
std::vector<Quota> quotas_of(const Integer& total, std::span<const Money> weights, const Integer& sum) {
    std::vector<Quota> quotas;
    Integer left = total;
    for (const Money weight : weights) {
        quotas.push_back(rounded_down(Ratio{total, 1} * (ratio(weight) / Ratio{sum, 1})));
        left -= quotas.back().whole;
    }
    for (const std::size_t winner : largest_remainder_first(quotas)) {
        if (left-- == 0) break;
        ++quotas[winner].whole;
    }
    return quotas;
}

} // namespace

Money extend(const Decimal& price, const Decimal& quantity, int digits, Rounding rounding) {
    return rounded(ratio(price) * ratio(quantity) * Ratio{power_of_ten(digits), 1}, rounding);
}

Money percent_of(Money whole, const Decimal& percent, Rounding rounding) {
    return rounded(ratio(whole) * ratio(percent) * Ratio{1, 100}, rounding);
}

Money tax_inside(Money gross, const Decimal& rate, Rounding rounding) {
    const Ratio r = ratio(rate);
    if (r.numerator + r.denominator <= 0) throw std::domain_error{"a tax rate of -100 per cent or below"};
    return rounded(ratio(gross) * Ratio{r.numerator, r.numerator + r.denominator}, rounding);
}

Money share(Money whole, const Decimal& part, const Decimal& of, Rounding rounding) {
    return rounded(ratio(whole) * (ratio(part) / ratio(of)), rounding);
}

std::vector<Money> apportion(Money total, std::span<const Money> weights) {
    std::vector<Money> parts;
    Integer sum = 0;
    for (const Money weight : weights) sum += weight.minor();
    if (sum == 0) {
        parts.resize(weights.size());
        if (!parts.empty()) parts.front() = total;
        return parts;
    }
    // Split without its sign, so that what a refund gives back is the exact negative of what the sale took.
    const Integer magnitude = abs(Integer{total.minor()});
    for (const Quota& quota : quotas_of(magnitude, weights, sum))
        parts.push_back(narrowed(total.is_negative() ? Integer{-quota.whole} : quota.whole));
    return parts;
}

Money to_multiple(Money amount, Money step, Rounding rounding) {
    if (step <= Money{}) throw std::domain_error{"a multiple of nothing"};
    return rounded({Integer{amount.minor()}, Integer{step.minor()}}, rounding) * step.minor();
}

} // namespace till
