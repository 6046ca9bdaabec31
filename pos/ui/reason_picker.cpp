// ReasonPicker: a field with up to four buttons that fill it.
#include "pos/ui/reason_picker.h"

#include "pos/ui/look.h"
#include "pos/ui/text.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <map>

namespace till {
namespace {

struct Common {
    const char* word;
    const char* name;
};

/// What is offered where the shop lists no reasons of its own.
const std::map<std::string, std::vector<Common>>& common_reasons() {
    static const std::map<std::string, std::vector<Common>> table{
        {"line-removed",
         {{"changed-mind", wxTRANSLATE("Customer does not want it")},
          {"scanned-twice", wxTRANSLATE("Scanned twice")},
          {"wrong-item", wxTRANSLATE("Wrong item")}}},
        {"void",
         {{"wrong-item", wxTRANSLATE("Wrong item")},
          {"wrong-tender", wxTRANSLATE("Wrong way of paying")},
          {"customer-left", wxTRANSLATE("Customer left")}}},
        {"refund",
         {{"faulty", wxTRANSLATE("Faulty goods")},
          {"wrong-item", wxTRANSLATE("Wrong item")},
          {"changed-mind", wxTRANSLATE("Customer does not want it")}}},
        {"return",
         {{"faulty", wxTRANSLATE("Faulty goods")},
          {"wrong-item", wxTRANSLATE("Wrong item")},
          {"changed-mind", wxTRANSLATE("Customer does not want it")}}},
        {"no-sale", {{"change", wxTRANSLATE("Giving change")}, {"check", wxTRANSLATE("Looking into the drawer")}}},
        {"paid-in", {{"float", wxTRANSLATE("More float")}, {"found", wxTRANSLATE("Money found")}}},
        {"paid-out", {{"postage", wxTRANSLATE("Postage")}, {"supplies", wxTRANSLATE("Supplies")}}},
        {"close",
         {{"miscounted", wxTRANSLATE("Miscounted")},
          {"wrong-change", wxTRANSLATE("Wrong change given")},
          {"none-found", wxTRANSLATE("No cause found")}}},
    };
    return table;
}

} // namespace

wxString reason_label(const Shop& shop, const std::string& kind, const std::string& word) {
    if (const auto name = shop.reason_name(kind, word); name != word) return shown(name);
    const auto common = common_reasons().find(kind);
    if (common == common_reasons().end()) return shown(word);
    const auto one = std::ranges::find(common->second, word, &Common::word);
    return one == common->second.end() ? shown(word) : wxGetTranslation(one->name);
}

ReasonPicker::ReasonPicker(wxWindow* parent, const Shop& shop, const std::string& kind) : wxPanel{parent} {
    SetBackgroundColour(parent->GetBackgroundColour());
    for (const auto& reason : shop.reasons)
        if (reason.kind == kind) offered_.push_back({reason.word, shown(shop.reason_name(kind, reason.word))});
    if (const auto common = common_reasons().find(kind); offered_.empty() && common != common_reasons().end())
        for (const auto& one : common->second) offered_.push_back({one.word, wxGetTranslation(one.name)});

    auto* column = new wxBoxSizer{wxVERTICAL};
    field_ = make_field(this, "reason", _("Reason"));
    column->Add(field_, wxSizerFlags{}.Expand());
    auto* grid = new wxGridSizer{2, FromDIP(wxSize{gap, gap})};
    for (std::size_t at = 0; at < std::min<std::size_t>(offered_.size(), 4); ++at) {
        auto* button = make_button(this, wxString::Format("reason-%d", static_cast<int>(at)), offered_[at].name,
                                   wxString::Format("F%d", static_cast<int>(at) + 5));
        button->Bind(wxEVT_BUTTON, [this, at](wxCommandEvent&) { pick(at); });
        grid->Add(button, wxSizerFlags{}.Expand());
    }
    column->Add(grid, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    SetSizer(column);
    if (!offered_.empty()) pick(0);
}

void ReasonPicker::pick(std::size_t at) {
    field_->ChangeValue(offered_[at].name);
    field_->SetInsertionPointEnd();
}

std::string ReasonPicker::word() const {
    const wxString typed = field_->GetValue();
    const auto found = std::ranges::find(offered_, typed, &Offered::name);
    return found == offered_.end() ? utf8(typed) : found->word;
}

bool ReasonPicker::on_key(int key) {
    const int at = key - WXK_F5;
    if (at < 0 || at >= 4 || at >= static_cast<int>(offered_.size())) return false;
    pick(static_cast<std::size_t>(at));
    return true;
}

} // namespace till
