// AskForm: asks in place for what an act still needs: a number or text, a reason, a sign-off.
#pragma once

#include "pos/ui/counter.h"

#include <wx/panel.h>

#include <optional>

class wxTextCtrl;

namespace till {

class PersonPicker;
class ReasonPicker;

/// What is asked for. What is left empty is not asked.
struct Asked {
    wxString title{};
    wxString text_label{}; ///< of the number or text
    wxString text{};       ///< what stands in it at first
    std::string reason_kind{};
    std::vector<Person> signers{}; ///< who may sign it off; the cashier stays signed in
    wxString go{};                 ///< on the button
};

struct Given {
    wxString text;
    std::string reason;
    std::optional<Signature> by;
};

/// Enter goes from field to field and, from the last, does it; Esc gives it up. It stays until its owner takes it away,
/// so that a refusal can be mended where it stands.
class AskForm : public wxPanel {
public:
    using Go = std::function<void(const Given &)>;
    AskForm(wxWindow *parent, const Counter &counter, const Asked &asked, Go go, std::function<void()> give_up);

    void begin();
    bool on_key(int key);
    /// Empties the PIN, and asks for it again.
    void ask_again();

private:
    void add_text(wxSizer &column, const Asked &asked);
    void add_reason(wxSizer &column, const Counter &counter, const Asked &asked);
    void add_signers(wxSizer &column, const Asked &asked);
    void add_buttons(wxSizer &column, const Asked &asked);
    void on_enter();
    void finish();

    Go go_;
    std::function<void()> give_up_;
    wxTextCtrl *text_ = nullptr;
    ReasonPicker *reason_ = nullptr;
    PersonPicker *signer_ = nullptr;
    wxTextCtrl *pin_ = nullptr;
    std::vector<wxTextCtrl *> order_; ///< in which Enter goes through the fields
};

} // namespace till
