// OpenShiftPanel: pieces and giver left, what it comes to and the giver's PIN right.
#include "pos/ui/open_shift_panel.h"

#include "pos/ui/columns.h"
#include "pos/ui/denomination_grid.h"
#include "pos/ui/key_pad.h"
#include "pos/ui/look.h"
#include "pos/ui/person_picker.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace till {

OpenShiftPanel::OpenShiftPanel(wxWindow* parent, Counter& counter, Stage& stage, Signature cashier)
    : TaskPanel{parent, counter, stage}, cashier_{std::move(cashier)} {
    auto* left = lay_out_left();
    lay_out_columns(this, left, lay_out_right());
    giver_->on_choice = [this] { giver_->chosen().empty() ? grid_->begin() : pin_->SetFocus(); };
    grid_->on_change = [this] { show_total(); };
    show_total();
}

wxSizer* OpenShiftPanel::lay_out_left() {
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, _("Count the float")));
    grid_ = new DenominationGrid{this, counter().shop, "float"};
    column->Add(grid_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    column->Add(make_text(this, _("Given by"), 11, Ink::muted), wxSizerFlags{}.Border(wxTOP, FromDIP(wide_gap)));
    giver_ = new PersonPicker{this,
                              {.people = counter().who_may(Right::give_float),
                               .nobody = _("Nobody: it lay in the drawer"),
                               .columns = 2,
                               .keys = 8}};
    column->Add(giver_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(4)));
    return column;
}

wxSizer* OpenShiftPanel::lay_out_right() {
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_text(this, _("Float counted"), 12, Ink::muted));
    total_ = make_text(this, {}, 28);
    total_->SetName("float-total");
    column->Add(total_, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(wide_gap)));
    column->Add(make_text(this, _("Amount given, where it is not what was missing"), 11, Ink::muted));
    given_ = make_field(this, "given", _("Amount given"));
    column->Add(given_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(4)));
    column->Add(make_text(this, _("PIN of the giver"), 11, Ink::muted), wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    pin_ = make_field(this, "giver-pin", _("PIN of the giver"), wxTE_PASSWORD);
    column->Add(pin_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(4)));
    auto* go = make_button(this, "open-shift", _("Open the shift"), "F10", Style::primary);
    go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open(); });
    column->Add(go, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    column->AddStretchSpacer();
    column->Add(new KeyPad{this, *this}, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

void OpenShiftPanel::begin() { grid_->begin(); }

bool OpenShiftPanel::on_key(int key) {
    if (key == WXK_F10) {
        open();
        return true;
    }
    return grid_->on_key(key) || giver_->on_key(key) || TaskPanel::on_key(key);
}

void OpenShiftPanel::on_enter() {
    if (grid_->go_to_next()) return;
    if (FindFocus() == pin_ || giver_->chosen().empty()) return open();
    pin_->SetFocus();
}

void OpenShiftPanel::show_total() {
    const auto pieces = grid_->pieces();
    total_->SetLabel(pieces ? shown(pieces->total(), counter().shop.currency) : wxString::FromUTF8("–"));
}

bool OpenShiftPanel::read_given(OpenShift& act) {
    if (given_->IsEmpty()) return true;
    act.given = typed_amount(given_->GetValue(), counter().shop.currency);
    if (!act.given) stage().say(Tone::refused, _("That is not an amount."));
    return act.given.has_value();
}

void OpenShiftPanel::open() {
    if (is_waiting()) return;
    const auto pieces = grid_->pieces();
    if (!pieces) return stage().say(Tone::refused, _("That is not a number of pieces."));
    OpenShift act{.cashier = cashier_, .pieces = *pieces, .giver = {}, .given = {}};
    if (!giver_->chosen().empty()) act.giver = Signature{giver_->chosen(), utf8(pin_->GetValue())};
    if (!read_given(act)) return;
    perform(
        std::move(act), [this](const Answer&) { stage().signed_on(cashier_.person); },
        [this](const Refusal& refusal) {
            pin_->Clear();
            say_refusal(refusal);
        });
}

} // namespace till
