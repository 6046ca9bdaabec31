// ShiftSheet: three copies, each a flow of the same sections under its own head.
#include "printing/shift_sheet.h"

#include "printing/shift_parts.h"

namespace till {
namespace {

Label label_of(SheetCopy copy) {
    switch (copy) {
    case SheetCopy::seller: return label::seller_copy;
    case SheetCopy::collector: return label::collector_copy;
    case SheetCopy::finance: return label::finance_copy;
    }
    return {};
}

std::string title_of(const ShiftPaper& paper) {
    const auto title = paper.say(label::shift_sheet);
    return paper.shift.closed ? title : title + " (" + paper.say(label::not_closed) + ")";
}

std::string number_of(const ShiftPaper& paper) {
    return paper.say(label::sheet_number) + " " + std::to_string(paper.shift.number);
}

void print_sections(PageFlow& flow, const ShiftPaper& paper, const Form& form, SheetCopy copy) {
    print_shift_facts(flow, paper);
    print_tickets(flow, paper);
    print_tenders(flow, paper);
    print_cash(flow, paper);
    print_counts(flow, paper);
    print_pieces(flow, paper);
    print_events(flow, paper);
    print_signatures(flow, paper, form, copy);
}

} // namespace

void write_shift_sheet(const ShiftReport& shift, const Shop& shop, const std::filesystem::path& file, int reprint) {
    const ShiftPaper paper{shift, shop};
    const Form form{shop,
                    title_of(paper),
                    number_of(paper),
                    shift.business_day.iso(),
                    {shift_sheet_code(shift, shop), shift.head},
                    PaperSize::a4,
                    reprint};
    auto document = document_of(form);
    for (const auto copy : {SheetCopy::seller, SheetCopy::collector, SheetCopy::finance})
        print_form(document, form, paper.say(label_of(copy)),
                   [&](PageFlow& flow) { print_sections(flow, paper, form, copy); });
    document.write(file);
}

std::string shift_sheet_code(const ShiftReport& shift, const Shop& shop) {
    const bool counted = ShiftPaper{shift, shop}.counted();
    const auto amount = [&](Money value) { return format(value, shop.currency); };
    return "TB1 " + std::to_string(shift.number) + " " + shift.business_day.iso() + " " + shop.currency.code + " " +
           amount(shift.cash.expected) + " " + (counted ? amount(shift.cash.counted) : "-") + " " +
           (counted ? amount(shift.cash.over_short) : "-") + " " + shift.head;
}

} // namespace till
