// LedgerSheet: debits equal credits, and what opens a day is what closed the one before.
#include "printing/month_form.h"
#include "printing/signing.h"
#include "reconcile/money/account_label.h"

namespace till {
namespace {

void print_accounts(PageFlow& flow, const MonthValues& month, const Form& form) {
    flow.heading(form.say(label::by_account), 60);
    auto table = form.table({{form.say(label::account), 170},
                             amount_column(form.say(label::opening), 82),
                             amount_column(form.say(label::debit), 82),
                             amount_column(form.say(label::credit), 82),
                             amount_column(form.say(label::closing), 82)});
    for (const auto& line : month.accounts)
        table.add(
            {account_label(line.account, form.shop.language), line.opening, line.debit, line.credit, line.closing});
    if (table.empty()) return flow.paragraph(form.say(label::none));
    table.print(flow);
}

void print_days(PageFlow& flow, const MonthValues& month, const Form& form) {
    flow.heading(form.say(label::by_day), 60);
    auto table = form.table({{form.say(label::day), 66},
                             amount_column(form.say(label::opening), 58, Carry::nothing),
                             amount_column(form.say(label::receipts), 54),
                             amount_column(form.say(label::payments), 54),
                             amount_column(form.say(label::closing), 58, Carry::last),
                             amount_column(form.say(label::sales), 54),
                             difference_column(form.say(label::over_short), 60),
                             amount_column(form.say(label::deposited), 54),
                             amount_column(form.say(confirmed_column), 54)});
    for (const auto& day : month.days)
        table.add({day.business_day.iso(), day.opening, day.receipts, day.payments, day.closing, day.sales,
                   day.over_short, day.deposited, day.confirmed});
    if (table.empty()) return flow.paragraph(form.say(label::none));
    table.print(flow);
}

void print_ledger(PageFlow& flow, const MonthValues& month, const Form& form) {
    print_accounts(flow, month, form);
    print_days(flow, month, form);
    flow.advance(6);
    print_signing(flow, form,
                  {{signer_line(form, label::finance_signs, ""), signer_line(form, label::manager_signs, "")}});
}

} // namespace

void write_ledger_sheet(const MonthValues& month, const Shop& shop, PaperSize size, const std::filesystem::path& file) {
    const auto form = month_form(label::ledger_title, month, shop, size);
    auto document = document_of(form);
    print_form(document, form, "", [&](PageFlow& flow) { print_ledger(flow, month, form); });
    document.write(file);
}

} // namespace till
