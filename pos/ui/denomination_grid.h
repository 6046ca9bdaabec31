// DenominationGrid: how many pieces of each face, typed down the column.
#pragma once

#include "reconcile/money/cash_count.h"

#include <wx/panel.h>

#include <functional>
#include <optional>
#include <vector>

class wxTextCtrl;

namespace till {

/// Shows faces and pieces and never a sum: what a count comes to is not for the one who counts (K1). A field left empty
/// was not counted; a zero was.
class DenominationGrid : public wxPanel {
public:
    /// `id` begins the names of the fields: `id-100`.
    DenominationGrid(wxWindow *parent, const Currency &currency, const wxString &id);

    void begin();
    /// Goes to the next face; false where the focus is on the last face, or not in the grid.
    bool go_to_next();
    /// The arrows up and down go from face to face.
    bool on_key(int key);
    /// What was typed; nothing where a field holds no number of pieces.
    std::optional<CashCount> pieces() const;
    /// Writes the pieces into the fields without a word to on_change.
    void fill(const CashCount &pieces);
    std::function<void()> on_change;

private:
    struct Row {
        Money face;
        wxTextCtrl *field;
    };
    void add(wxSizer &rows, const Denomination &denomination, const Currency &currency, const wxString &id);
    std::optional<std::size_t> focused() const;
    void focus(std::size_t at);

    std::vector<Row> rows_;
};

} // namespace till
