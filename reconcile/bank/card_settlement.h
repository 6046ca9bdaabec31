// CardSettlement: a terminal's batch, and what the acquirer paid out of it.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"
#include "reconcile/ticket/place.h"

#include <string>
#include <string_view>

namespace till {

/// The terminal's settlement slip: kept, no money moves. Refuses unknown-tender, amount-out-of-range.
Outcome<Entry> record_card_batch(Recording& act, const Place& place, const std::string& terminal, Money amount, std::int64_t slips);

std::string settled_subject(std::string_view terminal, Money gross, Money fee);
/// bank + (gross - fee), fees + fee, card - gross. Refuses unknown-tender, amount-out-of-range.
Outcome<Entry> record_card_settled(Recording& act, const std::string& terminal, Money gross, Money fee, Approval<Right::settle_cards> approval);

} // namespace till
