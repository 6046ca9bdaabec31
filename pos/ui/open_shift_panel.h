// OpenShiftPanel: the float, counted by denomination and signed for by two (O1).
#pragma once

#include "pos/ui/task_panel.h"

class wxStaticText;
class wxTextCtrl;

namespace till {

class DenominationGrid;
class PersonPicker;

class OpenShiftPanel : public TaskPanel {
public:
    /// `cashier` signed in just now, and signs for the float.
    OpenShiftPanel(wxWindow* parent, Counter& counter, Stage& stage, Signature cashier);
    void begin() override;
    bool on_key(int key) override;
    void on_enter() override;

private:
    wxSizer* lay_out_left();
    wxSizer* lay_out_right();
    void show_total();
    void open();
    bool read_given(OpenShift& act);

    Signature cashier_;
    DenominationGrid* grid_;
    PersonPicker* giver_;
    wxStaticText* total_;
    wxTextCtrl* given_;
    wxTextCtrl* pin_;
};

} // namespace till
