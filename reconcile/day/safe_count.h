// SafeCount: the safe counted by two (库存现金盘点), at the close of a day or by surprise.
#pragma once

#include "reconcile/money/cash_count.h"
#include "reconcile/money/outcome.h"
#include "reconcile/book/book.h"
#include "reconcile/staff/approval.h"

#include <string>

namespace till {

std::string safe_count_subject(const CashCount& pieces);

/// Posts the difference, if any. Refuses nothing-counted, bad-denomination, amount-out-of-range, same-person.
Outcome<Entry> record_safe_count(Recording& act, const CashCount& pieces, Approval<Right::count_safe> first, Approval<Right::count_safe> second);

} // namespace till
