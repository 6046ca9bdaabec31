// SignInPanel: who stands at the till: pick the person, then the PIN.
#pragma once

#include "pos/ui/task_panel.h"

class wxTextCtrl;

namespace till {

class PersonPicker;

/// Also unlocks a till that was locked, and is what stands there when no shift is open.
class SignInPanel : public TaskPanel {
public:
    SignInPanel(wxWindow *parent, Counter &counter, Stage &stage);
    void begin() override;
    bool on_key(int key) override;
    void on_enter() override;

private:
    wxString heading() const;
    wxString hint() const;
    void sign_in(const Signature &signature);
    /// No shift is open yet: the PIN is proved before the float is counted.
    void identify(const Signature &signature);

    PersonPicker *people_;
    wxTextCtrl *pin_;
};

} // namespace till
