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
    ClosePanel(wxWindow* parent, Counter& counter, Stage& stage);
    void begin() override;
    void on_enter() override;

protected:
    bool on_own_key(int key) override;

private:
    struct Slips {
        std::string tender;
        wxTextCtrl* amount;
        wxTextCtrl* slips;
        std::vector<CountedSlip> listed = {}; ///< one by one; their sum and number stand in the fields
    };

    wxSizer* lay_out_right();
    wxSizer* lay_out_foot();
    void add_slips(wxSizer& column);
    void declare();
    /// Slips one by one: the core says what they come to (close_slips.cpp).
    void ask_slip();
    void add_slip(const Given& given);
    /// What the card terminal's own settlement slip says, held against the slips declared.
    void ask_batch();
    void add_batch(const Given& given);
    wxString listed_so_far(const Slips& row) const;
    /// Their sum and number into the fields.
    void show_listed(Slips& row, const Declaration& sum);
    void resume_slips(const SlipLists& typed);
    void save_slips();
    void forget_list(Slips& row);
    std::optional<std::vector<DeclareTender>> typed_slips();
    void declared();
    void close(const Given& given);
    void ask_sign_off();
    /// Another person counts too, and does not see what was counted before.
    void ask_second_count();
    void ask_retender();
    /// How many recounts are used before one is begun, for they are limited.
    wxString count_again_title() const;
    void count_again();
    void leave();
    wxTextCtrl* slip_field_after(const wxWindow* field) const;

    wxPanel* closing_ = nullptr;
    std::vector<Slips> slips_;
    DenominationGrid* leave_;
    bool is_filled_ = false;
    std::size_t slip_row_ = 0; ///< the tender whose slips are typed
};

} // namespace till
