// Rounding: every way from an exact number back to Money, each naming how it rounds.
#pragma once

#include "reconcile/money/decimal.h"
#include "reconcile/money/money.h"

#include <span>
#include <vector>

namespace till {

// Where a result leaves the range of Money, all of these throw std::overflow_error.

/// How a number between two minor units becomes one of them.
enum class Rounding { toward_zero, half_away_from_zero, half_to_even };

/// `quantity` times `price` (in major units of a currency of `digits` digits), rounded once.
Money extend(const Decimal& price, const Decimal& quantity, int digits, Rounding rounding);

/// `percent` per cent of `whole`.
Money percent_of(Money whole, const Decimal& percent, Rounding rounding);

/// The tax inside `gross` at `rate` (0.13 is 13 per cent on top of the net): gross * rate / (1 + rate).
/// A rate of -1 or below throws std::domain_error.
Money tax_inside(Money gross, const Decimal& rate, Rounding rounding);

/// `part` / `of` of `whole`, e.g. what two of a line's three pieces are worth.
/// An `of` of zero throws std::domain_error.
Money share(Money whole, const Decimal& part, const Decimal& of, Rounding rounding);

/// `total` split over `weights` by the method of the largest remainder: the parts sum to `total` exactly, each is
/// less than one minor unit from total * weight / sum of weights, and of equal remainders the earlier weight wins.
/// The parts of -total are the negatives of the parts of total; weights may be negative, as a line that is given
/// back is. Weights that sum to zero leave all on the first; without weights there are no parts.
std::vector<Money> apportion(Money total, std::span<const Money> weights);

/// `amount` to the nearest multiple of `step` (cash rounding, e.g. to 0.10). A `step` of zero or below
/// throws std::domain_error.
Money to_multiple(Money amount, Money step, Rounding rounding);

} // namespace till
