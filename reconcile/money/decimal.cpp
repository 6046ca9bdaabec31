// Decimal: reading, writing and adding exact decimal numbers.
#include "reconcile/money/decimal.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace till {
namespace {

constexpr int most_places = 12;
constexpr std::int64_t most_digits = 999'999'999'999'999'999; // 18 nines

__extension__ typedef __int128 Wide;

Wide power_of_ten(int exponent) {
    Wide result = 1;
    while (exponent-- > 0) result *= 10;
    return result;
}

Decimal from_wide(Wide digits, int places) {
    while (places > 0 && digits % 10 == 0) {
        digits /= 10;
        --places;
    }
    if (digits > most_digits || digits < -most_digits) throw std::overflow_error{"Decimal: beyond 18 digits"};
    return Decimal{static_cast<std::int64_t>(digits), places};
}

Wide scaled(const Decimal& number, int places) {
    return Wide{number.digits()} * power_of_ten(places - number.places());
}

} // namespace

Decimal::Decimal(std::int64_t digits, int places) : digits_{digits}, places_{places} {
    if (places < 0 || places > most_places || digits > most_digits || digits < -most_digits)
        throw std::overflow_error{"Decimal: beyond 18 digits or 12 places"};
    while (places_ > 0 && digits_ % 10 == 0) {
        digits_ /= 10;
        --places_;
    }
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    bool negative = false;
    if (!text.empty() && text.front() == '-') {
        negative = true;
        text.remove_prefix(1);
    }
    std::int64_t digits = 0;
    int places = 0;
    bool point = false, before = false, after = false;
    for (const char c : text) {
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            if (digits > (most_digits - 9) / 10) return std::nullopt;
            digits = digits * 10 + (c - '0');
            (point ? after : before) = true;
            if (point && ++places > most_places) return std::nullopt;
        } else {
            return std::nullopt;
        }
    }
    if (!before || (point && !after)) return std::nullopt;
    return Decimal{negative ? -digits : digits, places};
}

std::string Decimal::text() const {
    std::string written = std::to_string(std::abs(digits_));
    if (places_ > 0) {
        const auto places = static_cast<std::size_t>(places_);
        if (written.size() <= places) written.insert(0, places + 1 - written.size(), '0');
        written.insert(written.size() - places, 1, '.');
    }
    return (digits_ < 0 ? "-" : "") + written;
}

std::strong_ordering compare(const Decimal& a, const Decimal& b) {
    const int places = std::max(a.places(), b.places());
    return scaled(a, places) <=> scaled(b, places);
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    const int places = std::max(a.places(), b.places());
    return from_wide(scaled(a, places) + scaled(b, places), places);
}

Decimal operator-(const Decimal& a, const Decimal& b) {
    const int places = std::max(a.places(), b.places());
    return from_wide(scaled(a, places) - scaled(b, places), places);
}

} // namespace till
