// DenominationGrid: how many pieces of each face, typed down the column, by pieces, by value or by the roll.
#pragma once

#include "reconcile/book/shop.h"
#include "reconcile/money/cash_count.h"
#include "reconcile/shift/typed_pieces.h"

#include <wx/panel.h>

#include <functional>
#include <optional>
#include <vector>

class wxButton;
class wxStaticText;
class wxTextCtrl;

namespace till {

/// Shows faces and pieces and never a sum: what a count comes to is not for the one who counts (K1). A field left empty
/// was not counted; a zero was. Worked with one hand on the number pad: Enter and the arrows go from face to face,
/// `2*7` is two rolls and seven, `+` adds, `/` changes the whole grid from pieces to values and back.
class DenominationGrid : public wxPanel {
public:
    /// `id` begins the names of the fields: `id-100`.
    DenominationGrid(wxWindow* parent, const Shop& shop, const wxString& id);

    void begin();
    /// Goes to the next face; false where the focus is on the last face, or not in the grid.
    bool go_to_next();
    /// The arrows up and down go from face to face, `/` changes between pieces and values.
    bool on_key(int key);
    /// What was typed; nothing where a field holds no number of pieces.
    std::optional<CashCount> pieces() const;
    /// The same for keeping while it is typed: of a field that holds half of something, what it last came to.
    CashCount pieces_so_far() const;
    /// What is wrong with the first field that holds no number of pieces, which gets the focus; empty where none is.
    wxString point_out_fault();
    /// Writes the pieces into the fields without a word to on_change.
    void fill(const CashCount& pieces);
    /// Puts those faces' fields to what a machine has counted, and leaves the others.
    void put(const CashCount& counted);
    /// Pieces or values: how its plain numbers are meant.
    CountedBy way() const { return by_; }
    void set_way(CountedBy by);
    std::function<void()> on_change;

private:
    struct Row {
        Money face;
        wxTextCtrl* field;
        std::optional<std::int64_t> last; ///< what could last be read of it
    };
    void keep(Row& row);
    void add(wxSizer& rows, const Denomination& denomination, const wxString& id);
    void add_foot(wxSizer& column, const wxString& id);
    void change_way();
    void tell_ways();
    TypedPieces typed(const Row& row) const;
    wxString written(Money face, std::int64_t pieces) const;
    /// What the field that is worked comes to, in pieces.
    void tell_pieces();
    std::optional<std::size_t> focused() const;
    void focus(std::size_t at);

    const Shop& shop_;
    CountedBy by_ = CountedBy::pieces;
    std::vector<Row> rows_;
    wxStaticText* notes_heading_ = nullptr;
    wxStaticText* coins_heading_ = nullptr;
    wxStaticText* told_ = nullptr;
    wxButton* way_ = nullptr;
};

} // namespace till
