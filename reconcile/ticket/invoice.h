// Invoice: the invoice of a ticket (发票): numbered, tied to it, made once (T14).
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/ticket/place.h"

#include <optional>
#include <string>

namespace till {

Projection invoice_projection();

struct Invoice {
    std::int64_t number = 0, seq = 0;
    std::int64_t ticket = 0;
    Moment at;
    std::string title;      ///< whom it is made out to
    std::string tax_number; ///< theirs, or empty
    Money amount;           ///< of the ticket, less what had come back of it
};

/// What an invoice would say, before it is made.
struct InvoiceQuote {
    std::int64_t ticket_seq = 0;
    Invoice invoice;
};

/// Refuses unknown-ticket, already-void, already-refunded (nothing is left of it), invoiced-already,
/// amount-out-of-range (no title).
Outcome<InvoiceQuote> quote_invoice(const Book& book, std::int64_t ticket, const std::string& title,
                                    const std::string& tax_number);
Entry record_invoice(Recording& act, const Place& place, const InvoiceQuote& quote);

/// The invoice of that ticket, if one was made.
std::optional<Invoice> invoice_of(const Book& book, std::int64_t ticket);
/// How many copies of it the book says were made.
std::int64_t invoice_copies(const Book& book, const Invoice& invoice);

} // namespace till
