// Movement: cash that goes in or out of a drawer without a sale, each counted, numbered and signed by two.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/cash_count.h"
#include "reconcile/money/outcome.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/staff/approval.h"
#include "reconcile/ticket/place.h"

#include <string>

namespace till {

/// What the second person signs.
std::string drop_subject(const CashCount& pieces);
std::string receive_subject(std::int64_t drop, const CashCount& pieces);
std::string pickup_subject(const CashCount& pieces);
std::string paid_subject(Kind kind, Money amount, const std::string& reason, const std::string& payee);
std::string no_sale_subject(const std::string& reason);

/// The giver's half: from the drawer into transit. Refuses nothing-counted, bad-denomination, amount-out-of-range,
/// drawer-short.
Outcome<Entry> record_drop(Recording& act, const Place& place, const CashCount& pieces);
/// The taker's half: from transit into the safe; what is missing is a difference of the giver's shift. Refuses
/// unknown-slip, already-confirmed, and as record_drop().
Outcome<Entry> record_drop_received(Recording& act, const Place& place, std::int64_t drop, const CashCount& pieces,
                                    Approval<Right::receive_drop> taker, std::string_view subject);
/// From the safe to the drawer. Refuses safe-short, and as record_drop().
Outcome<Entry> record_pickup(Recording& act, const Place& place, const CashCount& pieces, Approval<Right::pickup> approval);
/// Pieces for pieces of the same worth. Refuses not-equal, and as record_drop().
Outcome<Entry> record_change(Recording& act, const Place& place, const CashCount& given, const CashCount& taken);

/// Refuses what may not be paid in or out: unknown-reason, amount-out-of-range, not-permitted where the payee is staff,
/// drawer-short.
std::optional<Refusal> fault_of_paid(const Book& book, const Place& place, Kind kind, Money amount, const std::string& reason,
                                     const std::string& payee);
/// `kind` is paid_in or paid_out.
Entry record_paid(Recording& act, const Place& place, Kind kind, Money amount, const std::string& reason, const std::string& payee,
                  Approval<Right::paid_in_out> approval);

/// A note that may be forged. Refused at the counter it moves nothing; already taken, it leaves the drawer for quarantine.
/// Refuses bad-denomination, drawer-short.
Outcome<Entry> record_suspect(Recording& act, const Place& place, Money face, const std::string& serial, bool taken);

/// The drawer opened without a sale. Refuses unknown-reason.
Outcome<Entry> record_no_sale(Recording& act, const Place& place, const std::string& reason, Approval<Right::no_sale> approval);

} // namespace till
