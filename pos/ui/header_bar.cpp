// HeaderBar: one row of words across the window.
#include "pos/ui/header_bar.h"

#include "pos/ui/columns.h"
#include "pos/ui/gtk_face.h"
#include "pos/ui/look.h"
#include "pos/ui/text.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace till {

HeaderBar::HeaderBar(wxWindow* parent, std::function<void()> switch_language, std::function<void()> show_help)
    : wxPanel{parent} {
    SetBackgroundColour(palette().surface);
    auto* place = new wxBoxSizer{wxHORIZONTAL};
    place->AddSpacer(FromDIP(wide_gap));
    shop_ = add(*place, "shop", true);
    rehearsal_ = add(*place, "rehearsal", true);
    rehearsal_->SetForegroundColour(palette().rehearsal);
    stopped_ = add(*place, "stopped-devices", true);
    stopped_->SetForegroundColour(palette().danger);
    auto* state = new wxBoxSizer{wxHORIZONTAL};
    till_ = add(*state, "till", false);
    person_ = add(*state, "person", true);
    shift_ = add(*state, "shift", false);
    clock_ = add(*state, "clock", true);
    help_ = make_button(this, "keys", _("Keys"), "F1");
    help_->Bind(wxEVT_BUTTON, [go = std::move(show_help)](wxCommandEvent&) { go(); });
    state->Add(help_, wxSizerFlags{}.CentreVertical().Border(wxTOP | wxBOTTOM, FromDIP(6)));
    language_ = make_button(this, "language", wxString::FromUTF8("中文"), "F11");
    language_->Bind(wxEVT_BUTTON, [go = std::move(switch_language)](wxCommandEvent&) { go(); });
    state->Add(language_, wxSizerFlags{}.CentreVertical().Border(wxALL, FromDIP(6)));
    auto* rows = new wxBoxSizer{wxHORIZONTAL};
    auto* first = rows->Add(place, wxSizerFlags{1}.Expand().Border(wxTOP, 0));
    auto* second = rows->Add(state);
    lay_out_turning(this, rows, [this, first, second](bool is_narrow) {
        first->SetProportion(is_narrow ? 0 : 1);
        first->SetBorder(is_narrow ? FromDIP(6) : 0);
        second->SetFlag(is_narrow ? wxALIGN_RIGHT : 0);
    });
}

wxStaticText* HeaderBar::add(wxSizer& row, const wxString& id, bool bold) {
    auto* text = make_text(this, {}, 12, bold ? Ink::bold : Ink::muted);
    text->SetName(id);
    row.Add(text, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(20)));
    return text;
}

void HeaderBar::show(const Counter& counter) {
    const auto& state = counter.state;
    shop_->SetLabel(shown(counter.shop.name));
    rehearsal_->SetLabel(counter.shop.rehearsal ? _("REHEARSAL") : wxString{});
    wxString stopped;
    for (const auto device : counter.stopped)
        stopped += (stopped.empty() ? "" : ", ") + shown(name_of(device, counter.language));
    stopped_->SetLabel(stopped.empty() ? stopped : wxString::Format(_("Not in use: %s"), stopped));
    till_->SetLabel(wxString::Format(_("Till %s"), shown(counter.till)));
    person_->SetLabel(state.signed_in ? counter.name_of(state.stand_in.empty() ? state.cashier : state.stand_in)
                                      : wxString{});
    shift_->SetLabel(state.shift_state == TillState::Shift::none
                         ? _("No shift open")
                         : wxString::Format(_("Shift %lld"), static_cast<long long>(state.shift)));
    relabel(help_, _("Keys"), "F1");
    // The other language in its own words: whoever needs it can read it.
    relabel(language_, counter.language == Language::english ? wxString::FromUTF8("中文") : wxString{"English"}, "F11");
    Layout();
}

void HeaderBar::show_time(const wxString& clock) {
    if (clock_->GetLabel() == clock) return;
    clock_->SetLabel(clock);
    Layout();
}

} // namespace till
