// Pieces: counted notes and coins as an entry's body holds them.
#pragma once

#include "reconcile/book/json.h"
#include "reconcile/money/cash_count.h"
#include "reconcile/money/outcome.h"

#include <optional>

namespace till {

/// `[[10000, 2], [50, 1]]`: faces in minor units, largest first.
Json to_json(const CashCount& pieces);
CashCount pieces_of(const Json& json);

/// Why these pieces cannot be taken: a face the currency has not, a number below zero, a sum out of range.
std::optional<Refusal> fault_of(const CashCount& pieces, const Currency& currency);

} // namespace till
