// SafeCountSheet: pieces, the book's balance beside what was counted, and room for the reason of a difference.
#include "printing/safe_count_sheet.h"

#include "printing/amount_box.h"
#include "printing/facts.h"
#include "printing/figures.h"
#include "printing/form.h"
#include "printing/pieces_grid.h"
#include "printing/signing.h"

namespace till {
namespace {

void print_result(PageFlow& flow, const SafeCountSheet& sheet, const Form& form) {
    auto table =
        form.table({amount_column(form.say(label::book_balance), 1), amount_column(form.say(label::counted), 1),
                    difference_column(form.say(label::over_short), 1)});
    table.without_total();
    table.add({sheet.expected, sheet.counted, sheet.counted - sheet.expected});
    flow.advance(4);
    table.print(flow);
}

/// A line for a hand, where there is something to explain.
void print_explanation(PageFlow& flow, const SafeCountSheet& sheet, const Form& form) {
    if (sheet.counted == sheet.expected) return;
    constexpr double height = 24;
    flow.need(height);
    const auto words = form.say(label::reason_of_difference);
    flow.page().text(PageFlow::left, flow.y() + 18, words, {8.5});
    const double line = PageFlow::left + flow.font().width(words, 8.5) + 8;
    flow.page().rule(line, flow.y() + 20, PageFlow::right, flow.y() + 20, 0.4);
    flow.advance(height);
}

void print_sheet(PageFlow& flow, const SafeCountSheet& sheet, const Form& form) {
    print_facts(flow,
                {{form.say(label::business_day), sheet.business_day.iso()},
                 {form.say(label::time), sheet.at.text()},
                 {form.say(label::counter), sheet.counter},
                 {form.say(label::witness), sheet.witness}},
                4);
    print_pieces_grid(flow, form, face_rows(sheet.pieces, form.shop.currency));
    print_result(flow, sheet, form);
    flow.need(amount_box_height + 12);
    print_amount_box(flow.page(), flow.y() + 6, sheet.counted, form.shop);
    flow.advance(amount_box_height + 12);
    print_explanation(flow, sheet, form);
    print_signing(flow, form,
                  {{signer_line(form, label::counter, sheet.counter), signer_line(form, label::witness, sheet.witness)},
                   {signer_line(form, label::manager_signs, ""), signer_line(form, label::finance_signs, "")}});
}

} // namespace

void write_safe_count_sheet(const SafeCountSheet& sheet, const Shop& shop, PaperSize size,
                            const std::filesystem::path& file) {
    Form form{shop,         std::string{label::safe_count_title.in(shop.language)},
              {},           sheet.business_day.iso(),
              sheet.seal,   size,
              sheet.reprint};
    form.number = form.say(label::sheet_number) + " " + std::to_string(sheet.number);
    auto document = document_of(form);
    for (const auto copy : {label::treasurer_copy, label::finance_copy_of_two})
        print_form(document, form, copy.in(shop.language), [&](PageFlow& flow) { print_sheet(flow, sheet, form); });
    document.write(file);
}

} // namespace till
