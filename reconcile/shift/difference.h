// Difference: an over or short that stays open until someone bears it, and the money that settles it.
#pragma once

#include "reconcile/money/outcome.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/staff/approval.h"
#include "reconcile/ticket/place.h"

#include <optional>
#include <string>

namespace till {

enum class Settlement { owed, written_off, kept };
std::string_view word(Settlement how);

struct SettleQuote {
    std::int64_t shift = 0; ///< 0: of the safe
    std::string tender;     ///< or `opening`, or of the safe the number of its count
    Settlement how = Settlement::owed;
    std::string owed_by; ///< a person's id
    Money amount;        ///< above zero: short; below: over
    std::string reason;
    std::string account;    ///< where the difference lies
    std::int64_t about = 0; ///< the entry it comes of
    std::string subject() const;
};

/// The whole of what is open. A shortage is owed by staff or written off, an overage is kept. Refuses unknown-shift,
/// nothing-to-settle, wrong-settlement.
Outcome<SettleQuote> quote_settlement(const Book& book, std::int64_t shift, const std::string& tender, Settlement how,
                                      const std::string& owed_by, const std::string& reason);
/// The same of a case by its number, of the safe's too. Refuses unknown-case.
Outcome<SettleQuote> quote_case(const Book& book, std::int64_t number, Settlement how, const std::string& owed_by,
                                const std::string& reason);
/// Finance signs what the shop bears or keeps.
Entry record_settled(Recording& act, const SettleQuote& quote, Approval<Right::settle_difference> approval);
/// What a person bears needs that person's own signature (`own`, as a body names a signer) and the manager's.
Entry record_charged(Recording& act, const SettleQuote& quote, Json own, Approval<Right::charge_staff> approval);

/// What a person pays of what they owe, or gets back of it.
struct MadeGoodQuote {
    std::string person; ///< an id
    Money amount;
    std::int64_t case_number = 0; ///< 0: the person's oldest first
    bool back = false;            ///< the shop gives back what turned up after it had been made good
    std::string subject() const;
};

/// Into the drawer of the open shift (`place.shift` not 0), else into the safe; what is given back comes out of the
/// safe. `signers` begin with the person's own. Refuses amount-out-of-range, unknown-case where it is not a case of the
/// person's, more-than-paid where it is more than stands open, safe-short.
Outcome<Entry> record_made_good(Recording& act, const Place& place, const MadeGoodQuote& quote, Json signers);

} // namespace till
