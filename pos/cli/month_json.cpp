// MonthJson: the ledger of a month and its days.
#include "pos/cli/report_json.h"
#include "reconcile/month/month_report.h"

namespace till {
namespace {

Json account_json(const MonthReport::Account& row, const Currency& currency) {
    return Json::object({{"account", row.account},
                         {"opening", format(row.opening, currency)},
                         {"debit", format(row.debit, currency)},
                         {"credit", format(row.credit, currency)},
                         {"closing", format(row.closing, currency)}});
}

Json day_json(const MonthReport::DayRow& row, const Currency& currency) {
    return Json::object({{"business_day", row.business_day.iso()},
                         {"opening", format(row.opening, currency)},
                         {"receipts", format(row.receipts, currency)},
                         {"payments", format(row.payments, currency)},
                         {"closing", format(row.closing, currency)},
                         {"sales", format(row.sales, currency)},
                         {"over_short", format(row.over_short, currency)},
                         {"deposited", format(row.deposited, currency)},
                         {"confirmed", format(row.confirmed, currency)}});
}

} // namespace

Json report_json(const MonthReport& report, const Currency& currency) {
    Json accounts = Json::list(), days = Json::list();
    for (const auto& account : report.accounts) accounts.add(account_json(account, currency));
    for (const auto& day : report.days) days.add(day_json(day, currency));
    return Json::object({{"month", report.month}, {"state", report.state}, {"accounts", accounts}, {"days", days}});
}

Json report_json(const CashJournal& journal, const Currency& currency) {
    Json rows = Json::list();
    for (const auto& line : journal.lines)
        rows.add(Json::object({{"seq", line.seq},
                               {"at", line.at.rfc3339()},
                               {"number", line.number},
                               {"kind", line.kind},
                               {"text", line.text},
                               {"receipt", format(line.receipt, currency)},
                               {"payment", format(line.payment, currency)},
                               {"balance", format(line.balance, currency)}}));
    return Json::object({{"rows", rows},
                         {"opening", format(journal.opening, currency)},
                         {"closing", format(journal.closing, currency)}});
}

} // namespace till
