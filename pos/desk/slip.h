// Slip: what the paper of a movement of cash, or of a void, refund or return says, read from its entry.
#pragma once

#include "printing/movement_slip.h"
#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"

namespace till {

/// Whether the counter prints the slip with the movement itself (D2). A float's is signed on the shift's own paper;
/// with money that goes back the customer is handed a receipt.
bool prints_slip_at_once(Kind kind);

/// The slip of that movement, void, refund or return. Refuses unknown-slip.
Outcome<MovementSlip> slip_of(const Book& book, Kind kind, std::int64_t number);

} // namespace till
