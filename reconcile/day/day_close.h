// DayClose: the end of a business day; nothing gets into it afterwards.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"

#include <string>

namespace till {

struct DayCloseQuote {
    Day day;
    std::string subject() const { return "close day " + day.iso(); }
};

/// The day to close: the last entry's, or the clock's where that one is closed. Refuses day-closed where nothing has
/// happened since the last close, shift-open, not-reviewed, parked-open, unmatched-drop.
Outcome<DayCloseQuote> quote_day_close(const Book& book, const Moment& now);

/// Sealed. `act` books it into the day it closes.
Entry record_day_close(Recording& act, const DayCloseQuote& quote, Approval<Right::close_day> approval);

} // namespace till
