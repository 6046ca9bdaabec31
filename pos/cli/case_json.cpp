// CaseJson: field by field.
#include "pos/cli/case_json.h"

namespace till {
namespace {

int days_from(Day day, Day today) { return static_cast<int>((today.date() - day.date()).count()); }

Json list_of(const auto& values) {
    Json list = Json::list();
    for (const auto& value : values) list.add(value);
    return list;
}

Json row_json(const CaseRow& row, Day today, const Currency& currency) {
    return Json::object({{"case", row.number},
                         {"shift", row.shift > 0 ? Json{row.shift} : Json{}},
                         {"till", row.till},
                         {"tender", row.tender},
                         {"cashier", row.cashier},
                         {"business_day", row.business_day.iso()},
                         {"age_days", age_days(row, today)},
                         {"over_short", format(row.difference, currency)},
                         {"open", format(row.open, currency)},
                         {"owed", format(row.owed, currency)},
                         {"bearer", row.bearer},
                         {"cause", row.cause},
                         {"state", word(row.state())}});
}

Json step_json(const CaseStep& step, const Currency& currency) {
    return Json::object({{"seq", step.seq},
                         {"at", step.at.rfc3339()},
                         {"kind", step.kind},
                         {"what", step.what},
                         {"staff", step.staff},
                         {"amount", format(step.amount, currency)},
                         {"note", step.note},
                         {"cause", step.cause},
                         {"evidence", step.evidence},
                         {"bearer", step.bearer},
                         {"signers", list_of(step.signers)}});
}

Json month_json(const OverShortMonth& row, const Currency& currency) {
    return Json::object({{"name", row.name},
                         {"month", row.month},
                         {"shifts", row.shifts},
                         {"cash_tickets", row.cash_tickets},
                         {"cases", row.cases},
                         {"case_limit", row.case_limit},
                         {"over", format(row.over, currency)},
                         {"short", format(row.shortage, currency)},
                         {"net", format(row.net, currency)},
                         {"net_limit", format(row.net_limit, currency)},
                         {"beyond", row.beyond}});
}

Json out_json(const FormsOut& row, Day today) {
    return Json::object({{"issue", row.issue.number},
                         {"kind", row.issue.range.kind},
                         {"forms", row.issue.range.text()},
                         {"person", row.issue.person},
                         {"business_day", row.issue.business_day.iso()},
                         {"age_days", days_from(row.issue.business_day, today)},
                         {"collected", row.collected},
                         {"used", row.used},
                         {"unused", row.unused},
                         {"spoiled", row.spoiled},
                         {"out", row.out},
                         {"missing", list_of(row.missing)},
                         {"uncollected", list_of(row.uncollected)}});
}

Json sheet_json(const BundleSheet& sheet) {
    return Json::object({{"shift", sheet.shift},
                         {"till", sheet.till},
                         {"cashier", sheet.cashier},
                         {"business_day", sheet.business_day.iso()},
                         {"state", sheet.state},
                         {"slips", list_of(sheet.slips)},
                         {"bundle", sheet.bundle > 0 ? Json{sheet.bundle} : Json{}},
                         {"hole", word(sheet.hole)}});
}

Json slip_json(const BundleSlip& slip, const Currency& currency) {
    return Json::object({{"slip", slip.slip},
                         {"business_day", slip.business_day.iso()},
                         {"amount", format(slip.amount, currency)},
                         {"confirmed", slip.confirmed},
                         {"shifts", list_of(slip.shifts)},
                         {"bundle", slip.bundle > 0 ? Json{slip.bundle} : Json{}},
                         {"hole", slip.missing ? "missing" : ""}});
}

/// The members of what was taken back, added to a row.
Json& set_back(Json& json, const TakenBack& back, const Currency& currency) {
    return json.set("voids", back.voids)
        .set("void_amount", format(back.void_amount, currency))
        .set("refunds", back.refunds)
        .set("refund_amount", format(back.refund_amount, currency))
        .set("returns", back.returns)
        .set("return_amount", format(back.return_amount, currency));
}

Json person_json(const ExceptionReport::OfPerson& of, const Currency& currency) {
    Json json = Json::object({{"person", of.person}, {"tickets", of.tickets}});
    return set_back(json, of.back, currency)
        .set("signed_off", of.signed_off)
        .set("over", format(of.over, currency))
        .set("short", format(of.shortage, currency))
        .set("cases", of.cases)
        .set("complaints", of.complaints);
}

Json item_json(const ExceptionReport::OfItem& of, const Currency& currency) {
    Json json = Json::object({{"code", of.code}, {"name", of.name}, {"quantity", of.quantity.text()}});
    return set_back(json, of.back, currency).set("complaints", of.complaints);
}

} // namespace

Json cases_json(const std::vector<CaseRow>& cases, Day today, const Currency& currency) {
    Json list = Json::list();
    for (const auto& row : cases) list.add(row_json(row, today, currency));
    return Json::object({{"as_of", today.iso()}, {"cases", list}});
}

Json case_json(const CaseFile& file, Day today, const Currency& currency) {
    Json steps = Json::list();
    for (const auto& step : file.steps) steps.add(step_json(step, currency));
    return row_json(file.row, today, currency).set("named_bearer", file.row.named_bearer).set("steps", steps);
}

Json history_json(const OverShortHistory& history, const Currency& currency) {
    Json rows = Json::list();
    for (const auto& row : history.rows) rows.add(month_json(row, currency));
    return Json::object({{"by", word(history.asked.by)},
                         {"from", history.asked.from},
                         {"until", history.asked.until},
                         {"history", rows}});
}

Json forms_json(const FormsReport& report, Day today) {
    Json out = Json::list(), people = Json::list();
    for (const auto& row : report.out) out.add(out_json(row, today));
    for (const auto& of : report.people)
        people.add(Json::object(
            {{"person", of.person}, {"issued", of.issued}, {"spoiled", of.spoiled}, {"voided", of.voided}}));
    return Json::object({{"as_of", today.iso()}, {"forms", out}, {"people", people}});
}

Json complaints_json(const std::vector<Complaint>& complaints, const std::string& month, Day today) {
    Json list = Json::list();
    for (const auto& each : complaints)
        list.add(Json::object({{"complaint", each.number},
                               {"business_day", each.business_day.iso()},
                               {"age_days", days_from(each.business_day, today)},
                               {"taken_by", each.taken_by},
                               {"ticket", each.ticket},
                               {"sold_by", each.sold_by},
                               {"item", each.item},
                               {"name", each.item_name},
                               {"cause", each.cause},
                               {"answerable", each.answerable},
                               {"offered", each.offered},
                               {"until", each.until ? Json{each.until->iso()} : Json{}},
                               {"overdue", each.is_overdue(today)},
                               {"done", each.done},
                               {"done_by", each.done_by},
                               {"done_on", each.done_on ? Json{each.done_on->iso()} : Json{}}}));
    return Json::object(
        {{"as_of", today.iso()}, {"month", month.empty() ? Json{} : Json{month}}, {"complaints", list}});
}

Json bundle_json(const WeeklyBundle& bundle, const Currency& currency) {
    Json sheets = Json::list(), slips = Json::list();
    for (const auto& sheet : bundle.sheets) sheets.add(sheet_json(sheet));
    for (const auto& slip : bundle.slips) slips.add(slip_json(slip, currency));
    return Json::object({{"week", bundle.week},
                         {"from", bundle.from.iso()},
                         {"until", bundle.until.iso()},
                         {"holes", static_cast<std::int64_t>(bundle.holes())},
                         {"handed_over", bundle.is_handed_over()},
                         {"sheets", sheets},
                         {"slips", slips}});
}

Json due_items_json(const std::vector<DueItem>& items, Day today, const Currency& currency) {
    Json list = Json::list();
    for (const auto& item : items)
        list.add(Json::object({{"who", word(item.who)},
                               {"what", word(item.what)},
                               {"since", item.since.iso()},
                               {"age_days", item.age_days},
                               {"amount", item.amount.is_zero() ? Json{} : Json{format(item.amount, currency)}},
                               {"reference", item.reference},
                               {"person", item.person}}));
    return Json::object({{"as_of", today.iso()}, {"due", list}});
}

Json board_json(const std::vector<BoardRow>& rows, Day day, const Currency& currency) {
    Json list = Json::list();
    for (const auto& row : rows)
        list.add(Json::object({{"shift", row.shift.number},
                               {"till", row.shift.till},
                               {"cashier", row.shift.cashier},
                               {"state", word(row.shift.state)},
                               {"past_limit", row.past_limit},
                               {"counts", row.shift.counts},
                               {"over_short", row.over_short ? Json{format(*row.over_short, currency)} : Json{}},
                               {"takings", format(row.takings, currency)},
                               {"bags", list_of(row.bags)},
                               {"slips", list_of(row.slips)},
                               {"cases", list_of(row.cases)},
                               {"next", word(row.next)},
                               {"who", who_does(row.next)}}));
    return Json::object({{"business_day", day.iso()}, {"shifts", list}});
}

Json exceptions_json(const ExceptionReport& report, const Currency& currency) {
    Json people = Json::list(), items = Json::list(), causes = Json::list();
    for (const auto& of : report.people) people.add(person_json(of, currency));
    for (const auto& of : report.items) items.add(item_json(of, currency));
    for (const auto& of : report.causes)
        causes.add(Json::object(
            {{"kind", of.kind}, {"cause", of.cause}, {"count", of.count}, {"amount", format(of.amount, currency)}}));
    Json json = Json::object({{"month", report.month}});
    return set_back(json, report.total, currency)
        .set("over", format(report.over, currency))
        .set("short", format(report.shortage, currency))
        .set("complaints", report.complaints)
        .set("people", people)
        .set("items", items)
        .set("causes", causes);
}

} // namespace till
