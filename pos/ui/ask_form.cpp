// AskForm: its fields from top to bottom, and the way of Enter through them.
#include "pos/ui/ask_form.h"

#include "pos/ui/look.h"
#include "pos/ui/person_picker.h"
#include "pos/ui/reason_picker.h"
#include "pos/ui/text.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace till {
namespace {

void add_label(wxWindow *parent, wxSizer &column, const wxString &label) {
    column.AddSpacer(parent->FromDIP(wide_gap));
    column.Add(make_text(parent, label, 11, true), wxSizerFlags{}.Border(wxBOTTOM, parent->FromDIP(4)));
}

} // namespace

AskForm::AskForm(wxWindow *parent, const Counter &counter, const Asked &asked, Go go, std::function<void()> give_up)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "ask-form"}, go_{std::move(go)},
      give_up_{std::move(give_up)} {
    SetBackgroundColour(palette().surface);
    auto *column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, asked.title));
    if (!asked.text_label.empty()) add_text(*column, asked);
    if (!asked.reason_kind.empty()) add_reason(*column, counter, asked);
    if (!asked.signers.empty()) add_signers(*column, asked);
    column->AddStretchSpacer();
    add_buttons(*column, asked);
    auto *frame = new wxBoxSizer{wxVERTICAL};
    frame->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(wide_gap)));
    SetSizer(frame);
}

void AskForm::add_text(wxSizer &column, const Asked &asked) {
    add_label(this, column, asked.text_label);
    text_ = make_field(this, "ask-text", asked.text_label);
    text_->ChangeValue(asked.text);
    column.Add(text_, wxSizerFlags{}.Expand());
    order_.push_back(text_);
}

void AskForm::add_reason(wxSizer &column, const Counter &counter, const Asked &asked) {
    add_label(this, column, _("Reason"));
    reason_ = new ReasonPicker{this, counter.shop, asked.reason_kind};
    column.Add(reason_, wxSizerFlags{}.Expand());
    order_.push_back(reason_->field());
}

void AskForm::add_signers(wxSizer &column, const Asked &asked) {
    add_label(this, column, _("Signed off by"));
    signer_ = new PersonPicker{this, {.people = asked.signers}};
    column.Add(signer_, wxSizerFlags{}.Expand());
    add_label(this, column, _("PIN of that person"));
    pin_ = make_field(this, "sign-off-pin", _("PIN of that person"), wxTE_PASSWORD);
    column.Add(pin_, wxSizerFlags{}.Expand());
    order_.push_back(pin_);
    signer_->on_choice = [this] { pin_->SetFocus(); };
}

void AskForm::add_buttons(wxSizer &column, const Asked &asked) {
    auto *row = new wxBoxSizer{wxHORIZONTAL};
    auto *back = make_button(this, "ask-back", _("Back"), _("Esc"));
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { give_up_(); });
    auto *go = make_button(this, "ask-go", asked.go, _("Enter"), Style::primary);
    go->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { finish(); });
    row->Add(back, wxSizerFlags{1}.Border(wxRIGHT, FromDIP(gap)));
    row->Add(go, wxSizerFlags{2});
    column.Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
}

void AskForm::begin() {
    auto *first = order_.empty() ? nullptr : order_.front();
    if (!first) return;
    first->SetFocus();
    first->SelectAll();
}

bool AskForm::on_key(int key) {
    if (key == WXK_RETURN) {
        on_enter();
        return true;
    }
    if (key == WXK_ESCAPE) {
        give_up_();
        return true;
    }
    return (reason_ && reason_->on_key(key)) || (signer_ && signer_->on_key(key));
}

void AskForm::on_enter() {
    const auto at = std::ranges::find(order_, FindFocus());
    if (at == order_.end() || at + 1 == order_.end()) return finish();
    (*(at + 1))->SetFocus();
    (*(at + 1))->SelectAll();
}

void AskForm::finish() {
    Given given;
    if (text_) given.text = text_->GetValue();
    if (reason_) given.reason = reason_->word();
    if (signer_) given.by = Signature{signer_->chosen(), utf8(pin_->GetValue())};
    go_(given);
}

void AskForm::ask_again() {
    auto *field = pin_ ? pin_ : order_.front();
    if (pin_) pin_->Clear();
    field->SetFocus();
}

} // namespace till
