// AskForm: asks in place for what an act still needs: numbers, pieces, a choice, a reason, a sign-off.
#pragma once

#include "pos/ui/choice_picker.h"
#include "pos/ui/counter.h"

#include <wx/panel.h>

#include <optional>

class wxStaticText;
class wxTextCtrl;

namespace till {

class DenominationGrid;
class PersonPicker;
class ReasonPicker;

struct AskedField {
    wxString label;
    wxString text{};        ///< what stands in it at first
    bool is_secret = false; ///< shown as dots
};

struct AskedChoice {
    wxString label;
    std::vector<Choice> choices;
    int columns = 3;
    int rows = 2;         ///< in sight
    std::string chosen{}; ///< at first; empty: the first one
};

/// What is asked for. What is left empty is not asked.
struct Asked {
    wxString title{};
    wxString note{};                    ///< to be read first, in lines of its own
    std::vector<AskedField> fields{};   ///< beside each other, named `ask-text`, `ask-text-1` …
    wxString pieces_label{};            ///< of a grid of faces
    std::vector<AskedChoice> choices{}; ///< each one of a few, named `choice-0-…`, `choice-1-…`
    std::string reason_kind{};
    bool is_reason_needed = true; ///< then the first one offered stands there already
    std::vector<Person> signers{}; ///< who may sign it off; the cashier stays signed in
    wxString signer_label{};       ///< where the signer is more than that
    wxString nobody{};             ///< the face of nobody signing, where that may be
    bool nobody_at_first = false;  ///< nobody signs unless somebody is chosen
    wxString go{};                 ///< on the button
    bool shows_result = false;     ///< an answer stands in the form, for the next question to follow
    bool takes_scans = false;      ///< a scan is an answer, not a customer's next item
};

struct Given {
    std::vector<wxString> texts;
    std::optional<CashCount> pieces; ///< nothing where a field holds no number of pieces
    std::vector<std::string> chosen;
    std::string reason;
    std::optional<Signature> by;
};

/// Enter goes from field to field and, from the last, does it; Esc gives it up. It stays until its owner takes it away,
/// so that a refusal can be mended where it stands.
class AskForm : public wxPanel {
public:
    using Go = std::function<void(const Given&)>;
    AskForm(wxWindow* parent, const Counter& counter, const Asked& asked, Go go, std::function<void()> give_up);

    void begin();
    bool on_key(int key);
    /// Empties the PIN, and asks for it again.
    void ask_again();
    /// Shows an answer and makes the first field ready for the next question.
    void show_result(const wxString& large, const wxString& small);
    bool takes_scans() const { return takes_scans_; }

private:
    void add_note(wxSizer& column, const wxString& note);
    void add_fields(wxSizer& column, const Asked& asked);
    void add_result(wxSizer& column);
    void add_pieces(wxSizer& column, const Counter& counter, const Asked& asked);
    void add_choices(wxSizer& column, const Asked& asked);
    void add_reason(wxSizer& column, const Counter& counter, const Asked& asked);
    void add_signers(wxSizer& column, const Asked& asked);
    void add_buttons(wxSizer& column, const Asked& asked);
    bool picks(int key);
    bool is_in_pieces() const;
    void on_enter();
    void focus(wxTextCtrl* field);
    void finish();

    Go go_;
    std::function<void()> give_up_;
    std::vector<wxTextCtrl*> texts_;
    wxStaticText* large_ = nullptr;
    wxStaticText* small_ = nullptr;
    DenominationGrid* pieces_ = nullptr;
    std::vector<ChoicePicker*> choices_;
    ReasonPicker* reason_ = nullptr;
    PersonPicker* signer_ = nullptr;
    wxTextCtrl* pin_ = nullptr;
    std::vector<wxTextCtrl*> order_; ///< in which Enter goes through the fields
    wxButton* go_button_ = nullptr;
    bool takes_scans_;
};

} // namespace till
