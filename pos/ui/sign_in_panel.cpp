// SignInPanel: people left, PIN right.
#include "pos/ui/sign_in_panel.h"

#include "pos/ui/columns.h"
#include "pos/ui/key_pad.h"
#include "pos/ui/look.h"
#include "pos/ui/office_cases.h"
#include "pos/ui/office_panel.h"
#include "pos/ui/person_picker.h"
#include "reconcile/staff/badge.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace till {

SignInPanel::SignInPanel(wxWindow* parent, Counter& counter, Stage& stage, OfficeDoor& door)
    : FormPanel{parent, counter, stage}, door_{door} {
    auto* content = make_content();
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(content, heading()));
    column->Add(make_text(content, hint(), 12, Ink::muted), wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    people_ = new PersonPicker{content, {.people = counter.people, .columns = 2, .keys = 7}};
    people_->choose(counter.state.cashier);
    column->Add(people_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    content->SetSizer(column);

    auto* right = new wxBoxSizer{wxVERTICAL};
    right->Add(make_text(this, _("PIN"), 12, Ink::muted), wxSizerFlags{}.Border(wxBOTTOM, FromDIP(4)));
    pin_ = make_field(this, "pin", _("PIN"), wxTE_PASSWORD);
    right->Add(pin_, wxSizerFlags{}.Expand());
    auto* go = make_button(this, "sign-in", _("Sign in"), _("Enter"), Style::primary);
    go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_enter(); });
    right->Add(go, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    if (counter.state.shift_state != TillState::Shift::none) {
        auto* close = make_button(this, "stand-in", _("Close for the cashier"), "F10");
        close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_stand_in(); });
        right->Add(close, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    }
    auto* office = make_button(this, "office", _("Office"), "F9");
    office->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { enter_office(); });
    right->Add(office, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    if (const auto next = counter.next_till(); !next.empty()) {
        auto* other = make_button(this, "other-till", wxString::Format(_("To till %s"), shown(next)), "F12");
        other->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go_to_next_till(); });
        right->Add(other, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    }
    right->AddStretchSpacer();
    right->Add(new KeyPad{this, *this}, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    lay_out_columns(this, left_of(content), right);
    people_->on_choice = [this] { on_choice(); };
}

wxString SignInPanel::heading() const {
    const auto& state = counter().state;
    if (state.locked) return _("The till is locked");
    if (state.away) return _("The cashier is away");
    return state.shift_state == TillState::Shift::none ? _("Who opens the till?") : _("Who is at the till?");
}

wxString SignInPanel::hint() const {
    const auto& state = counter().state;
    if (state.shift_state == TillState::Shift::none) return _("Pick your name, then type your PIN.");
    return wxString::Format(_("The shift is %s's. Pick the name, then type the PIN."),
                            counter().name_of(state.cashier));
}

void SignInPanel::begin() {
    pin_->SetFocus();
    on_choice();
}

void SignInPanel::on_choice() {
    pin_->Clear();
    pin_->SetFocus();
    ask_aside([person = people_->chosen()](Desk& desk) { return desk.has_pin(person) ? std::string{} : person; },
              [this](const std::string& without_pin) {
                  if (!without_pin.empty() && without_pin == people_->chosen() && !has_form())
                      ask_first_pin(without_pin);
              });
}

bool SignInPanel::on_own_key(int key) {
    if (key == WXK_F9) {
        enter_office();
        return true;
    }
    if (key == WXK_F12) {
        go_to_next_till();
        return true;
    }
    if (key != WXK_F10 || counter().state.shift_state == TillState::Shift::none) return people_->on_key(key);
    ask_stand_in();
    return true;
}

void SignInPanel::go_to_next_till() {
    if (const auto next = counter().next_till(); !next.empty() && !is_waiting()) stage().stand_at(next);
}

void SignInPanel::on_enter() {
    if (pin_->IsEmpty()) return; // also the second time, while the first is answered
    const std::string typed = utf8(pin_->GetValue());
    pin_->Clear();
    pin_->SetFocus();
    if (const auto badge = badge_of(typed)) return pick(*badge);
    sign_in({people_->chosen(), typed});
}

void SignInPanel::pick(const std::string& badge) {
    if (!counter().person(badge)) return stage().say(Tone::refused, _("That badge is nobody's here."));
    stage().hush();
    people_->choose(badge);
    on_choice();
}

void SignInPanel::enter_office() {
    if (is_waiting()) return;
    if (pin_->IsEmpty()) return stage().say(Tone::note, _("Pick the name and type the PIN, then go to the office."));
    const Signature by{people_->chosen(), utf8(pin_->GetValue())};
    pin_->Clear();
    pin_->SetFocus();
    ask([by](Desk& desk) { return desk.identify(by); },
        [this, by](const Outcome<Person>& person) {
            if (!person) return refuse(person.refusal(), by.person);
            const OfficeSeat seat{by, *person, &door_};
            person->may(Right::read_takings) ? seat.go_to<OfficePanel>() : seat.go_to<OfficeCases>();
        });
}

void SignInPanel::sign_in(const Signature& signature) {
    if (counter().state.shift_state == TillState::Shift::none) return identify(signature);
    if (counter().state.away) return come_back(signature);
    const bool unlocks = counter().state.locked;
    perform(
        unlocks ? Act{Unlock{signature}} : Act{SignIn{signature}},
        [this, signature, unlocks](const Answer&) {
            unlocks ? stage().welcome(signature) : stage().signed_on(signature.person);
        },
        [this, signature](const Refusal& refusal) { refuse(refusal, signature.person); });
}

void SignInPanel::identify(const Signature& signature) {
    ask([signature](Desk& desk) { return desk.identify(signature); },
        [this, signature](const Outcome<Person>& person) {
            person ? stage().welcome(signature) : refuse(person.refusal(), signature.person);
        });
}

void SignInPanel::come_back(const Signature& signature) {
    ask(
        [till = counter().till, signature, cashier = counter().state.cashier](Desk& desk) -> Outcome<Answer> {
            if (const auto person = desk.identify(signature); !person) return person.refusal();
            // Nobody but the cashier ends the absence; the desk says so in its own words.
            if (signature.person == cashier)
                if (const auto back = desk.perform(till, Back{}); !back) return back;
            return desk.perform(till, Unlock{signature});
        },
        [this, signature](const Outcome<Answer>& outcome) {
            outcome ? stage().welcome(signature) : refuse(outcome.refusal(), signature.person);
        });
}

void SignInPanel::refuse(const Refusal& refusal, const std::string& person) {
    if (refusal.why == Why::locked_out) ask_unlock(person);
    say_refusal(refusal);
}

void SignInPanel::ask_unlock(const std::string& person) {
    std::vector<Person> others;
    for (const auto& one : counter().people)
        if (one.id != person && one.may(Right::unlock_person)) others.push_back(one);
    open_form({.title = wxString::Format(_("%s is locked out"), counter().name_of(person)),
               .signers = std::move(others),
               .go = _("Unlock")},
              [this, person](const Given& given) {
                  if (is_waiting() || !given.by) return;
                  ask([person, by = *given.by](Desk& desk) { return desk.unlock_person(person, by); },
                      [this, person](const Outcome<Done>& outcome) {
                          if (!outcome) return refuse_in_form(outcome.refusal());
                          close_form();
                          begin();
                          stage().say(Tone::done, wxString::Format(_("%s may try again."), counter().name_of(person)));
                      });
              });
}

void SignInPanel::ask_stand_in() {
    std::vector<Choice> others;
    for (const auto& one : counter().who_may(Right::second_count)) others.push_back({one.id, shown(one.name)});
    open_form({.title = wxString::Format(_("Close the shift of %s"), counter().name_of(counter().state.cashier)),
               .note = _("A supervisor and one other count and close it; both sign."),
               .fields = {{_("PIN of who counts"), {}, true}},
               .choices = {{_("Who counts"), std::move(others)}},
               .signers = counter().who_may(Right::close_difference),
               .signer_label = _("Supervisor"),
               .go = _("Count the drawer")},
              [this](const Given& given) {
                  if (is_waiting()) return;
                  perform(
                      StandIn{.other = {given.chosen.front(), utf8(given.texts.front())}, .by = given.by},
                      [this](const Answer&) { stage().go_on(); },
                      [this](const Refusal& refusal) { refuse_in_form(refusal); });
              });
}

void SignInPanel::ask_first_pin(const std::string& person) {
    std::vector<Person> managers;
    for (const auto& one : counter().people)
        if (one.id != person && one.may(Right::manage_staff)) managers.push_back(one);
    open_form({.title = wxString::Format(_("The first PIN of %s"), counter().name_of(person)),
               .fields = {{_("New PIN"), {}, true}, {_("New PIN again"), {}, true}},
               .signers = std::move(managers),
               .go = _("Set the PIN")},
              [this, person](const Given& given) { set_first_pin(person, given); });
}

void SignInPanel::set_first_pin(const std::string& person, const Given& given) {
    if (is_waiting()) return;
    if (given.texts[0] != given.texts[1]) return stage().say(Tone::refused, _("The two PINs are not the same."));
    ask([person, pin = utf8(given.texts[0]), by = given.by](Desk& desk) { return desk.set_pin(person, pin, by); },
        [this](const Outcome<Done>& outcome) {
            if (!outcome) return refuse_in_form(outcome.refusal());
            close_form();
            begin();
            stage().say(Tone::done, _("The PIN is set."));
        });
}

} // namespace till
