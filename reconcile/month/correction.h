// Correction: a later entry that names a wrong one and reverses it; the wrong one stands.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"

#include <string>

namespace till {

struct CorrectionQuote {
    Entry wrong;
    std::string reason;
    std::string subject() const;
};

/// Refuses unknown-entry, already-corrected, not-permitted for what has its own way back (a ticket is voided or
/// refunded) or moved no money, more-than-paid where a card or voucher has been spent since, shift-closed where it
/// moved cash of a drawer whose shift has been counted.
Outcome<CorrectionQuote> quote_correction(const Book& book, std::int64_t seq, const std::string& reason);

/// Two different people sign: same-person. Dated today, whatever the day of the wrong entry.
Outcome<Entry> record_correction(Recording& act, const CorrectionQuote& quote, Approval<Right::correct> first,
                                 Approval<Right::correct> second);

} // namespace till
