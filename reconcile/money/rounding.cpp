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

Money rounded(const Ratio& exact, Rounding rounding) {
    const Integer magnitude = abs(exact.numerator);
    Integer whole = magnitude / exact.denominator;
    const Integer rest = magnitude % exact.denominator;
    if (rounds_up(whole, rest * 2, exact.denominator, rounding)) ++whole;
    if (exact.numerator < 0) whole = -whole;
    if (whole > std::numeric_limits<std::int64_t>::max() || whole < std::numeric_limits<std::int64_t>::min())
        throw std::overflow_error{"Money: beyond 64 bits"};
    return Money::of_minor(static_cast<std::int64_t>(whole));
}

Ratio ratio(Money amount) { return {Integer{amount.minor()}, Integer{1}}; }

} // namespace

Money extend(const Decimal& price, const Decimal& quantity, int digits, Rounding rounding) {
    return rounded(ratio(price) * ratio(quantity) * Ratio{power_of_ten(digits), 1}, rounding);
}

Money percent_of(Money whole, const Decimal& percent, Rounding rounding) {
    return rounded(ratio(whole) * ratio(percent) * Ratio{1, 100}, rounding);
}

Money tax_inside(Money gross, const Decimal& rate, Rounding rounding) {
    const Ratio r = ratio(rate);
    return rounded(ratio(gross) * Ratio{r.numerator, r.numerator + r.denominator}, rounding);
}

Money share(Money whole, const Decimal& part, const Decimal& of, Rounding rounding) {
    return rounded(ratio(whole) * (ratio(part) / ratio(of)), rounding);
}

std::vector<Money> apportion(Money total, std::span<const Money> weights) {
    std::vector<Money> parts(weights.size());
    if (weights.empty()) return parts;
    Integer sum = 0;
    for (const Money weight : weights) sum += weight.minor();
    if (sum == 0) {
        parts.front() = total;
        return parts;
    }
    std::vector<Integer> remainders;
    Money given;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Integer exact = Integer{total.minor()} * weights[i].minor();
        Integer whole = exact / sum, rest = exact % sum;
        if (rest != 0 && (rest < 0) != (sum < 0)) { // toward minus infinity, so that every remainder is a gain
            --whole;
            rest += sum;
        }
        parts[i] = Money::of_minor(static_cast<std::int64_t>(whole));
        given += parts[i];
        remainders.push_back(abs(rest));
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; given < total; ++i, given += Money::of_minor(1)) parts[order[i]] += Money::of_minor(1);
    return parts;
}

Money to_multiple(Money amount, Money step, Rounding rounding) {
    return rounded({Integer{amount.minor()}, Integer{step.minor()}}, rounding) * step.minor();
}

} // namespace till
