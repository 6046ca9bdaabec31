// ShiftSignatures: who signs, and the head of the chain that their signatures stand for.
#include "printing/shift_parts.h"
#include "printing/signing.h"

namespace till {

void print_signatures(PageFlow& flow, const ShiftPaper& paper, const Form& form, SheetCopy copy) {
    constexpr double signing_height = 98;
    std::vector<std::vector<std::string>> rows{{signer_line(form, label::cashier_signs, paper.shift.cashier_name),
                                                signer_line(form, label::collector_signs, paper.shift.reviewer)}};
    if (copy == SheetCopy::finance)
        rows.push_back(
            {signer_line(form, label::finance_signs, ""), form.say(label::deposit_slip), form.say(label::bag)});
    flow.heading(form.say(label::signatures), signing_height);
    print_signing(flow, form, rows);
}

} // namespace till
