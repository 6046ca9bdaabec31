// Money: an amount of the shop's currency, exact to its minor unit.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <stdexcept>

namespace till {

/// An amount in minor units (cents, fen, fils). Every sum is checked: one that leaves 64 bits throws
/// std::overflow_error instead of wrapping. A fraction of an amount names its rounding: see rounding.h.
class Money {
public:
    constexpr Money() = default;
    static constexpr Money of_minor(std::int64_t minor) { return Money{minor}; }
    constexpr std::int64_t minor() const { return minor_; }

    friend constexpr auto operator<=>(Money, Money) = default;

    friend constexpr Money operator+(Money a, Money b) {
        if (__builtin_add_overflow(a.minor_, b.minor_, &a.minor_)) overflow();
        return a;
    }
    friend constexpr Money operator-(Money a, Money b) {
        if (__builtin_sub_overflow(a.minor_, b.minor_, &a.minor_)) overflow();
        return a;
    }
    friend constexpr Money operator-(Money a) { return Money{} - a; }
    template <std::integral N> friend constexpr Money operator*(Money a, N times) {
        if (__builtin_mul_overflow(a.minor_, times, &a.minor_)) overflow();
        return a;
    }
    template <std::floating_point F> friend Money operator*(Money, F) = delete;

    constexpr Money& operator+=(Money other) { return *this = *this + other; }
    constexpr Money& operator-=(Money other) { return *this = *this - other; }

    constexpr bool is_zero() const { return minor_ == 0; }
    constexpr bool is_negative() const { return minor_ < 0; }

private:
    constexpr explicit Money(std::int64_t minor) : minor_{minor} {}
    [[noreturn]] static void overflow() { throw std::overflow_error{"Money: beyond 64 bits"}; }
    std::int64_t minor_ = 0;
};

constexpr Money abs(Money amount) { return amount.is_negative() ? -amount : amount; }

/// The largest amount the book takes in one figure: 2^53 - 1 minor units, so that any JSON reader keeps it.
inline constexpr Money largest_amount = Money::of_minor((std::int64_t{1} << 53) - 1);

namespace literals {
/// `12'50_cents`: a literal in minor units, checked when the program is compiled.
consteval Money operator""_cents(unsigned long long minor) {
    if (minor > static_cast<unsigned long long>(largest_amount.minor())) throw "too large an amount";
    return Money::of_minor(static_cast<std::int64_t>(minor));
}
} // namespace literals

} // namespace till
