// MonthJson: a month by account and day, its cash journal, its corrections.
#include "pos/cli/report_json.h"
#include "reconcile/month/cash_journal.h"
#include "reconcile/month/ledger.h"
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

Json counted_json(const CashJournal::Counted& day, const Currency& currency) {
    Json uncounted = Json::list();
    for (const auto& place : day.uncounted)
        uncounted.add(Json::object({{"account", place.account}, {"balance", format(place.balance, currency)}}));
    return Json::object({{"business_day", day.business_day.iso()},
                         {"closing", format(day.closing, currency)},
                         {"counted", format(day.counted, currency)},
                         {"difference", format(day.difference, currency)},
                         {"safe_counted", day.safe_counted},
                         {"uncounted", uncounted}});
}

} // namespace

Json report_json(const MonthReport& report, const Currency& currency) {
    Json accounts = Json::list(), days = Json::list();
    for (const auto& account : report.accounts) accounts.add(account_json(account, currency));
    for (const auto& day : report.days) days.add(day_json(day, currency));
    return Json::object({{"month", report.month}, {"state", report.state}, {"accounts", accounts}, {"days", days}});
}

Json report_json(const std::vector<LateCorrection>& corrections) {
    Json list = Json::list();
    for (const auto& correction : corrections) {
        Json signers = Json::list();
        for (const auto& person : correction.signers) signers.add(person);
        list.add(Json::object({{"entry", correction.seq},
                               {"business_day", correction.business_day.iso()},
                               {"corrects", correction.wrong},
                               {"of_day", correction.wrong_day.iso()},
                               {"kind", correction.kind},
                               {"reason", correction.reason},
                               {"signers", signers},
                               {"month_was_closed", correction.month_was_closed}}));
    }
    return list;
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
    Json days = Json::list();
    for (const auto& day : journal.days) days.add(counted_json(day, currency));
    return Json::object({{"rows", rows},
                         {"opening", format(journal.opening, currency)},
                         {"closing", format(journal.closing, currency)},
                         {"days", days}});
}

} // namespace till
