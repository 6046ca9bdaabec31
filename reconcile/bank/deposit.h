// Deposit: takings on their way to the bank, and the bank's word that they arrived.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/book/projection.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"
#include "reconcile/ticket/place.h"

#include <optional>
#include <string>
#include <string_view>

namespace till {

Projection bank_projection();

/// A deposit slip (缴款单) as it stands.
struct SlipRow {
    std::string slip;
    std::int64_t number = 0, seq = 0;
    std::string bearer;
    Money amount;
    Day business_day;
    std::optional<Money> confirmed;
};
std::optional<SlipRow> find_slip(const Book& book, std::string_view slip);

struct DepositQuote {
    Money amount;
    bool from_drawer = false;
    std::string slip, bag, seal;
    std::string subject() const;
};

/// Refuses form-used where the slip's number was used, amount-out-of-range, safe-short, drawer-short.
Outcome<DepositQuote> quote_deposit(const Book& book, const Place& place, const DepositQuote& asked);

/// Bearer and witness are two people: same-person. The bearer of a rehearsal need not sign.
Outcome<Entry> record_deposit(Recording& act, const Place& place, const DepositQuote& quote, const Person& bearer, bool bearer_signed,
                              Approval<Right::witness_deposit> witness);

std::string confirm_subject(std::string_view slip, Money amount);
/// Refuses unknown-slip, already-confirmed, amount-out-of-range, same-person where the bearer confirms.
Outcome<Entry> record_confirmed(Recording& act, const std::string& slip, Money amount, Approval<Right::confirm_deposit> approval);

} // namespace till
