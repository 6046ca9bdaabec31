// Slip: what the paper of a movement of cash says, read from the movement's entry.
#pragma once

#include "printing/movement_slip.h"
#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"

namespace till {

/// Whether a movement of that kind has a slip (D2).
bool has_slip(Kind kind);

/// The slip of that movement. Refuses unknown-slip.
Outcome<MovementSlip> slip_of(const Book& book, Kind kind, std::int64_t number);

} // namespace till
