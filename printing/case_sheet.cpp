// CaseSheet: figures, who bears it and why, and the steps, each with who signed.
#include "printing/case_sheet.h"

#include "printing/facts.h"
#include "printing/figures.h"
#include "printing/form.h"
#include "printing/signing.h"
#include "reconcile/money/account_label.h"

namespace till {
namespace {

struct Named {
    std::string_view word;
    Label label;
};
constexpr Named steps[]{
    {"opened", {"Opened", "立案"}},
    {"noted", {"Noted", "说明"}},
    {"owed", {"Charged to staff", "责任人赔付"}},
    {"written-off", {"Written off", "核销"}},
    {"kept", {"Kept by the shop", "转为收入"}},
    {"made-good", {"Made good", "赔款"}},
    {"given-back", {"Given back", "退还赔款"}},
    {"found", {"Found later", "查回"}},
};

std::string step_label(const std::string& what, const Form& form) {
    for (const auto& step : steps)
        if (step.word == what) return form.say(step.label);
    return what;
}

Label label_of(std::string_view state) {
    if (state == "settled") return label::case_settled;
    return state == "owed" ? label::case_owed : label::case_open;
}

std::string or_dash(const std::string& text) { return text.empty() ? std::string{no_figure} : text; }

/// Which tender, or that it is the opening gap or the safe's.
std::string what_of(const CaseValues& values, const Form& form) {
    if (values.tender == "opening") return form.say(label::of_which_gap);
    if (values.till.empty()) return form.say(label::safe_count_title) + " " + values.tender;
    return tender_label(values.tender, form.shop.language);
}

void print_figures(PageFlow& flow, const CaseValues& values, const Form& form) {
    const auto difference = [&](Money value) { return difference_text(value, form.shop.currency, form.shop.language); };
    print_facts(flow,
                {{form.say(label::business_day), values.business_day.iso()},
                 {form.say(label::opened_at), values.at.text()},
                 {form.say(label::till_label) + " / " + form.say(label::shift),
                  values.till.empty() ? form.say(label::safe) : values.till + " / " + std::to_string(values.shift)},
                 {form.say(label::cashier), or_dash(values.cashier)},
                 {form.say(label::what), what_of(values, form)},
                 {form.say(label::over_short), difference(values.difference)},
                 {form.say(label::still_open), difference(values.open)},
                 {form.say(label::still_owed), form.amount(values.owed)},
                 {form.say(label::cause), or_dash(values.cause)},
                 {form.say(label::borne_by), or_dash(values.bearer)},
                 {form.say(label::state), form.say(label_of(values.state))},
                 {form.say(label::account), account_label(values.account, form.shop.language)}},
                4);
}

/// What was said: the note or reason, the cause, the evidence, who is to bear it.
std::string words_of(const CaseLine& step, const Form& form) {
    std::string words = step.note;
    const auto add = [&](Label name, const std::string& value) {
        if (!value.empty()) words += (words.empty() ? "" : "; ") + form.say(name) + ": " + value;
    };
    add(label::cause, step.cause);
    add(label::evidence, step.evidence);
    add(label::borne_by, step.bearer);
    return words;
}

std::string signers_of(const CaseLine& step) {
    std::string names;
    for (const auto& name : step.signers) names += (names.empty() ? "" : ", ") + name;
    return names;
}

void print_steps(PageFlow& flow, const CaseValues& values, const Form& form) {
    flow.heading(form.say(label::steps), 50);
    auto table = form.table({{form.say(label::time), 112},
                             {form.say(label::kind), 76},
                             amount_column(form.say(label::amount), 66),
                             {form.say(label::text), 156},
                             {form.say(label::signed_by), 96}});
    table.without_total();
    for (const auto& step : values.steps)
        table.add({step.at.text(), step_label(step.what, form), step.amount.is_zero() ? Cell{""} : Cell{step.amount},
                   words_of(step, form), signers_of(step)});
    table.print(flow);
}

void print_case(PageFlow& flow, const CaseValues& values, const Form& form) {
    print_figures(flow, values, form);
    print_steps(flow, values, form);
    flow.advance(6);
    print_signing(flow, form,
                  {{signer_line(form, label::cashier_signs, values.cashier),
                    signer_line(form, label::manager_signs, ""), signer_line(form, label::finance_signs, "")}});
}

} // namespace

void write_case_sheet(const CaseValues& values, const Shop& shop, PaperSize size, const std::filesystem::path& file) {
    Form form{shop,
              std::string{label::case_title.in(shop.language)},
              {},
              values.business_day.iso(),
              values.seal,
              size,
              values.reprint};
    form.number = form.say(label::sheet_number) + " " + std::to_string(values.number);
    auto document = document_of(form);
    print_form(document, form, "", [&](PageFlow& flow) { print_case(flow, values, form); });
    document.write(file);
}

} // namespace till
