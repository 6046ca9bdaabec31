// DayClose: the end of a business day; nothing gets into it afterwards.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

struct DayCloseQuote {
    Day day;
    bool is_late = false; ///< a later day has begun already: the close bears that one
    std::string subject() const { return "close day " + day.iso(); }
};

/// The day to close: the last entry's, or the clock's where that one is closed. Refuses day-closed where nothing has
/// happened since the last close, shift-open, not-reviewed, parked-open, unmatched-drop. `asked` may name an earlier
/// day that was left open: then only its own shifts and those before are looked at, and nothing-to-settle is refused
/// where nothing happened in it.
Outcome<DayCloseQuote> quote_day_close(const Book& book, const Moment& now, std::optional<Day> asked = {});

/// Days before `today` in which a shift was opened and that are not closed, oldest first.
std::vector<Day> days_left_open(const Book& book, Day today);

/// Sealed. `act` books it into the day it closes, a late one into the day that it is done in.
Entry record_day_close(Recording& act, const DayCloseQuote& quote, Approval<Right::close_day> approval);

} // namespace till
