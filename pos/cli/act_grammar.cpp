// ActGrammar: finding an act's form by its name.
#include "pos/cli/act_grammar.h"

#include "pos/cli/near_word.h"
#include "pos/cli/utf8.h"

#include <algorithm>

namespace till {
namespace {

std::vector<std::string_view> act_names() {
    std::vector<std::string_view> names{"day", "at", "open"};
    for (const auto& form : act_forms()) names.push_back(form.name);
    return names;
}

} // namespace

const std::vector<ActForm>& act_forms() {
    static const std::vector<ActForm> forms = [] {
        std::vector<ActForm> all;
        for (const auto part : {till_forms(), sale_forms(), bill_forms(), customer_forms(), cash_forms(),
                                office_forms(), case_forms(), bank_forms()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return forms;
}

Act read_act(std::string_view name, int name_column, LineReader& line) {
    const auto& forms = act_forms();
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const ActForm& form) { return form.name == name; });
    if (found == forms.end())
        line.fail(name_column, "there is no act called \"" + safe_text(name) + "\"" + did_you_mean(name, act_names()));
    line.set_form(found->form);
    return found->read(line);
}

} // namespace till
