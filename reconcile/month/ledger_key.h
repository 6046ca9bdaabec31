// LedgerKey: which row of a breakdown an account or an entry's sale belongs to: the one rule of rows and of entries.
#pragma once

#include "reconcile/month/ledger.h"

#include <map>
#include <string>

namespace till {

class LedgerKey {
public:
    LedgerKey(const Book& book, LedgerBy by) : book_{book}, by_{by} {}

    /// The row that answers for the account; empty for none. Cash on hand, by day and by tender, is not asked for here:
    /// it is netted entry by entry.
    std::string of_account(const std::string& account) const;
    /// Whether the row of that key answers for the cash on hand.
    bool is_cash(const std::string& key) const;
    /// What the entry's sale, void, refund, return or retender adds to sales less voids and refunds, by row.
    std::map<std::string, Money> net_of(const Entry& entry, const Json& body) const;

private:
    std::string cashier_of(const std::string& suspense) const;
    const Book& book_;
    LedgerBy by_;
};

/// Whether its movements are sales less what came back: income, the tax inside it, and rounding.
bool is_goods_account(const std::string& account);

/// Sales, voids, refunds and returns: 1 or -1 by their sign, 0 for every other kind.
int sign_of_sale(Kind kind);

/// An amount by the category of a document's lines; what rounding added stands under `rounding`.
std::map<std::string, Money> by_category(const Json& body);

} // namespace till
