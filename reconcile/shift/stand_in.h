// StandIn: who counts and closes the shift of a cashier who is not there (O5, 交接).
#pragma once

#include "reconcile/money/outcome.h"
#include "reconcile/staff/roster.h"
#include "reconcile/ticket/place.h"

#include <string>
#include <string_view>

namespace till {

/// What the supervisor signs.
std::string stand_in_subject(const Place& place, std::string_view other);

/// A supervisor and one other person, who are both not the shift's cashier, come to count and close the shift. The
/// entry is the other's, who stands at the till from then on; it names the absent cashier and both who signed. The
/// shift stays its cashier's. Refuses same-person where the other is the cashier.
Outcome<Entry> record_stand_in(Recording& act, const Place& place, const Person& other,
                               Approval<Right::close_difference> supervisor);

/// Whether that person closed, or came to close, the shift for its cashier: they do not review it.
bool has_stood_in(const Book& book, std::int64_t shift, std::string_view person);

} // namespace till
