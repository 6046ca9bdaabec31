// Void: a wrong ticket taken back whole, in its own shift and before that shift is counted.
#pragma once

#include "reconcile/staff/approval.h"
#include "reconcile/ticket/ticket_row.h"
#include "reconcile/ticket/ticket.h"

namespace till {

/// A void that may be done, once it is signed for.
struct VoidQuote {
    TicketRow ticket;
    std::vector<TicketLeg> legs;
    std::string reason;
    std::string subject() const; ///< what the supervisor signs
};

/// Refuses unknown-ticket, already-void, already-refunded, shift-closed, unknown-reason, drawer-short.
Outcome<VoidQuote> quote_void(const Book& book, const Place& place, std::int64_t ticket, const std::string& reason);

/// Posts every leg of the ticket negated.
Entry record_void(Recording& act, const Place& place, const VoidQuote& quote, Approval<Right::void_ticket> approval);

} // namespace till
