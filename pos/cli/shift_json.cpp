// ShiftJson: the report of a shift, field by field.
#include "pos/cli/report_json.h"
#include "reconcile/shift/count_comparison.h"
#include "reconcile/shift/shift_report.h"

namespace till {
namespace {

Json tickets_json(const ShiftTickets& tickets) {
    Json missing = Json::list();
    for (const auto number : tickets.missing) missing.add(number);
    return Json::object({{"first", tickets.first},
                         {"last", tickets.last},
                         {"sold", tickets.sold},
                         {"voided", tickets.voided},
                         {"refunded", tickets.refunded},
                         {"missing", missing}});
}

Json tender_json(const ShiftTender& tender, const Currency& currency) {
    return Json::object({{"tender", tender.tender},
                         {"sold", format(tender.sold, currency)},
                         {"refunded", format(tender.refunded, currency)},
                         {"received", format(tender.received, currency)},
                         {"expected", format(tender.expected, currency)},
                         {"declared", tender.declared ? Json{format(*tender.declared, currency)} : Json{}},
                         {"over_short", format(tender.over_short, currency)}});
}

Json face_json(const CountComparison::Face& row, const Currency& currency) {
    return Json::object({{"face", format(row.face, currency)}, {"cashier", row.cashier}, {"second", row.second}});
}

Json comparison_json(const CountComparison& counts, const Currency& currency) {
    Json faces = Json::list();
    for (const auto& row : counts.faces) faces.add(face_json(row, currency));
    return Json::object({{"verdict", word(counts.verdict)},
                         {"sentence", counts.sentence(currency, Language::english)},
                         {"cashier", format(counts.cashier, currency)},
                         {"second", format(counts.second, currency)},
                         {"expected", format(counts.expected, currency)},
                         {"faces", faces}});
}

} // namespace

Json cash_json(const ShiftCash& cash, const Currency& currency) {
    const auto amount = [&](Money money) { return Json{format(money, currency)}; };
    return Json::object({{"float", amount(cash.counted_float)},
                         {"opening_gap", amount(cash.opening_gap)},
                         {"sales", amount(cash.sales)},
                         {"voids", amount(cash.voids)},
                         {"refunds", amount(cash.refunds)},
                         {"paid_in", amount(cash.paid_in)},
                         {"paid_out", amount(cash.paid_out)},
                         {"received", amount(cash.received)},
                         {"pickups", amount(cash.pickups)},
                         {"drops", amount(cash.drops)},
                         {"deposits", amount(cash.deposits)},
                         {"suspect", amount(cash.suspect)},
                         {"expected", amount(cash.expected)},
                         {"counted", amount(cash.counted)},
                         {"over_short", amount(cash.over_short)},
                         {"left", amount(cash.left)},
                         {"drawn_down", amount(cash.drawn_down)}});
}

Json report_json(const ShiftReport& report, const Currency& currency) {
    Json tenders = Json::list();
    for (const auto& tender : report.tenders) tenders.add(tender_json(tender, currency));
    const auto counts = compare_counts(report);
    return Json::object({{"shift", report.number},
                         {"till", report.till},
                         {"cashier", report.cashier},
                         {"business_day", report.business_day.iso()},
                         {"opened", report.opened.rfc3339()},
                         {"closed", report.closed ? Json{report.closed->rfc3339()} : Json{}},
                         {"state", report.state},
                         {"tickets", tickets_json(report.tickets)},
                         {"cash", cash_json(report.cash, currency)},
                         {"tenders", tenders},
                         {"counts", counts ? comparison_json(*counts, currency) : Json{}},
                         {"head", report.head}});
}

} // namespace till
