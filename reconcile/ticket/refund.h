// Refund: goods of a ticket that come back, and the money for them, to the tenders that paid.
#pragma once

#include "reconcile/staff/approval.h"
#include "reconcile/ticket/goods.h"
#include "reconcile/ticket/ticket.h"
#include "reconcile/ticket/ticket_row.h"

#include <optional>
#include <vector>

namespace till {

/// How much of an item comes back. The code is the item's own, not its barcode; of an open item, its name.
struct BackAsked {
    std::string code;
    Decimal quantity;
};

/// One line of a refund: what comes back now, and all told.
struct RefundLine {
    std::int64_t line = 0;
    TicketLine sold;
    Decimal quantity;      ///< now
    Money value;           ///< now
    Decimal back_quantity; ///< with this refund, all told
    Money back_value;
};

/// A refund that may be done, once it is signed for.
struct RefundQuote {
    TicketRow ticket;
    std::vector<RefundLine> lines;
    std::vector<TicketLeg> legs; ///< given_back: what each gives back now
    std::vector<Posting> goods;  ///< tax and income, as debits
    Money rounding;              ///< of the ticket, given back with its last piece
    Money total;
    bool whole = false;          ///< nothing is left of the ticket after it
    std::string reason;
    std::string subject() const;
};

/// Without `asked`, all that is left. What has come back of a line, all told, is worth its share (quantity back /
/// quantity) of what was paid for the line, half up. Refuses unknown-ticket, already-void, already-refunded,
/// more-than-paid, unknown-reason.
Outcome<RefundQuote> quote_refund(const Book& book, std::int64_t ticket, const std::vector<BackAsked>& asked, const std::string& reason);

/// Refuses drawer-short where the drawer does not hold what must be given back in cash.
Outcome<Entry> record_refund(Recording& act, const Place& place, const RefundQuote& quote, Approval<Right::refund> approval);

/// A return without a first ticket: goods at the catalogue's rate, to the tender named. Refuses drawer-short.
Outcome<Entry> record_return(Recording& act, const Place& place, const std::vector<TicketLine>& lines, const TicketTender& tender,
                             const std::string& reason, Approval<Right::return_goods> approval);
std::string return_subject(const std::vector<TicketLine>& lines, const TicketTender& tender, const std::string& reason);

} // namespace till
