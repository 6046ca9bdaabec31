// Currency: its code, how many digits follow the point, and the coins and notes it has.
#pragma once

#include "reconcile/money/money.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// A coin or a note.
struct Denomination {
    enum class Kind { coin, note };
    Money face;
    Kind kind = Kind::coin;
    friend constexpr auto operator<=>(const Denomination&, const Denomination&) = default;
};

/// One ISO 4217 currency as the shop uses it.
struct Currency {
    std::string code;                ///< ISO 4217, e.g. CNY
    int digits = 2;                  ///< 0 (JPY), 2 (CNY) or 3 (KWD)
    std::vector<Denomination> faces; ///< largest first

    bool has_face(Money face) const;
    friend bool operator==(const Currency&, const Currency&) = default;
};

/// The built-in currency of that code; nothing where the program does not know it.
std::optional<Currency> find_currency(std::string_view code);

/// The codes of all built-in currencies, in order.
std::vector<std::string_view> known_currencies();

/// `12.50`: plain ASCII, a point, exactly the currency's digits, `-` in front of a negative amount.
std::string format(Money amount, const Currency& currency);

/// `1,234.50`: as on paper and screens, in groups of three.
std::string format_grouped(Money amount, const Currency& currency);

/// Reads what format() writes, and fewer digits after the point; more digits, exponents, blanks or grouping
/// are refused, and so is an amount beyond largest_amount.
std::optional<Money> parse_amount(std::string_view text, const Currency& currency);

} // namespace till
