// CheckList: the days of a month, each to be ticked by both who sign.
#include "printing/facts.h"
#include "printing/month_form.h"
#include "printing/signing.h"

namespace till {
namespace {

void print_days(PageFlow& flow, const MonthValues& month, const Form& form) {
    auto table = form.table({{form.say(label::day), 62},
                             amount_column(form.say(label::sales), 70),
                             amount_column(form.say(label::receipts), 70),
                             amount_column(form.say(label::payments), 70),
                             amount_column(form.say(label::deposited), 70),
                             amount_column(form.say(confirmed_column), 70),
                             difference_column(form.say(label::over_short), 76),
                             {form.say(label::agreed), 40}});
    for (const auto& day : month.days)
        table.add({day.business_day.iso(), day.sales, day.receipts, day.payments, day.deposited, day.confirmed,
                   day.over_short, ""});
    if (table.empty()) return flow.paragraph(form.say(label::none));
    table.print(flow);
}

void print_list(PageFlow& flow, const MonthValues& month, const Form& form) {
    print_facts(flow,
                {{form.say(label::month), month.month},
                 {form.say(label::opening), form.amount(month.opening)},
                 {form.say(label::closing), form.amount(month.closing)}},
                4);
    print_days(flow, month, form);
    flow.advance(6);
    print_signing(flow, form,
                  {{signer_line(form, label::manager_signs, ""), signer_line(form, label::administrator_signs, "")}});
}

} // namespace

void write_check_list(const MonthValues& month, const Shop& shop, PaperSize size, const std::filesystem::path& file) {
    const auto form = month_form(label::check_list_title, month, shop, size);
    auto document = document_of(form);
    for (const auto copy : {label::shop_keeps, label::administrator_keeps})
        print_form(document, form, copy.in(shop.language), [&](PageFlow& flow) { print_list(flow, month, form); });
    document.write(file);
}

} // namespace till
