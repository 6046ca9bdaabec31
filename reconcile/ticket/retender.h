// Retender: a wrong tender put right, with its trace.
#pragma once

#include "reconcile/staff/approval.h"
#include "reconcile/ticket/ticket.h"
#include "reconcile/ticket/ticket_row.h"

#include <optional>

namespace till {

struct RetenderQuote {
    TicketRow ticket;
    std::vector<TicketLeg> legs; ///< those of the wrong tender that still hold money
    std::string from, to;
    Money amount;
    std::string subject() const;
};

/// Refuses unknown-ticket, already-void, unknown-tender, shift-closed, already-refunded.
Outcome<RetenderQuote> quote_retender(const Book& book, const Place& place, std::int64_t ticket, const std::string& from, const std::string& to);

/// After the count a supervisor signs; before it nobody need.
Entry record_retender(Recording& act, const Place& place, const RetenderQuote& quote, std::optional<Approval<Right::retender_late>> approval);

} // namespace till
