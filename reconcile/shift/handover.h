// Handover: the next cashier takes a shift over in its middle, by count and both signatures (O5, 交接).
#pragma once

#include "reconcile/money/cash_count.h"
#include "reconcile/money/outcome.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/staff/person.h"
#include "reconcile/ticket/place.h"

#include <string>
#include <vector>

namespace till {

/// What stands open at a till besides the money, and passes on with it.
struct OpenMatters {
    std::vector<std::string> parked;         ///< names of the shop's parked tickets
    std::int64_t open_lines = 0;             ///< of the till's open ticket
    std::vector<std::int64_t> deposits = {}; ///< receipts of guest deposits that the shop holds (T11)
};

/// Makes `next` the shift's cashier. `place.cashier`, who stands signed in, hands over; `next` has typed their PIN and
/// counted the drawer without seeing what it should hold. The entry is the next cashier's; its body names both, the
/// pieces, what was counted, what was expected and the difference between them, and the open matters,
/// with the numbers of the shift's drops that nobody has received.
///
/// It has no postings: expected cash stays the balance of the drawer, as K2 reckons it, and the shift has one closing
/// difference still. How much of that was there already when the drawer changed hands, the body says.
///
/// Refuses same-person, nothing-counted, bad-denomination, amount-out-of-range.
Outcome<Entry> record_handover(Recording& act, const Place& place, const Person& next, const CashCount& pieces,
                               const OpenMatters& open);

/// Whether that person was the shift's cashier before its last handover: they neither review it nor approve its
/// difference.
bool has_handed_over(const Book& book, std::int64_t shift, std::string_view person);

} // namespace till
