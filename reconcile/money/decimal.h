// Decimal: an exact decimal number as people write it: a price, a quantity, a percentage, a tax rate.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace till {

/// A decimal number of at most 18 digits, kept in its shortest form (1.50 is 1.5), so that equal numbers
/// have equal text. It does no sums of its own: rounding.h does, exactly, and names the rounding.
class Decimal {
public:
    constexpr Decimal() = default;
    /// `digits` times ten to the power of minus `places` (0 to 12).
    Decimal(std::int64_t digits, int places);

    /// Reads `-12.345`: ASCII digits, one point, at most 12 places; nothing else (no exponent, no blanks).
    static std::optional<Decimal> parse(std::string_view text);

    std::string text() const;
    std::int64_t digits() const { return digits_; }
    int places() const { return places_; }
    bool is_zero() const { return digits_ == 0; }
    bool is_negative() const { return digits_ < 0; }
    friend bool operator==(const Decimal&, const Decimal&) = default;

private:
    std::int64_t digits_ = 0;
    int places_ = 0;
};

/// Exact comparison and sums; a result beyond 18 digits throws std::overflow_error.
std::strong_ordering compare(const Decimal& a, const Decimal& b);
Decimal operator+(const Decimal& a, const Decimal& b);
Decimal operator-(const Decimal& a, const Decimal& b);

} // namespace till
