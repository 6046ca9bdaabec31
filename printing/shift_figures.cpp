// ShiftFigures: who and when, the tickets, and what each tender brought.
#include "printing/facts.h"
#include "printing/figures.h"
#include "printing/shift_parts.h"

namespace till {
namespace {

std::string or_dash(const std::string& text) { return text.empty() ? std::string{no_figure} : text; }

std::string cashier_of(const ShiftReport& shift) {
    if (shift.cashier_name.empty() || shift.cashier_name == shift.cashier) return or_dash(shift.cashier);
    return shift.cashier_name + " (" + shift.cashier + ")";
}

} // namespace

void print_shift_facts(PageFlow& flow, const ShiftPaper& paper) {
    const auto& shift = paper.shift;
    print_facts(flow,
                {{paper.say(label::shop), paper.shop.name},
                 {paper.say(label::cashier), cashier_of(shift)},
                 {paper.say(label::till_label), shift.till},
                 {paper.say(label::shift), std::to_string(shift.number)},
                 {paper.say(label::opened), shift.opened.text()},
                 {paper.say(label::closed), shift.closed ? shift.closed->text() : paper.say(label::not_closed)},
                 {paper.say(label::business_day), shift.business_day.iso()},
                 {paper.say(label::state), state_label(shift.state, paper.shop.language)},
                 {paper.say(label::float_giver), or_dash(shift.float_giver)},
                 {paper.say(label::reviewer), or_dash(shift.reviewer)}},
                4);
}

void print_tickets(PageFlow& flow, const ShiftPaper& paper) {
    const auto& shift = paper.shift;
    const auto& tickets = shift.tickets;
    const bool any = tickets.last != 0;
    flow.heading(paper.say(label::tickets), 70);
    const auto range = std::to_string(tickets.first) + "–" + std::to_string(tickets.last);
    print_facts(flow,
                {{paper.say(label::range), any ? range : paper.say(label::none)},
                 {paper.say(label::sold), std::to_string(tickets.sold)},
                 {paper.say(label::voided), std::to_string(tickets.voided)},
                 {paper.say(label::refunded), std::to_string(tickets.refunded)},
                 {paper.say(label::sales), paper.amount(shift.sales)},
                 {paper.say(label::event_voids), paper.amount(shift.voids)},
                 {paper.say(label::refunds), paper.amount(shift.refunds)},
                 {paper.say(label::net), paper.amount(shift.sales - shift.voids - shift.refunds)}},
                4);
    const auto missing = tickets.missing.empty() ? paper.say(label::none) : number_list(tickets.missing);
    flow.paragraph(paper.say(label::discounts) + ": " + paper.amount(shift.discounts), {8.5});
    flow.paragraph(paper.say(label::missing_numbers) + ": " + missing, {8.5});
}

void print_tenders(PageFlow& flow, const ShiftPaper& paper) {
    auto table = paper.table({{paper.say(label::tender), 90},
                              amount_column(paper.say(label::sold), 75),
                              amount_column(paper.say(label::refunded), 75),
                              amount_column(paper.say(label::expected), 75),
                              amount_column(paper.say(label::declared), 75),
                              amount_column(paper.say(label::slips), 45),
                              difference_column(paper.say(label::over_short), 85)});
    for (const auto& tender : paper.shift.tenders) {
        const bool known = tender.declared || (tender.tender == "cash" && paper.counted());
        const Cell dash{std::string{no_figure}};
        table.add({tender_label(tender.tender, paper.shop.language), tender.sold, tender.refunded, tender.expected,
                   tender.declared ? Cell{*tender.declared} : dash,
                   tender.slips ? Cell::of_pieces(*tender.slips) : dash,
                   known || !tender.over_short.is_zero() ? Cell{tender.over_short} : dash});
    }
    flow.heading(paper.say(label::tenders));
    if (table.empty()) return flow.paragraph(paper.say(label::none));
    table.print(flow);
}

} // namespace till
