// PayKeys: a grid of buttons that fills anew as the sum changes.
#include "pos/ui/pay_keys.h"

#include "pos/ui/look.h"
#include "pos/ui/tender_name.h"
#include "pos/ui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

namespace till {
namespace {

constexpr std::size_t note_key_count = 4;
constexpr int first_note_key = WXK_F5;
constexpr int first_other_key = WXK_F4; ///< then F3
constexpr std::size_t other_key_count = 2;

} // namespace

PayKeys::PayKeys(wxWindow* parent, const Shop& shop, KeyMap keys, Does does)
    : wxPanel{parent}, currency_{shop.currency}, keys_{std::move(keys)}, does_{std::move(does)} {
    SetBackgroundColour(parent->GetBackgroundColour());
    for (const auto& tender : shop.tenders)
        if (tender != "cash") others_.push_back(tender);
    auto* column = new wxBoxSizer{wxVERTICAL};
    add_cash(*column);
    add_others(*column);
    SetSizer(column);
    offer({});
}

void PayKeys::add_cash(wxSizer& column) {
    auto* exact = make_button(this, "exact-cash", _("Exact cash"), _("Enter"), Style::primary);
    exact->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { does_.cash({}); });
    column.Add(exact, wxSizerFlags{}.Expand());
    auto* grid = new wxGridSizer{2, FromDIP(wxSize{gap, gap})};
    for (std::size_t at = 0; at < note_key_count; ++at) {
        auto* button = make_button(this, wxString::Format("note-%zu", at), {}, {});
        button->Bind(wxEVT_BUTTON, [this, at](wxCommandEvent&) {
            if (at < notes_.size()) does_.cash(notes_[at]);
        });
        note_buttons_.push_back(button);
        grid->Add(button, wxSizerFlags{}.Expand());
    }
    column.Add(grid, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
}

void PayKeys::add_others(wxSizer& column) {
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto add = [&](const wxString& id, const wxString& title, const wxString& key, std::function<void()> go) {
        auto* button = make_button(this, id, title, key);
        button->Bind(wxEVT_BUTTON, [go = std::move(go)](wxCommandEvent&) { go(); });
        row->Add(button, wxSizerFlags{1}.Border(wxLEFT, row->IsEmpty() ? 0 : FromDIP(gap)));
    };
    for (std::size_t at = 0; at < std::min(others_.size(), other_key_count); ++at)
        add("tender-" + shown(others_[at]), tender_name(others_[at]),
            keys_.face(first_other_key - static_cast<int>(at)),
            [this, tender = others_[at]] { does_.other_tender(tender); });
    if (others_.size() > other_key_count) add("tender-more", _("Other"), "-", does_.choose_tender);
    column.Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
}

void PayKeys::offer(const std::vector<Money>& notes) {
    notes_ = notes;
    for (std::size_t at = 0; at < note_buttons_.size(); ++at) {
        const bool there = at < notes_.size();
        relabel(note_buttons_[at], there ? shown_face(notes_[at], currency_) : wxString::FromUTF8("–"),
                keys_.face(first_note_key + static_cast<int>(at)));
        note_buttons_[at]->Enable(there);
    }
}

bool PayKeys::on_key(int key) {
    if (key >= WXK_F5 && key <= WXK_F8) {
        const auto at = static_cast<std::size_t>(key - WXK_F5);
        if (at < notes_.size()) does_.cash(notes_[at]);
        return true;
    }
    if (key != WXK_F4 && key != WXK_F3) return false;
    const auto at = static_cast<std::size_t>(first_other_key - key);
    if (at < others_.size()) does_.other_tender(others_[at]);
    return true;
}

} // namespace till
