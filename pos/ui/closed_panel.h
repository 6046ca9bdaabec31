// ClosedPanel: how the shift came out, in words, and its sheet.
#pragma once

#include "pos/ui/task_panel.h"

class wxStaticText;
class wxTextCtrl;

namespace till {

class PersonPicker;

class ClosedPanel : public TaskPanel {
public:
    ClosedPanel(wxWindow* parent, Counter& counter, Stage& stage, const Answer& close);
    void begin() override;
    bool on_key(int key) override;
    void on_enter() override;

private:
    void add_result(wxSizer& column, const Answer& close);
    wxSizer* lay_out_right();
    void write_sheet();

    std::int64_t shift_;
    PersonPicker* reader_;
    wxTextCtrl* pin_;
    wxStaticText* path_;
    wxStaticText* counts_ = nullptr;
};

} // namespace till
