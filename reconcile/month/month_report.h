// MonthReport: the ledger of a month by account, and its days.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/month/period.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

struct MonthReport {
    /// closing = opening + debit - credit; an income is below zero.
    struct Account {
        std::string account;
        Money opening, debit, credit, closing;
    };
    /// Cash on hand: the drawers, the safe, and what is between them.
    struct DayRow {
        Day business_day;
        Money opening, receipts, payments, closing;
        Money sales, over_short, deposited, confirmed;
    };
    std::string month;             ///< `2026-09`
    std::string state;             ///< open, closed
    std::vector<Account> accounts; ///< those that held something or moved, in order
    std::vector<DayRow> days;      ///< those on which something happened
};

/// `month` is `2026-09`; nothing for anything else.
std::optional<MonthReport> month_report(const Book& book, const std::string& month);

/// The parts of it, of any period.
std::vector<MonthReport::Account> accounts_of(const Book& book, const Period& period);
std::vector<MonthReport::DayRow> days_of(const Book& book, const Period& period);

} // namespace till
