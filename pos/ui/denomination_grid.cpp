// DenominationGrid: notes in one column, coins in another, a field for each face.
#include "pos/ui/denomination_grid.h"

#include "pos/ui/gtk_face.h"
#include "pos/ui/look.h"
#include "pos/ui/text.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace till {
namespace {

wxFlexGridSizer *make_rows(wxWindow *parent, wxSizer &columns, const wxString &heading) {
    auto *column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_text(parent, heading, 11, true), wxSizerFlags{}.Border(wxBOTTOM, parent->FromDIP(gap)));
    auto *rows = new wxFlexGridSizer{3, parent->FromDIP(wxSize{gap, 6})};
    column->Add(rows);
    columns.Add(column, wxSizerFlags{1}.Expand());
    return rows;
}

} // namespace

DenominationGrid::DenominationGrid(wxWindow *parent, const Currency &currency, const wxString &id) : wxPanel{parent} {
    SetBackgroundColour(parent->GetBackgroundColour());
    auto *columns = new wxBoxSizer{wxHORIZONTAL};
    auto *notes = make_rows(this, *columns, _("Notes: pieces"));
    auto *coins = make_rows(this, *columns, _("Coins: pieces"));
    for (const auto &face : currency.faces)
        add(face.kind == Denomination::Kind::note ? *notes : *coins, face, currency, id);
    SetSizer(columns);
}

void DenominationGrid::add(wxSizer &rows, const Denomination &denomination, const Currency &currency,
                           const wxString &id) {
    const wxString face = shown_face(denomination.face, currency);
    auto *label =
        new wxStaticText{this, wxID_ANY, face, wxDefaultPosition, wxDefaultSize, wxALIGN_RIGHT | wxST_NO_AUTORESIZE};
    label->SetFont(font_of(15, true));
    label->SetForegroundColour(palette().text);
    label->SetMinSize(FromDIP(wxSize{scaled_to_text(72), -1}));
    auto *field = make_field(this, id + "-" + face, wxString::Format(_("Pieces of %s"), face), wxTE_RIGHT);
    set_style_class(field, "figure");
    field->SetMinSize(FromDIP(wxSize{scaled_to_text(104), control_height}));
    field->SetMaxLength(6);
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent &) {
        if (on_change) on_change();
    });
    rows.Add(label, wxSizerFlags{}.CentreVertical());
    rows.Add(make_text(this, wxString::FromUTF8("×"), 13, true), wxSizerFlags{}.CentreVertical());
    rows.Add(field);
    rows_.push_back({denomination.face, field});
}

void DenominationGrid::begin() { focus(0); }

void DenominationGrid::focus(std::size_t at) {
    rows_[at].field->SetFocus();
    rows_[at].field->SelectAll();
}

std::optional<std::size_t> DenominationGrid::focused() const {
    const auto *window = FindFocus();
    for (std::size_t at = 0; at < rows_.size(); ++at)
        if (rows_[at].field == window) return at;
    return std::nullopt;
}

bool DenominationGrid::go_to_next() {
    const auto at = focused();
    if (!at || *at + 1 == rows_.size()) return false;
    focus(*at + 1);
    return true;
}

bool DenominationGrid::on_key(int key) {
    const auto at = focused();
    if (!at || (key != WXK_UP && key != WXK_DOWN)) return false;
    if (key == WXK_DOWN && *at + 1 < rows_.size()) focus(*at + 1);
    if (key == WXK_UP && *at > 0) focus(*at - 1);
    return true;
}

void DenominationGrid::fill(const CashCount &pieces) {
    for (const auto &row : rows_) {
        const bool counted = pieces.by_face().contains(row.face);
        row.field->ChangeValue(counted ? wxString::Format("%lld", static_cast<long long>(pieces.pieces(row.face)))
                                       : wxString{});
    }
}

std::optional<CashCount> DenominationGrid::pieces() const {
    CashCount count;
    for (const auto &row : rows_) {
        if (row.field->IsEmpty()) continue;
        const auto number = typed_number(row.field->GetValue());
        if (!number) return std::nullopt;
        count.add(row.face, *number);
    }
    return count;
}

} // namespace till
