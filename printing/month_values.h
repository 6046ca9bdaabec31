// MonthValues: what the papers of a month are made from.
#pragma once

#include "printing/document.h"
#include "printing/paper_seal.h"

#include "reconcile/book/clock.h"
#include "reconcile/book/shop.h"

#include <filesystem>
#include <string>
#include <vector>

namespace till {

/// A receipt or payment of cash, with the balance after it.
struct JournalLine {
    Day business_day;
    Moment at;
    std::int64_t number = 0; ///< of the document; 0 where it has none
    std::string kind;        ///< the entry's word
    std::string text;
    Money receipt, payment, balance;
};

struct LedgerLine {
    std::string account;
    Money opening, debit, credit, closing;
};

/// A day's cash on hand, and what else is told of it.
struct MonthDay {
    Day business_day;
    Money opening, receipts, payments, closing;
    Money sales, over_short, deposited, confirmed;
};

struct MonthValues {
    std::string month; ///< `2026-11`
    bool closed = false;
    Money opening, closing; ///< cash on hand
    std::vector<JournalLine> lines;
    std::vector<LedgerLine> accounts;
    std::vector<MonthDay> days;
    PaperSeal seal;
    int reprint = 0; ///< above zero: COPY n
};

/// The cash journal (现金日记账): each page brings forward receipts, payments and balance (承前页) and carries them
/// forward (过次页); each day has its total. These three throw PaperFault, UnprintableText.
void write_journal_sheet(const MonthValues& month, const Shop& shop, PaperSize size, const std::filesystem::path& file);

/// The monthly ledger (月账): by account, and the cash and takings day by day.
void write_ledger_sheet(const MonthValues& month, const Shop& shop, PaperSize size, const std::filesystem::path& file);

/// The list that shop and fund administrator check together, in two copies (一式二份, L1).
void write_check_list(const MonthValues& month, const Shop& shop, PaperSize size, const std::filesystem::path& file);

} // namespace till
