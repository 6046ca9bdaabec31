// Strap: how many pieces of a face a bank wraps in a roll of coins or straps in a bundle of notes.
#pragma once

#include "reconcile/money/currency.h"

#include <cstdint>
#include <vector>

namespace till {

/// The usual size in the currency's country: notes 100 everywhere (a strap, 一把); coins as the Royal Australian Mint
/// rolls them (AUD), Swiss banks (CHF), the Eurosystem's coin rolls (EUR), the bags that British banks take (GBP), the
/// Federal Reserve's rolls (USD); otherwise 50, as in Japan and China. A face that the currency has not counts as a
/// coin.
std::int64_t strap_size(const Currency& currency, Money face);

/// All sizes in use anywhere, largest first: those a miscount is looked for in, after the face's own.
const std::vector<std::int64_t>& common_strap_sizes();

} // namespace till
