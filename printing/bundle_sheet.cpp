// BundleSheet: a table of sheets, a table of slips, holes counted.
#include "printing/bundle_sheet.h"

#include "printing/facts.h"
#include "printing/figures.h"
#include "printing/form.h"
#include "printing/signing.h"

namespace till {
namespace {

Label label_of(std::string_view hole) {
    if (hole == "not-closed") return label::not_closed;
    if (hole == "not-reviewed") return label::not_reviewed;
    if (hole == "not-deposited") return label::not_deposited;
    return label::missing_paper;
}

std::string joined(const auto& words, auto text_of) {
    std::string line;
    for (const auto& word : words) line += (line.empty() ? "" : ", ") + text_of(word);
    return line;
}

/// With which bundle it went, or why it is not there.
std::string went(const Form& form, std::int64_t bundle, const std::string& hole) {
    if (bundle > 0) return form.say(label::bundle_number) + " " + std::to_string(bundle);
    return form.say(hole.empty() ? label::not_handed_over : label_of(hole));
}

void print_sheets(PageFlow& flow, const BundleValues& week, const Form& form) {
    flow.heading(form.say(label::sheets_due), 50);
    auto table = form.table({{form.say(label::day), 62},
                             {form.say(label::shift), 40},
                             {form.say(label::till_label), 50},
                             {form.say(label::cashier), 100},
                             {form.say(label::state), 60},
                             {form.say(label::deposit_slip), 100},
                             {form.say(label::handed_over), 90}});
    for (const auto& each : week.sheets)
        table.add({each.business_day.iso(), std::to_string(each.shift), each.till, each.cashier,
                   state_label(each.state, form.shop.language),
                   joined(each.slips, [](const std::string& slip) { return slip; }),
                   went(form, each.bundle, each.hole)});
    if (table.empty()) return flow.paragraph(form.say(label::none));
    table.print(flow);
}

void print_slips(PageFlow& flow, const BundleValues& week, const Form& form) {
    flow.heading(form.say(label::slips_due), 50);
    auto table = form.table({{form.say(label::day), 62},
                             {form.say(label::deposit_slip), 90},
                             {form.say(label::shifts), 80},
                             {form.say(label::confirmed), 90},
                             {form.say(label::handed_over), 90},
                             amount_column(form.say(label::amount), 90)});
    for (const auto& each : week.slips)
        table.add({each.business_day.iso(), each.slip,
                   joined(each.shifts, [](std::int64_t shift) { return std::to_string(shift); }),
                   form.say(each.confirmed ? label::yes : label::not_yet), went(form, each.bundle, each.hole),
                   each.amount});
    if (table.empty()) return flow.paragraph(form.say(label::none));
    table.print(flow);
}

void print_bundle(PageFlow& flow, const BundleValues& week, const Form& form) {
    print_facts(flow,
                {{form.say(label::week), week.week},
                 {form.say(label::from_to), week.from.iso() + " – " + week.until.iso()},
                 {form.say(label::holes), std::to_string(week.holes)},
                 {form.say(label::handed_over), week.at ? week.at->text() : std::string{no_figure}}},
                4);
    print_sheets(flow, week, form);
    print_slips(flow, week, form);
    flow.advance(6);
    print_signing(flow, form,
                  {{signer_line(form, label::giver_of_papers, week.giver),
                    signer_line(form, label::taker_of_papers, week.taker)}});
}

} // namespace

void write_bundle_sheet(const BundleValues& week, const Shop& shop, PaperSize size, const std::filesystem::path& file) {
    const auto say = [&](Label label) { return std::string{label.in(shop.language)}; };
    const auto state = week.is_handed_over ? "" : " (" + say(label::bundle_open) + ")";
    const Form form{shop, say(label::bundle_title) + state, week.week, {}, week.seal, size, week.reprint};
    auto document = document_of(form);
    for (const auto copy : {label::shop_keeps, label::finance_copy_of_two})
        print_form(document, form, copy.in(shop.language), [&](PageFlow& flow) { print_bundle(flow, week, form); });
    document.write(file);
}

} // namespace till
