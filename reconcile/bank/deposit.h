// Deposit: takings on their way to the bank, and the bank's word that they arrived.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/book/projection.h"
#include "reconcile/money/cash_count.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"
#include "reconcile/ticket/place.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
    std::string account; ///< the shop's bank account it is for
    std::string transit; ///< the path of the ledger that holds it on its way
    std::string holder;  ///< who has the bag: a person's id; empty once the bank has it
};
std::optional<SlipRow> find_slip(const Book& book, std::string_view slip);
/// Those the bank has not confirmed, oldest first.
std::vector<SlipRow> unconfirmed_slips(const Book& book);

struct DepositQuote {
    Money amount;
    bool from_drawer = false;
    std::string slip, bag, seal;
    CashCount pieces = {};    ///< by denomination, where they were counted
    std::string account = {}; ///< the shop's bank account; empty: its first
    std::string subject() const;
};

/// Refuses form-used where the slip's number was used, amount-out-of-range, other-account, bad-denomination, not-equal
/// where the pieces are worth something else, safe-short, drawer-short.
Outcome<DepositQuote> quote_deposit(const Book& book, const Place& place, const DepositQuote& asked);

/// Bearer and witness are two people: same-person. The bearer of a rehearsal need not sign.
Outcome<Entry> record_deposit(Recording& act, const Place& place, const DepositQuote& quote, const Person& bearer,
                              bool bearer_signed, Approval<Right::witness_deposit> witness);

std::string confirm_subject(std::string_view slip, Money amount);
/// `pieces` are those of the bank's own count, where it tells them. Refuses unknown-slip, already-confirmed,
/// amount-out-of-range, bad-denomination, not-equal, same-person where the bearer confirms.
Outcome<Entry> record_confirmed(Recording& act, const std::string& slip, Money amount,
                                Approval<Right::confirm_deposit> approval, const CashCount& pieces = {});

std::string change_from_bank_subject(const CashCount& pieces, std::string_view account);
/// Change fetched from the bank (银行换零): safe +, bank -. Two people count it in: same-person. Refuses
/// nothing-counted, bad-denomination, amount-out-of-range, other-account.
Outcome<Entry> record_change_from_bank(Recording& act, const CashCount& pieces, const std::string& account,
                                       Approval<Right::count_safe> first, Approval<Right::count_safe> second);

} // namespace till
