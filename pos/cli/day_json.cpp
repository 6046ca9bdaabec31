// DayJson: the report of a business day.
#include "pos/cli/report_json.h"
#include "reconcile/day/day_report.h"

namespace till {
namespace {

/// One JSON object for each of the rows.
template <class Row, class ToJson> Json list_of(const std::vector<Row>& rows, ToJson to_json) {
    Json list = Json::list();
    for (const auto& row : rows) list.add(to_json(row));
    return list;
}

} // namespace

Json report_json(const DayReport& report, const Currency& currency) {
    const auto amount = [&](Money money) { return Json{format(money, currency)}; };
    const auto tax = [&](const DayReport::Tax& row) {
        return Json::object({{"rate", row.rate}, {"amount", amount(row.amount)}});
    };
    const auto category = [&](const DayReport::Category& row) {
        return Json::object({{"category", row.category}, {"quantity", row.quantity.text()}, {"net", amount(row.net)}});
    };
    const auto tender = [&](const DayReport::Tender& row) {
        return Json::object({{"tender", row.tender},
                             {"sold", amount(row.sold)},
                             {"refunded", amount(row.refunded)},
                             {"received", amount(row.received)},
                             {"expected", amount(row.expected)},
                             {"over_short", amount(row.over_short)}});
    };
    const auto credited = [&](const DayReport::Credited& row) {
        return Json::object({{"person", row.person}, {"net", amount(row.net)}});
    };
    const auto hour = [&](const DayReport::Hour& row) {
        return Json::object({{"hour", row.hour}, {"tickets", row.tickets}, {"sales", amount(row.sales)}});
    };
    return Json::object({{"business_day", report.business_day.iso()},
                         {"state", report.state},
                         {"shifts", list_of(report.shifts, [](std::int64_t shift) { return Json{shift}; })},
                         {"tickets", report.tickets},
                         {"returns", report.returns},
                         {"voided", report.voided},
                         {"refunded", report.refunded},
                         {"sales", amount(report.sales)},
                         {"voids", amount(report.voids)},
                         {"refunds", amount(report.refunds)},
                         {"net", amount(report.net())},
                         {"discounts", amount(report.discounts)},
                         {"tax", list_of(report.taxes, tax)},
                         {"categories", list_of(report.categories, category)},
                         {"tenders", list_of(report.tenders, tender)},
                         {"advisers", list_of(report.advisers, credited)},
                         {"technicians", list_of(report.technicians, credited)},
                         {"takings", amount(report.takings)},
                         {"received", amount(report.received)},
                         {"consumption", amount(report.consumption)},
                         {"on_account", amount(report.on_account)},
                         {"hours", list_of(report.hours, hour)},
                         {"cash", cash_json(report.cash, currency)},
                         {"over_short", amount(report.over_short)},
                         {"safe", amount(report.safe)},
                         {"deposited", amount(report.deposited)},
                         {"confirmed", amount(report.confirmed)}});
}

} // namespace till
