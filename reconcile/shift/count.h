// Count: what the drawer was counted to, blind; and what was declared for the other tenders.
#pragma once

#include "reconcile/money/cash_count.h"
#include "reconcile/money/outcome.h"
#include "reconcile/shift/counted_slip.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/staff/approval.h"
#include "reconcile/ticket/place.h"

#include <string>
#include <vector>

namespace till {

std::string count_subject(Kind kind, const CashCount& pieces);

/// The cashier's count. From the first one on the shift sells no more; recounts are limited and all kept. The answer is
/// the same whether it is right or wrong. Refuses nothing-counted, bad-denomination, amount-out-of-range,
/// recounts-used.
Outcome<Entry> record_count(Recording& act, const Place& place, const CashCount& pieces);
/// A second collector's count, made without seeing the first.
Outcome<Entry> record_second_count(Recording& act, const Place& place, const CashCount& pieces,
                                   Approval<Right::second_count> approval);
/// A count by surprise in mid-shift: it changes nothing.
Outcome<Entry> record_spot_count(Recording& act, const Place& place, const CashCount& pieces,
                                 Approval<Right::spot_count> approval);
/// How often a shift that was counted so often may be counted again by its cashier.
std::int64_t recounts_left(const Shop& shop, std::int64_t counts);

/// What slips typed one by one come to: their net sum, and how many sale slips. Refuses amount-out-of-range for a slip
/// of nothing or beyond what an amount may be; no-reference for one without; form-used where one stands twice.
Outcome<Declaration> sum_of(const std::vector<CountedSlip>& slips);

/// A tender's slips: their net sum, which may be below zero, and the number of sale slips; `listed` are kept with them
/// where they were typed one by one. Refuses unknown-tender, amount-out-of-range.
Outcome<Entry> record_declaration(Recording& act, const Place& place, const std::string& tender, Money amount,
                                  std::int64_t slips, const std::vector<CountedSlip>& listed = {});

} // namespace till
