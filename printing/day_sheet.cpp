// DaySheet: from the day's sums to its cash, a table and a chart a question.
#include "printing/day_sheet.h"

#include "printing/bar_chart.h"
#include "printing/facts.h"
#include "printing/figures.h"
#include "printing/form.h"
#include "printing/signing.h"

namespace till {
namespace {

/// What each section is made from.
struct DayPaper {
    const DayReport& report;
    const DaySheet& sheet;
    const Form& form;

    std::string say(Label label) const { return form.say(label); }
    std::string amount(Money value) const { return form.amount(value); }
};

std::string average_of(const DayReport& report, const Form& form) {
    if (report.tickets == 0) return std::string{no_figure};
    return form.amount(Money::of_minor((report.sales.minor() + report.tickets / 2) / report.tickets));
}

void print_sums(PageFlow& flow, const DayPaper& paper) {
    const auto& report = paper.report;
    const auto shifts = report.shifts.empty() ? paper.say(label::none) : number_list(report.shifts);
    print_facts(flow,
                {{paper.say(label::business_day), report.business_day.iso()},
                 {paper.say(label::shifts), shifts},
                 {paper.say(label::ticket_count), std::to_string(report.tickets)},
                 {paper.say(label::average), average_of(report, paper.form)},
                 {paper.say(label::sales), paper.amount(report.sales)},
                 {paper.say(label::event_voids), paper.amount(report.voids)},
                 {paper.say(label::refunds), paper.amount(report.refunds)},
                 {paper.say(label::net), paper.amount(report.net())},
                 {paper.say(label::discounts), paper.amount(report.discounts)},
                 {paper.say(label::over_short),
                  difference_text(report.over_short, paper.form.shop.currency, paper.form.shop.language)},
                 {paper.say(label::safe_after), paper.amount(report.safe)},
                 {paper.say(label::deposited) + " / " + paper.say(label::confirmed),
                  paper.amount(report.deposited) + " / " + paper.amount(report.confirmed)}},
                4);
}

/// What came in and what was sold against money that came in before or comes later (K7, T8).
void print_takings(PageFlow& flow, const DayPaper& paper) {
    const auto& report = paper.report;
    print_facts(flow,
                {{paper.say(label::takings), paper.amount(report.takings)},
                 {paper.say(label::received_ahead), paper.amount(report.received)},
                 {paper.say(label::consumption), paper.amount(report.consumption)},
                 {paper.say(label::on_account), paper.amount(report.on_account)}},
                4);
}

std::string hour_text(int hour) { return (hour < 10 ? "0" : "") + std::to_string(hour) + ":00"; }

void print_hours(PageFlow& flow, const DayPaper& paper) {
    flow.heading(paper.say(label::by_hour), 110);
    std::vector<Bar> bars;
    int next = 0;
    for (const auto& hour : paper.report.hours) {
        // The quiet hours between two have their place too, so that the eye sees how long they were.
        for (int quiet = next; !bars.empty() && quiet != hour.hour; quiet = (quiet + 1) % 24)
            bars.push_back({hour_text(quiet), Money{}});
        bars.push_back({hour_text(hour.hour), hour.sales});
        next = (hour.hour + 1) % 24;
    }
    if (bars.empty()) return flow.paragraph(paper.say(label::none));
    print_standing_bars(flow, paper.form, bars);
}

void print_tenders(PageFlow& flow, const DayPaper& paper) {
    auto table = paper.form.table({{paper.say(label::tender), 90},
                                   amount_column(paper.say(label::sold), 75),
                                   amount_column(paper.say(label::refunded), 75),
                                   amount_column(paper.say(label::received), 75),
                                   amount_column(paper.say(label::expected), 75),
                                   difference_column(paper.say(label::over_short), 85)});
    std::vector<Bar> bars;
    for (const auto& tender : paper.report.tenders) {
        const auto name = tender_label(tender.tender, paper.form.shop.language);
        table.add({name, tender.sold, tender.refunded, tender.received, tender.expected, tender.over_short});
        bars.push_back({name, tender.sold - tender.refunded});
    }
    flow.heading(paper.say(label::by_tender), 70);
    table.print(flow);
    flow.advance(6);
    print_lying_bars(flow, paper.form, bars);
}

void print_categories(PageFlow& flow, const DayPaper& paper) {
    flow.heading(paper.say(label::by_category), 50);
    std::vector<Bar> bars;
    for (const auto& category : paper.report.categories)
        bars.push_back({category.category, category.net, category.quantity.text()});
    if (bars.empty()) return flow.paragraph(paper.say(label::none));
    print_lying_bars(flow, paper.form, bars);
}

void print_taxes(PageFlow& flow, const DayPaper& paper) {
    std::string taxes;
    for (const auto& tax : paper.report.taxes)
        taxes += (taxes.empty() ? "" : "; ") + tax.rate + ": " + paper.amount(tax.amount);
    if (!taxes.empty()) flow.paragraph(paper.say(label::taxes) + "  " + taxes, {8.5});
}

void print_people(PageFlow& flow, const DayPaper& paper, Label title, const std::vector<DayReport::Credited>& people) {
    if (people.empty()) return;
    flow.heading(paper.say(title), 70); // the table's head and its first row
    auto table = paper.form.table({{paper.say(label::person), 1}, amount_column(paper.say(label::net), 1)});
    for (const auto& credited : people) {
        const auto name = paper.sheet.names.find(credited.person);
        table.add({name == paper.sheet.names.end() ? credited.person : name->second, credited.net});
    }
    table.print(flow);
}

void print_cash(PageFlow& flow, const DayPaper& paper) {
    const auto& cash = paper.report.cash;
    const auto part = [&](Money amount, bool taken_away) {
        return part_text(amount, taken_away, paper.form.shop.currency);
    };
    flow.heading(paper.say(label::cash_of_day), 110);
    print_facts(flow,
                {{paper.say(label::counted_float), paper.amount(cash.counted_float)},
                 {paper.say(label::cash_sales), part(cash.sales, false)},
                 {paper.say(label::voids), part(cash.voids, true)},
                 {paper.say(label::refunds), part(cash.refunds, true)},
                 {paper.say(label::received_aside), part(cash.received, false)},
                 {paper.say(label::paid_in), part(cash.paid_in, false)},
                 {paper.say(label::paid_out), part(cash.paid_out, true)},
                 {paper.say(label::pickups), part(cash.pickups, false)},
                 {paper.say(label::drops), part(cash.drops, true)},
                 {paper.say(label::deposits), part(cash.deposits, true)},
                 {paper.say(label::suspect), part(cash.suspect, true)},
                 {paper.say(label::expected_cash), paper.amount(cash.expected)},
                 {paper.say(label::counted), paper.amount(cash.counted)},
                 {paper.say(label::over_short),
                  difference_text(cash.over_short, paper.form.shop.currency, paper.form.shop.language)},
                 {paper.say(label::left), paper.amount(cash.left)},
                 {paper.say(label::drawn_down), paper.amount(cash.drawn_down)}},
                4);
}

void print_report(PageFlow& flow, const DayPaper& paper) {
    print_sums(flow, paper);
    print_takings(flow, paper);
    print_hours(flow, paper);
    print_tenders(flow, paper);
    print_categories(flow, paper);
    print_taxes(flow, paper);
    print_people(flow, paper, label::advisers, paper.report.advisers);
    print_people(flow, paper, label::technicians, paper.report.technicians);
    print_cash(flow, paper);
    flow.advance(6);
    print_signing(
        flow, paper.form,
        {{signer_line(paper.form, label::manager_signs, ""), signer_line(paper.form, label::finance_signs, "")}});
}

} // namespace

void write_day_sheet(const DaySheet& sheet, const Shop& shop, PaperSize size, const std::filesystem::path& file) {
    const auto say = [&](Label label) { return std::string{label.in(shop.language)}; };
    const bool open = sheet.report.state != "closed";
    const Form form{shop,
                    say(label::day_title) + (open ? " (" + say(label::day_open) + ")" : ""),
                    sheet.report.business_day.iso(),
                    {},
                    sheet.seal,
                    size,
                    sheet.reprint};
    auto document = document_of(form);
    print_form(document, form, "", [&](PageFlow& flow) { print_report(flow, {sheet.report, sheet, form}); });
    document.write(file);
}

} // namespace till
