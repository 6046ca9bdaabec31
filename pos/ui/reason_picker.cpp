// ReasonPicker: a field with up to four buttons that fill it.
#include "pos/ui/reason_picker.h"

#include "pos/ui/look.h"
#include "pos/ui/text.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace till {

ReasonPicker::ReasonPicker(wxWindow* parent, const Shop& shop, const std::string& kind, Language language)
    : wxPanel{parent}, offered_{shop.offered_reasons(kind, language)} {
    SetBackgroundColour(parent->GetBackgroundColour());
    auto* column = new wxBoxSizer{wxVERTICAL};
    field_ = make_field(this, "reason", _("Reason"));
    column->Add(field_, wxSizerFlags{}.Expand());
    auto* grid = new wxGridSizer{2, FromDIP(wxSize{gap, gap})};
    for (std::size_t at = 0; at < std::min<std::size_t>(offered_.size(), 4); ++at) {
        auto* button = make_button(this, wxString::Format("reason-%d", static_cast<int>(at)), shown(offered_[at].name),
                                   wxString::Format("F%d", static_cast<int>(at) + 5));
        button->Bind(wxEVT_BUTTON, [this, at](wxCommandEvent&) { pick(at); });
        grid->Add(button, wxSizerFlags{}.Expand());
    }
    column->Add(grid, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    SetSizer(column);
}

void ReasonPicker::pick_first() {
    if (!offered_.empty()) pick(0);
}

void ReasonPicker::pick(std::size_t at) {
    field_->ChangeValue(shown(offered_[at].name));
    field_->SetInsertionPointEnd();
}

std::string ReasonPicker::word() const {
    const std::string typed = utf8(field_->GetValue());
    const auto found = std::ranges::find(offered_, typed, &Reason::name);
    return found == offered_.end() ? typed : found->word;
}

bool ReasonPicker::on_key(int key) {
    const int at = key - WXK_F5;
    if (at < 0 || at >= 4 || at >= static_cast<int>(offered_.size())) return false;
    pick(static_cast<std::size_t>(at));
    return true;
}

} // namespace till
