// ChoicePicker: a grid of buttons; the chosen one bears a tick, so that colour is not alone.
#include "pos/ui/choice_picker.h"

#include "pos/ui/gtk_face.h"
#include "pos/ui/look.h"
#include "pos/ui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

namespace till {
namespace {

constexpr int choice_height = 56;

} // namespace

ChoicePicker::ChoicePicker(wxWindow* parent, const Choices& choices)
    : wxScrolledWindow{parent}, first_key_{choices.first_key} {
    SetBackgroundColour(parent->GetBackgroundColour());
    auto* grid = new wxFlexGridSizer{choices.columns, FromDIP(wxSize{gap, gap})};
    for (int column = 0; column < choices.columns; ++column) grid->AddGrowableCol(static_cast<std::size_t>(column), 1);
    SetSizer(grid);
    for (const auto& choice : choices.choices) add(choice.id, choice.name, choices);
    if (!choices.nobody.empty() || ids_.empty()) add({}, choices.nobody, choices);
    SetScrollRate(0, FromDIP(control_height));
    const int rows = (static_cast<int>(ids_.size()) + choices.columns - 1) / choices.columns;
    SetMinSize(FromDIP(wxSize{-1, std::min(rows, choices.rows) * (choice_height + gap) - gap}));
    choose_at(0, false);
}

void ChoicePicker::add(const std::string& id, const wxString& name, const Choices& choices) {
    const auto at = ids_.size();
    const bool has_key = static_cast<int>(at) < choices.keys;
    keys_.push_back(has_key ? wxString::Format("F%d", static_cast<int>(at) + first_key_) : wxString{});
    ids_.push_back(id);
    names_.push_back(name);
    auto* button = make_button(this, shown(choices.prefix + "-" + id), name, keys_.back());
    button->Bind(wxEVT_BUTTON, [this, at](wxCommandEvent&) { choose_at(at, true); });
    button->SetMinSize(FromDIP(wxSize{120, choice_height}));
    buttons_.push_back(button);
    GetSizer()->Add(button, wxSizerFlags{}.Expand());
}

void ChoicePicker::choose(const std::string& id) {
    const auto found = std::ranges::find(ids_, id);
    if (found != ids_.end()) choose_at(static_cast<std::size_t>(found - ids_.begin()), false);
}

void ChoicePicker::choose_at(std::size_t at, bool by_hand) {
    at_ = at;
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        const bool is_chosen = i == at;
        relabel(buttons_[i], (is_chosen ? wxString::FromUTF8("✓ ") : wxString{}) + names_[i], keys_[i]);
        set_style_class(buttons_[i], "chosen", is_chosen);
    }
    if (by_hand && on_choice) on_choice();
}

bool ChoicePicker::on_key(int key) {
    const auto count = buttons_.size();
    const int first = WXK_F1 + first_key_ - 1;
    if (key >= first && key <= WXK_F9) {
        const auto at = static_cast<std::size_t>(key - first);
        if (at >= count || keys_[at].empty()) return false;
        choose_at(at, true);
        return true;
    }
    if (key != WXK_UP && key != WXK_DOWN) return false;
    choose_at((at_ + (key == WXK_DOWN ? 1 : count - 1)) % count, true);
    return true;
}

} // namespace till
