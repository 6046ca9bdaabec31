// PersonPicker: a grid of buttons; the chosen one bears a tick, so that colour is not alone.
#include "pos/ui/person_picker.h"

#include "pos/ui/gtk_face.h"
#include "pos/ui/look.h"
#include "pos/ui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

namespace till {
namespace {

constexpr int person_height = 56;
constexpr int most_rows = 2; ///< that are always in sight; more are scrolled to

} // namespace

PersonPicker::PersonPicker(wxWindow *parent, const Choices &choices) : wxScrolledWindow{parent} {
    SetBackgroundColour(parent->GetBackgroundColour());
    auto *grid = new wxFlexGridSizer{choices.columns, FromDIP(wxSize{gap, gap})};
    for (int column = 0; column < choices.columns; ++column) grid->AddGrowableCol(static_cast<std::size_t>(column), 1);
    SetSizer(grid);
    for (const auto &person : choices.people) add(person.id, shown(person.name), choices.keys);
    if (!choices.nobody.empty() || ids_.empty()) add({}, choices.nobody, choices.keys);
    SetScrollRate(0, FromDIP(control_height));
    const int rows = (static_cast<int>(ids_.size()) + choices.columns - 1) / choices.columns;
    SetMinSize(FromDIP(wxSize{-1, std::min(rows, most_rows) * (person_height + gap) - gap}));
    choose_at(0, false);
}

void PersonPicker::add(const std::string &id, const wxString &name, int keys) {
    const auto at = ids_.size();
    const bool has_key = static_cast<int>(at) < keys;
    keys_.push_back(has_key ? wxString::Format("F%d", static_cast<int>(at) + 1) : wxString{});
    ids_.push_back(id);
    names_.push_back(name);
    auto *button = make_button(this, "person-" + shown(id), name, keys_.back());
    button->Bind(wxEVT_BUTTON, [this, at](wxCommandEvent &) { choose_at(at, true); });
    button->SetMinSize(FromDIP(wxSize{120, person_height}));
    buttons_.push_back(button);
    GetSizer()->Add(button, wxSizerFlags{}.Expand());
}

void PersonPicker::choose(const std::string &id) {
    const auto found = std::ranges::find(ids_, id);
    if (found != ids_.end()) choose_at(static_cast<std::size_t>(found - ids_.begin()), false);
}

void PersonPicker::choose_at(std::size_t at, bool by_hand) {
    at_ = at;
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        const bool is_chosen = i == at;
        relabel(buttons_[i], (is_chosen ? wxString::FromUTF8("✓ ") : wxString{}) + names_[i], keys_[i]);
        set_style_class(buttons_[i], "chosen", is_chosen);
    }
    if (by_hand && on_choice) on_choice();
}

bool PersonPicker::on_key(int key) {
    const auto count = buttons_.size();
    if (key >= WXK_F1 && key <= WXK_F8) {
        const auto at = static_cast<std::size_t>(key - WXK_F1);
        if (at >= count || keys_[at].empty()) return false;
        choose_at(at, true);
        return true;
    }
    if (key != WXK_UP && key != WXK_DOWN) return false;
    choose_at((at_ + (key == WXK_DOWN ? 1 : count - 1)) % count, true);
    return true;
}

} // namespace till
