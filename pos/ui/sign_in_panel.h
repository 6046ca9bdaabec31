// SignInPanel: who stands at the till: pick the person, then the PIN.
#pragma once

#include "pos/ui/form_panel.h"
#include "pos/ui/office_door.h"

class wxTextCtrl;

namespace till {

class PersonPicker;

/// Also unlocks a till that was locked, and is what stands there when no shift is open.
class SignInPanel : public FormPanel {
public:
    SignInPanel(wxWindow* parent, Counter& counter, Stage& stage, OfficeDoor& door);
    void begin() override;
    void on_enter() override;

protected:
    bool on_own_key(int key) override;

private:
    wxString heading() const;
    wxString hint() const;
    void sign_in(const Signature& signature);
    /// No shift is open yet: the PIN is proved before the float is counted.
    void identify(const Signature& signature);
    /// Whoever was away is back and proves it by their PIN.
    void come_back(const Signature& signature);
    /// The office of whoever may read takings; to others their own over and short. The till stays as it is (P2).
    void enter_office();
    void go_to_next_till();
    void on_choice();
    /// A badge was scanned where the PIN goes: the PIN of its holder is next.
    void pick(const std::string& badge);
    void ask_first_pin(const std::string& person);
    void set_first_pin(const std::string& person, const Given& given);
    /// A person who is locked out is let in again by somebody else, where they stand.
    void refuse(const Refusal& refusal, const std::string& person);
    void ask_unlock(const std::string& person);
    /// The shift of a cashier who is not there is counted and closed by two others (O5).
    void ask_stand_in();

    OfficeDoor& door_;
    PersonPicker* people_;
    wxTextCtrl* pin_;
};

} // namespace till
