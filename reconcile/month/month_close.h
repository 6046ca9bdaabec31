// MonthClose: the end of a month; no entry gets into it afterwards.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"

#include <string>

namespace till {

struct MonthCloseQuote {
    std::string month; ///< `2026-09`
    std::string subject() const { return "close month " + month; }
};

/// Refuses month-closed, day-open where the next entry would still fall into that month, shift-open, not-reviewed.
Outcome<MonthCloseQuote> quote_month_close(const Book& book, const std::string& month, const Moment& now);

/// Sealed; it bears the next month's first open day.
Entry record_month_close(Recording& act, const MonthCloseQuote& quote, Approval<Right::close_month> approval);

} // namespace till
