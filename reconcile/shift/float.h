// Float: the money a shift begins with, counted and signed for by two.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/cash_count.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"

#include <optional>
#include <string>

namespace till {

/// A float that may be taken over: left in the drawer by the last close, given from the safe, counted now.
struct FloatQuote {
    std::string till;
    CashCount pieces;
    Money left, given, counted, gap; ///< gap = counted - left - given
    std::string subject() const;     ///< what the giver signs
};

/// `gives`: whether somebody gives; without an amount the giver gives what is missing. Refuses unknown-till, shift-open,
/// nothing-counted, bad-denomination, amount-out-of-range, safe-short.
Outcome<FloatQuote> quote_float(const Book& book, const std::string& till, const CashCount& pieces, bool gives, std::optional<Money> amount);

/// Opens the shift; the entry's number is the shift's.
Entry record_float(Recording& act, const FloatQuote& quote, const Person& cashier, std::optional<Approval<Right::give_float>> giver);

} // namespace till
