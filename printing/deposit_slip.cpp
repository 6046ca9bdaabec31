// DepositSlip: number, account, amount in figures and words, pieces, and the hands it goes through.
#include "printing/deposit_slip.h"

#include "printing/amount_box.h"
#include "printing/facts.h"
#include "printing/figures.h"
#include "printing/form.h"
#include "printing/pieces_grid.h"
#include "printing/signing.h"

namespace till {
namespace {

std::string or_dash(const std::string& text) { return text.empty() ? std::string{no_figure} : text; }

std::string source_of(const DepositSlip& slip, const Form& form) {
    if (slip.till.empty()) return form.say(label::safe);
    return form.say(label::till_label) + " " + slip.till + ", " + form.say(label::shift) + " " +
           std::to_string(slip.shift);
}

std::string account_of(const DepositSlip& slip) {
    return slip.account_number.empty() ? slip.account : slip.account + "  " + slip.account_number;
}

void print_slip(PageFlow& flow, const DepositSlip& slip, const Form& form) {
    print_facts(flow,
                {{form.say(label::business_day), slip.business_day.iso()},
                 {form.say(label::time), slip.at.text()},
                 {form.say(label::bank_account), account_of(slip)},
                 {form.say(label::taken_from), source_of(slip, form)},
                 {form.say(label::document_number), std::to_string(slip.number)},
                 {form.say(label::bag), or_dash(slip.bag)},
                 {form.say(label::security_seal), or_dash(slip.security_seal)},
                 {form.say(label::bearer) + " / " + form.say(label::witness), slip.bearer + " / " + slip.witness}},
                4);
    flow.need(amount_box_height + 8);
    print_amount_box(flow.page(), flow.y() + 2, slip.amount, form.shop);
    flow.advance(amount_box_height + 8);
    print_pieces_grid(flow, form, face_rows(slip.pieces, form.shop.currency));
    print_signing(flow, form,
                  {{signer_line(form, label::bearer, slip.bearer), signer_line(form, label::witness, slip.witness)},
                   {form.say(label::bank_stamp), signer_line(form, label::finance_signs, "")}});
}

} // namespace

void write_deposit_slip(const DepositSlip& slip, const Shop& shop, PaperSize size, const std::filesystem::path& file) {
    Form form{
        shop,        std::string{label::deposit_title.in(shop.language)}, {}, slip.business_day.iso(), slip.seal, size,
        slip.reprint};
    form.number = form.say(label::sheet_number) + " " + slip.slip;
    auto document = document_of(form);
    for (const auto copy : {label::deposit_bank_copy, label::deposit_stub_copy, label::deposit_finance_copy})
        print_form(document, form, copy.in(shop.language), [&](PageFlow& flow) { print_slip(flow, slip, form); });
    document.write(file);
}

} // namespace till
