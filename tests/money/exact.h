// Exact numbers for the tests: rationals read off the text, and rounding as a law that is checked, not computed.
#pragma once

#include "reconcile/money/currency.h"
#include "reconcile/money/rounding.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <ostream>
#include <rapidcheck.h>

namespace till {

inline std::ostream& operator<<(std::ostream& out, Money amount) { return out << amount.minor() << " minor"; }
inline std::ostream& operator<<(std::ostream& out, const Decimal& number) { return out << number.text(); }

/// Not how the product reckons: a ratio that is reduced at every step, and compared instead of divided.
using Exact = boost::multiprecision::cpp_rational;
using Whole = boost::multiprecision::cpp_int;

/// Reads digit by digit, as a person would.
inline Exact exact(const std::string& text) {
    Exact value = 0, place = 1;
    bool after = false;
    for (const char c : text) {
        if (c == '.') after = true;
        if (c < '0' || c > '9') continue;
        value = value * 10 + (c - '0');
        if (after) place *= 10;
    }
    return (text.front() == '-' ? Exact{-1} : Exact{1}) * value / place;
}
inline Exact exact(const Decimal& number) { return exact(number.text()); }
inline Exact exact(Money amount) { return Exact{amount.minor()}; }

inline bool fits_money(const Exact& whole) {
    return whole >= std::numeric_limits<std::int64_t>::min() && whole <= std::numeric_limits<std::int64_t>::max();
}

/// The law of each way of rounding: `result` is the one whole number that it allows for `value`.
inline bool is_rounded(const Exact& value, const Exact& result, Rounding rounding) {
    const Exact off = abs(Exact{value - result}), half{1, 2};
    switch (rounding) {
    case Rounding::toward_zero: return off < 1 && abs(result) <= abs(value) && result * value >= 0;
    case Rounding::half_away_from_zero: return off < half || (off == half && abs(result) > abs(value));
    case Rounding::half_to_even: return off < half || (off == half && numerator(result) % 2 == 0);
    }
    return false;
}

/// Whether the act rounds `value` rightly, or throws std::overflow_error where no Money is allowed for it.
template <class Act> bool rounds(const Exact& value, Rounding rounding, Act act) {
    const Exact most = std::numeric_limits<std::int64_t>::max(), least = std::numeric_limits<std::int64_t>::min();
    try {
        return is_rounded(value, exact(act()), rounding);
    } catch (const std::overflow_error&) {
        return !(value >= least && value <= most) && !is_rounded(value, most, rounding) &&
               !is_rounded(value, least, rounding);
    }
}

namespace any {

/// A whole number of either sign, from small to `most` as the run goes on.
inline rc::Gen<std::int64_t> signed_up_to(std::int64_t most) {
    return rc::gen::apply([](std::int64_t magnitude, int sign) { return magnitude * sign; },
                          rc::gen::inRange<std::int64_t>(0, most + 1), rc::gen::element(1, -1));
}

/// Small amounts, amounts of any size, and the ones on the edges.
inline rc::Gen<Money> money() {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    return rc::gen::map(rc::gen::oneOf(signed_up_to(1000), rc::gen::arbitrary<std::int64_t>(),
                                       rc::gen::resize(100, rc::gen::arbitrary<std::int64_t>()),
                                       rc::gen::element<std::int64_t>(0, 1, -1, most, -most, -most - 1, 1LL << 53)),
                        [](std::int64_t minor) { return Money::of_minor(minor); });
}

/// An amount that a shop may have, either sign.
inline rc::Gen<Money> shop_money() {
    return rc::gen::map(rc::gen::oneOf(signed_up_to(100), signed_up_to(10'000'000)),
                        [](std::int64_t minor) { return Money::of_minor(minor); });
}

inline rc::Gen<Decimal> decimal() {
    constexpr std::int64_t most = 999'999'999'999'999'999;
    const auto digits =
        rc::gen::oneOf(signed_up_to(1000), signed_up_to(most), rc::gen::element<std::int64_t>(0, 1, -1, most, -most));
    return rc::gen::apply(
        [](std::int64_t d, int places) {
            return Decimal{d, places};
        },
        digits, rc::gen::inRange(0, 13));
}

inline rc::Gen<Rounding> rounding() {
    return rc::gen::element(Rounding::toward_zero, Rounding::half_away_from_zero, Rounding::half_to_even);
}

inline rc::Gen<Currency> currency() {
    return rc::gen::map(rc::gen::elementOf(known_currencies()),
                        [](std::string_view code) { return *find_currency(code); });
}

} // namespace any
} // namespace till

namespace rc {
inline void showValue(till::Money amount, std::ostream& out) { out << amount; }
inline void showValue(const till::Decimal& number, std::ostream& out) { out << number; }
inline void showValue(till::Rounding rounding, std::ostream& out) { out << "rounding " << static_cast<int>(rounding); }
inline void showValue(const till::Currency& currency, std::ostream& out) { out << currency.code; }
} // namespace rc
