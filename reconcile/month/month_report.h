// MonthReport: the ledger of a month by account, its days, and the cash journal behind them.
#pragma once

#include "reconcile/book/book.h"

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
    std::string month; ///< `2026-09`
    std::string state; ///< open, closed
    std::vector<Account> accounts; ///< every account that the book knew by the month's end, in order
    std::vector<DayRow> days;      ///< those on which something happened
};

/// `month` is `2026-09`; nothing for anything else.
std::optional<MonthReport> month_report(const Book& book, const std::string& month);

/// The cash journal (现金日记账): each receipt and payment in order with the balance after it; a move between drawers and
/// safe is no line.
struct CashJournal {
    struct Line {
        std::int64_t seq = 0;
        Moment at;
        std::int64_t number = 0;
        std::string kind;
        std::string text;
        Money receipt, payment, balance;
    };
    std::vector<Line> lines;
    Money opening, closing;
};
std::optional<CashJournal> cash_journal(const Book& book, const std::string& month);

} // namespace till
