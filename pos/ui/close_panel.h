// ClosePanel: after the count: slips are declared, the next float stays, the shift is closed.
#pragma once

#include "pos/ui/form_panel.h"

#include <string>
#include <vector>

class wxButton;
class wxTextCtrl;

namespace till {

class DenominationGrid;

class ClosePanel : public FormPanel {
public:
    ClosePanel(wxWindow *parent, Counter &counter, Stage &stage);
    void begin() override;
    void on_enter() override;

protected:
    bool on_own_key(int key) override;

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
    /// Another person counts too, and does not see what was counted before.
    void ask_second_count();
    void ask_retender();
    void leave();
    wxTextCtrl *slip_field_after(const wxWindow *field) const;

    wxPanel *closing_ = nullptr;
    std::vector<Slips> slips_;
    DenominationGrid *leave_;
    bool is_filled_ = false;
};

} // namespace till
