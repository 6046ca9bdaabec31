// ClosePanel: after the count: slips are declared, the next float stays, the shift is closed.
#pragma once

#include "pos/ui/ask_form.h"
#include "pos/ui/task_panel.h"

#include <string>
#include <vector>

class wxButton;
class wxTextCtrl;

namespace till {

class DenominationGrid;

class ClosePanel : public TaskPanel {
public:
    ClosePanel(wxWindow *parent, Counter &counter, Stage &stage);
    void begin() override;
    bool on_key(int key) override;
    void on_enter() override;

private:
    struct Slips {
        std::string tender;
        wxTextCtrl *amount;
        wxTextCtrl *slips;
    };

    wxSizer *lay_out_right();
    void add_slips(wxSizer &column);
    void declare();
    std::optional<std::vector<DeclareTender>> typed_slips();
    void declared();
    void close(const Given &given);
    void ask_sign_off();
    void show_closing(bool on);
    void close_form();
    wxTextCtrl *slip_field_after(const wxWindow *field) const;

    wxPanel *closing_;
    std::vector<Slips> slips_;
    DenominationGrid *leave_;
    wxButton *close_;
    wxButton *again_;
    AskForm *form_ = nullptr;
    wxSizer *left_;
};

} // namespace till
