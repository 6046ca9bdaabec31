// Strap: the one table of roll and strap sizes.
#include "reconcile/shift/strap.h"

#include <algorithm>
#include <string_view>

namespace till {
namespace {

constexpr std::int64_t of_notes = 100;
constexpr std::int64_t of_coins = 50;

/// A coin whose roll is not of fifty.
struct Roll {
    std::string_view currency;
    std::int64_t face; ///< in minor units
    std::int64_t pieces;
};

constexpr Roll rolls[]{
    {"AUD", 200, 25}, {"AUD", 100, 20}, {"AUD", 50, 20},  {"AUD", 20, 20}, {"AUD", 10, 40}, {"AUD", 5, 40},
    {"CHF", 500, 25}, {"EUR", 200, 25}, {"EUR", 100, 25}, {"EUR", 50, 40}, {"EUR", 20, 40}, {"EUR", 10, 40},
    {"GBP", 200, 10}, {"GBP", 100, 20}, {"GBP", 50, 20},  {"GBP", 10, 50}, {"GBP", 5, 100}, {"GBP", 2, 50},
    {"GBP", 1, 100},  {"USD", 100, 25}, {"USD", 50, 20},  {"USD", 25, 40}, {"USD", 5, 40},
};

bool is_note(const Currency& currency, Money face) {
    return std::ranges::any_of(currency.faces, [&](const Denomination& one) {
        return one.face == face && one.kind == Denomination::Kind::note;
    });
}

} // namespace

std::int64_t strap_size(const Currency& currency, Money face) {
    if (is_note(currency, face)) return of_notes;
    for (const auto& roll : rolls)
        if (roll.currency == currency.code && roll.face == face.minor()) return roll.pieces;
    return of_coins;
}

const std::vector<std::int64_t>& common_strap_sizes() {
    static const std::vector<std::int64_t> sizes{100, 50, 20, 10};
    return sizes;
}

} // namespace till
