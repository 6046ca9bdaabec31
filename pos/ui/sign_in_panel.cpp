// SignInPanel: people left, PIN right.
#include "pos/ui/sign_in_panel.h"

#include "pos/ui/key_pad.h"
#include "pos/ui/look.h"
#include "pos/ui/person_picker.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace till {

SignInPanel::SignInPanel(wxWindow *parent, Counter &counter, Stage &stage) : TaskPanel{parent, counter, stage} {
    auto *left = new wxBoxSizer{wxVERTICAL};
    left->Add(make_heading(this, heading()));
    left->Add(make_text(this, hint(), 12, true), wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    people_ = new PersonPicker{this, {.people = counter.people, .columns = 2, .keys = 8}};
    people_->choose(counter.state.cashier);
    left->Add(people_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));

    auto *right = new wxBoxSizer{wxVERTICAL};
    right->Add(make_text(this, _("PIN"), 12, true), wxSizerFlags{}.Border(wxBOTTOM, FromDIP(4)));
    pin_ = make_field(this, "pin", _("PIN"), wxTE_PASSWORD);
    right->Add(pin_, wxSizerFlags{}.Expand());
    auto *go = make_button(this, "sign-in", _("Sign in"), _("Enter"), Style::primary);
    go->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { on_enter(); });
    right->Add(go, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    right->AddStretchSpacer();
    right->Add(new KeyPad{this, *this}, wxSizerFlags{}.Expand());
    lay_out_columns(this, left, right);
    people_->on_choice = [this] {
        pin_->Clear();
        pin_->SetFocus();
    };
}

wxString SignInPanel::heading() const {
    const auto &state = counter().state;
    if (state.locked) return _("The till is locked");
    if (state.away) return _("The cashier is away");
    return state.shift_state == TillState::Shift::none ? _("Who opens the till?") : _("Who is at the till?");
}

wxString SignInPanel::hint() const {
    const auto &state = counter().state;
    if (state.shift_state == TillState::Shift::none) return _("Pick your name, then type your PIN.");
    return wxString::Format(_("The shift is %s's. Pick the name, then type the PIN."),
                            counter().name_of(state.cashier));
}

void SignInPanel::begin() { pin_->SetFocus(); }

bool SignInPanel::on_key(int key) { return people_->on_key(key) || TaskPanel::on_key(key); }

void SignInPanel::on_enter() {
    if (is_waiting() || pin_->IsEmpty()) return;
    sign_in({people_->chosen(), utf8(pin_->GetValue())});
    pin_->Clear();
    pin_->SetFocus();
}

void SignInPanel::sign_in(const Signature &signature) {
    if (counter().state.shift_state == TillState::Shift::none) return identify(signature);
    Act act = SignIn{signature};
    if (counter().state.locked) act = Unlock{signature};
    perform(std::move(act), [this, signature](const Answer &) { stage().welcome(signature); });
}

void SignInPanel::identify(const Signature &signature) {
    ask([signature](Desk &desk) { return desk.identify(signature); },
        [this, signature](const Outcome<Person> &person) {
            person ? stage().welcome(signature) : say_refusal(person.refusal());
        });
}

} // namespace till
