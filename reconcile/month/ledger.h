// Ledger (月账): a period broken down by account, day, till, cashier, tender or category, and the entries behind a
// figure.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/month/period.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

enum class LedgerBy { account, day, till, cashier, tender, category };
std::string_view word(LedgerBy by);
std::optional<LedgerBy> ledger_by_of(std::string_view word);

/// A row answers for some accounts and some sales. Every breakdown of a period has the same net and the same sums of
/// sales, voids and refunds (by account: the net alone, as income, tax and rounding show it).
struct LedgerRow {
    std::string key; ///< an account, a day, a till, a person's id, a tender, a category
    /// Of what the row answers for: the account itself; of a day and of the tender cash the cash on hand; of a till its
    /// drawer; of a cashier what they owe and what of their shifts' differences is not settled; of another tender and
    /// of a category their accounts. closing = opening + debit - credit.
    Money opening, debit, credit, closing;
    Money sales, voids, refunds; ///< where it was done; tax in, discount off
    Money net;                   ///< sales - voids - refunds
    Money over_short;            ///< closing differences; by category and by account none
    friend bool operator==(const LedgerRow&, const LedgerRow&) = default;
};

struct Ledger {
    Period period;
    LedgerBy by = LedgerBy::account;
    std::vector<LedgerRow> rows; ///< by key
    LedgerRow total;             ///< the sum of the rows; by day, opening and closing of the period
};

Ledger ledger(const Book& book, const Period& period, LedgerBy by);

/// An entry behind a row: what it adds to the row's debit, credit and net.
struct LedgerEntry {
    std::int64_t seq = 0;
    Day business_day;
    Moment at;
    std::string kind;
    std::int64_t number = 0;
    std::string till, staff;
    std::int64_t about = 0; ///< the seq of the entry it names
    Money debit, credit, net;
};

/// The entries that the row of that key is the sum of, in order; none where there is no such row.
std::vector<LedgerEntry> ledger_entries(const Book& book, const Period& period, LedgerBy by, const std::string& key);

/// A correction that touches the period: made in it, or of an entry in it.
struct LateCorrection {
    std::int64_t seq = 0;
    Day business_day;       ///< on which it was made
    std::int64_t wrong = 0; ///< the seq of the entry it corrects
    Day wrong_day;
    std::string kind, reason;         ///< of the wrong entry; why
    std::vector<std::string> signers; ///< ids
    bool month_was_closed = false;    ///< the month of the wrong entry, when it was corrected
};
std::vector<LateCorrection> corrections_of(const Book& book, const Period& period);

} // namespace till
