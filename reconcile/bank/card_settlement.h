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
Outcome<Entry> record_card_batch(Recording& act, const Place& place, const std::string& terminal, Money amount,
                                 std::int64_t slips);

/// What an acquirer or a wallet's provider paid out, and where.
struct Settled {
    std::string terminal; ///< or the wallet's provider
    Money gross, fee;
    bool wallet = false;
    std::string account; ///< the shop's bank account; empty: the one deposits go to
    std::string subject() const;
};
/// bank + (gross - fee), fees + fee, card or wallet - gross. Refuses unknown-tender, other-account,
/// amount-out-of-range.
Outcome<Entry> record_card_settled(Recording& act, const Settled& settled, Approval<Right::settle_cards> approval);

} // namespace till
