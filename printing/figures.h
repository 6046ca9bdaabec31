// Figures: amounts, differences and times as paper writes them.
#pragma once

#include "reconcile/book/clock.h"
#include "reconcile/money/currency.h"
#include "reconcile/money/refusal.h"

namespace till {

/// Stands where there is no figure yet.
inline constexpr std::string_view no_figure = "—";

/// A difference with its word: `SHORT 1.00`, `长款 1.00`; `0.00` where there is none.
std::string difference_text(Money over_short, const Currency& currency, Language language);

/// `OVER`, `SHORT` or `EVEN`.
std::string_view difference_word(Money over_short, Language language);

/// The time of day; with month and day in front where it is not on `day`.
std::string time_text(const Moment& at, Day day);

/// A signed part of a sum: `+ 9.00`, `- 3.00`. An amount below zero turns the sign; zero has none.
std::string part_text(Money amount, bool taken_away, const Currency& currency);

/// Numbers as a list with ranges: `3, 7–9`. `numbers` rise.
std::string number_list(const std::vector<std::int64_t>& numbers);

} // namespace till
