// MonthPaper: the reports of a month as the papers want them.
#include "pos/desk/month_paper.h"

#include "printing/month_values.h"
#include "reconcile/month/cash_journal.h"
#include "reconcile/month/month_report.h"

namespace till {
namespace {

void read_journal(MonthValues& values, const Book& book) {
    const auto journal = cash_journal(book, *Period::parse(values.month));
    values.opening = journal.opening;
    values.closing = journal.closing;
    const auto name = [&](const auto& kind, const auto& word) { return book.shop().reason_name(kind, word); };
    for (const auto& line : journal.lines)
        values.lines.push_back({line.business_day, line.at, line.number, line.kind, line.text_named(name), line.receipt,
                                line.payment, line.balance});
}

void read_report(MonthValues& values, const Book& book) {
    const auto report = month_report(book, values.month).value();
    values.closed = report.state == "closed";
    for (const auto& line : report.accounts)
        values.accounts.push_back({line.account, line.opening, line.debit, line.credit, line.closing});
    for (const auto& day : report.days)
        values.days.push_back({day.business_day, day.opening, day.receipts, day.payments, day.closing, day.sales,
                               day.over_short, day.deposited, day.confirmed});
}

} // namespace

void write_month_paper(const Book& book, const PaperWanted& wanted, const PaperSeal& seal,
                       const std::filesystem::path& pdf) {
    MonthValues values;
    values.month = wanted.which;
    values.seal = seal;
    values.reprint = wanted.reprint;
    read_journal(values, book);
    read_report(values, book);
    if (wanted.paper == BookPaper::journal) return write_journal_sheet(values, book.shop(), wanted.size, pdf);
    if (wanted.paper == BookPaper::ledger) return write_ledger_sheet(values, book.shop(), wanted.size, pdf);
    write_check_list(values, book.shop(), wanted.size, pdf);
}

} // namespace till
