// InvoicePaper: a ticket's invoice as rows of a roll.
#pragma once

#include "pos/sale/receipt.h"
#include "pos/sale/receipt_paper.h"
#include "reconcile/ticket/invoice.h"

#include <vector>

namespace till {

struct InvoicePaper {
    Invoice invoice;
    Receipt receipt;       ///< of its ticket
    std::int64_t copy = 0; ///< 0 of the original
};

/// The invoice of that ticket. Refuses unknown-ticket, unknown-slip where none was made.
Outcome<InvoicePaper> invoice_paper_of(const Book& book, std::int64_t ticket, std::int64_t copy);

/// The lines in the shop's language, none wider than the roll.
std::vector<ReceiptLine> lay_out(const InvoicePaper& paper, const PaperFormat& format);

} // namespace till
