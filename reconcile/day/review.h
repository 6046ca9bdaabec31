// Review: the manager reads a closed shift, and its takings reach the safe, or sends it back.
#pragma once

#include "reconcile/money/outcome.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/staff/approval.h"

#include <string>

namespace till {

struct ReviewQuote {
    ShiftRow shift;
    Money takings; ///< what the close sent on its way
    bool sent_back = false;
    std::string reason;
    std::string subject() const;
};

/// The last closed shift of that till. Refuses no-open-shift where none waits (shift-open where one still sells),
/// unknown-reason where it is sent back without one (K5).
Outcome<ReviewQuote> quote_review(const Book& book, const std::string& till, bool sent_back, const std::string& reason);

/// Refuses same-person where the reviewer is the shift's cashier or approved its difference.
Outcome<Entry> record_review(Recording& act, const ReviewQuote& quote, Approval<Right::review> approval);

} // namespace till
