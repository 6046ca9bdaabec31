// CardSettlement: a terminal's batch, and what the acquirer paid out of it.
#pragma once

#include "reconcile/bank/card_batch.h"
#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"
#include "reconcile/ticket/place.h"

#include <string>
#include <string_view>

namespace till {

/// Kept; no money moves. Refuses unknown-tender, amount-out-of-range; taken-already for a reference with the same sum
/// and slips, so that no settlement slip is entered twice. A reference alone may come again: terminals begin anew at 1.
Outcome<Entry> record_card_batch(Recording& act, const Place& place, const TerminalBatch& batch);

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
