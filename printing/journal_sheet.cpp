// JournalSheet: the cash journal as a bound book has it, page by page.
#include "printing/facts.h"
#include "printing/month_form.h"
#include "printing/signing.h"

namespace till {
namespace {

/// What a day's lines come to.
struct DaySums {
    Money receipts, payments, balance;
};

std::string voucher_of(const JournalLine& line, const Form& form) {
    const auto kind = kind_label(line.kind, form.shop.language);
    return line.number == 0 ? kind : kind + " " + std::to_string(line.number);
}

Cell or_blank(Money amount) { return amount.is_zero() ? Cell{""} : Cell{amount}; }

void add_day_total(Table& table, const Form& form, const DaySums& sums) {
    table.add_subtotal({"", "", form.say(label::day_total), sums.receipts, sums.payments, sums.balance});
}

Table table_of(const MonthValues& month, const Form& form) {
    auto table = form.table({{form.say(label::day), 58},
                             {form.say(label::voucher), 92},
                             {form.say(label::text), 130},
                             amount_column(form.say(label::receipt), 72),
                             amount_column(form.say(label::payment), 72),
                             amount_column(form.say(label::balance), 78, Carry::last)});
    table.add({"", "", form.say(label::opening), "", "", month.opening});
    DaySums sums;
    for (std::size_t i = 0; i < month.lines.size(); ++i) {
        const auto& line = month.lines[i];
        table.add({line.business_day.iso(), voucher_of(line, form), line.text, or_blank(line.receipt),
                   or_blank(line.payment), line.balance});
        sums = {sums.receipts + line.receipt, sums.payments + line.payment, line.balance};
        if (i + 1 < month.lines.size() && month.lines[i + 1].business_day == line.business_day) continue;
        add_day_total(table, form, sums);
        sums = {};
    }
    return table;
}

void print_journal(PageFlow& flow, const MonthValues& month, const Form& form) {
    print_facts(flow,
                {{form.say(label::month), month.month},
                 {form.say(label::opening), form.amount(month.opening)},
                 {form.say(label::closing), form.amount(month.closing)}},
                4);
    table_of(month, form).print(flow);
    flow.advance(6);
    print_signing(flow, form,
                  {{signer_line(form, label::treasurer_signs, ""), signer_line(form, label::finance_signs, "")}});
}

} // namespace

void write_journal_sheet(const MonthValues& month, const Shop& shop, PaperSize size,
                         const std::filesystem::path& file) {
    const auto form = month_form(label::journal_title, month, shop, size);
    auto document = document_of(form);
    print_form(document, form, "", [&](PageFlow& flow) { print_journal(flow, month, form); });
    document.write(file);
}

} // namespace till
