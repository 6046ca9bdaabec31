// DenominationGrid: notes in one column, coins in another, a field for each face.
#include "pos/ui/denomination_grid.h"

#include "pos/ui/gtk_face.h"
#include "pos/ui/look.h"
#include "pos/ui/text.h"
#include "reconcile/shift/strap.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace till {
namespace {

constexpr unsigned long most_characters = 16;

wxFlexGridSizer* make_rows(wxWindow* parent, wxSizer& columns, wxStaticText*& heading) {
    auto* column = new wxBoxSizer{wxVERTICAL};
    heading = make_text(parent, {}, 11, Ink::muted);
    column->Add(heading, wxSizerFlags{}.Border(wxBOTTOM, parent->FromDIP(gap)));
    auto* rows = new wxFlexGridSizer{3, parent->FromDIP(wxSize{gap, 6})};
    column->Add(rows);
    columns.Add(column, wxSizerFlags{1}.Expand());
    return rows;
}

wxString fault_text(TypedPieces::Fault fault, const wxString& face) {
    switch (fault) {
    case TypedPieces::Fault::none: return {};
    case TypedPieces::Fault::no_multiple:
        return wxString::Format(_("That is not a whole number of pieces of %s."), face);
    case TypedPieces::Fault::too_many: return wxString::Format(_("That is too many pieces of %s."), face);
    case TypedPieces::Fault::not_a_number: break;
    }
    return wxString::Format(_("%s: type pieces, as 7, rolls, as 2*, or both, as 2*7."), face);
}

} // namespace

DenominationGrid::DenominationGrid(wxWindow* parent, const Shop& shop, const wxString& id)
    : wxPanel{parent}, shop_{shop} {
    SetName(id + "-grid");
    SetBackgroundColour(parent->GetBackgroundColour());
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* columns = new wxBoxSizer{wxHORIZONTAL};
    auto* notes = make_rows(this, *columns, notes_heading_);
    auto* coins = make_rows(this, *columns, coins_heading_);
    for (const auto& face : shop.currency.faces) add(face.kind == Denomination::Kind::note ? *notes : *coins, face, id);
    column->Add(columns, wxSizerFlags{}.Expand());
    add_foot(*column, id);
    SetSizer(column);
    tell_ways();
}

void DenominationGrid::add(wxSizer& rows, const Denomination& denomination, const wxString& id) {
    const wxString face = shown_face(denomination.face, shop_.currency);
    auto* label =
        new wxStaticText{this, wxID_ANY, face, wxDefaultPosition, wxDefaultSize, wxALIGN_RIGHT | wxST_NO_AUTORESIZE};
    label->SetFont(font_of(15, true));
    label->SetForegroundColour(palette().text);
    label->SetMinSize(FromDIP(wxSize{scaled_to_text(72), -1}));
    auto* field = make_field(this, id + "-" + face, wxString::Format(_("Pieces of %s"), face), wxTE_RIGHT);
    set_style_class(field, "figure");
    field->SetMinSize(FromDIP(wxSize{scaled_to_text(104), control_height}));
    field->SetMaxLength(most_characters);
    field->Bind(wxEVT_TEXT, [this, at = rows_.size()](wxCommandEvent&) {
        keep(rows_[at]);
        tell_pieces();
        if (on_change) on_change();
    });
    field->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        CallAfter([this] { tell_pieces(); });
    });
    rows.Add(label, wxSizerFlags{}.CentreVertical());
    rows.Add(make_text(this, wxString::FromUTF8("×"), 13, Ink::muted), wxSizerFlags{}.CentreVertical());
    rows.Add(field);
    rows_.push_back({denomination.face, field, {}});
}

void DenominationGrid::add_foot(wxSizer& column, const wxString& id) {
    auto* foot = new wxBoxSizer{wxHORIZONTAL};
    way_ = make_button(this, id + "-way", _("By value"), "/");
    way_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { change_way(); });
    way_->SetMinSize(FromDIP(wxSize{scaled_to_text(120), control_height}));
    keep_focus_on_click(way_);
    foot->Add(way_, wxSizerFlags{}.CentreVertical());
    told_ = make_text(this, {}, 12, Ink::muted);
    told_->SetName(id + "-told");
    foot->Add(told_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(wide_gap)));
    column.Add(foot, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
}

void DenominationGrid::tell_ways() {
    const bool by_pieces = by_ == CountedBy::pieces;
    notes_heading_->SetLabel(by_pieces ? _("Notes: pieces") : _("Notes: value"));
    coins_heading_->SetLabel(by_pieces ? _("Coins: pieces") : _("Coins: value"));
    relabel(way_, by_pieces ? _("By value") : _("By pieces"), "/");
    for (const auto& row : rows_) {
        const wxString face = shown_face(row.face, shop_.currency);
        set_accessible_name(row.field, wxString::Format(by_pieces ? _("Pieces of %s") : _("Value of %s"), face));
    }
}

/// What can be read is written in the other way; what cannot stays for whoever typed it.
void DenominationGrid::set_way(CountedBy by) {
    std::vector<TypedPieces> before;
    for (const auto& row : rows_) before.push_back(typed(row));
    by_ = by;
    for (std::size_t at = 0; at < rows_.size(); ++at)
        if (!rows_[at].field->IsEmpty() && before[at].fault == TypedPieces::Fault::none)
            rows_[at].field->ChangeValue(written(rows_[at].face, before[at].pieces));
    tell_ways();
}

void DenominationGrid::change_way() {
    set_way(by_ == CountedBy::pieces ? CountedBy::value : CountedBy::pieces);
    if (const auto at = focused()) focus(*at);
    tell_pieces();
}

TypedPieces DenominationGrid::typed(const Row& row) const {
    return typed_pieces(utf8(row.field->GetValue()), by_, row.face, strap_size(shop_.currency, row.face),
                        shop_.currency);
}

wxString DenominationGrid::written(Money face, std::int64_t pieces) const {
    if (by_ == CountedBy::pieces) return wxString::Format("%lld", static_cast<long long>(pieces));
    return wxString::FromUTF8(format(face * pieces, shop_.currency));
}

void DenominationGrid::tell_pieces() {
    const auto at = focused();
    if (!at) return;
    const auto& row = rows_[*at];
    const wxString face = shown_face(row.face, shop_.currency);
    const auto strap = static_cast<long long>(strap_size(shop_.currency, row.face));
    const auto read = typed(row);
    wxString told = wxString::Format(_("%s: %lld to a roll, 2* is two"), face, strap);
    if (!row.field->IsEmpty() && read.fault == TypedPieces::Fault::none)
        told = wxString::Format(wxString::FromUTF8("%s × %lld"), face, static_cast<long long>(read.pieces));
    if (told_->GetLabel() != told) told_->SetLabel(told);
}

void DenominationGrid::begin() { focus(0); }

void DenominationGrid::focus(std::size_t at) {
    rows_[at].field->SetFocus();
    rows_[at].field->SelectAll();
}

std::optional<std::size_t> DenominationGrid::focused() const {
    const auto* window = FindFocus();
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
    if (!at) return false;
    if (key == '/') {
        change_way();
        return true;
    }
    if (key != WXK_UP && key != WXK_DOWN) return false;
    if (key == WXK_DOWN && *at + 1 < rows_.size()) focus(*at + 1);
    if (key == WXK_UP && *at > 0) focus(*at - 1);
    return true;
}

void DenominationGrid::keep(Row& row) {
    if (row.field->IsEmpty()) return row.last.reset();
    if (const auto read = typed(row); read.fault == TypedPieces::Fault::none) row.last = read.pieces;
}

void DenominationGrid::fill(const CashCount& pieces) {
    for (auto& row : rows_) {
        const bool counted = pieces.by_face().contains(row.face);
        row.field->ChangeValue(counted ? written(row.face, pieces.pieces(row.face)) : wxString{});
        keep(row);
    }
}

void DenominationGrid::put(const CashCount& counted) {
    for (const auto& row : rows_)
        if (counted.by_face().contains(row.face)) row.field->SetValue(written(row.face, counted.pieces(row.face)));
}

CashCount DenominationGrid::pieces_so_far() const {
    CashCount count;
    for (const auto& row : rows_)
        if (row.last) count.add(row.face, *row.last);
    return count;
}

std::optional<CashCount> DenominationGrid::pieces() const {
    CashCount count;
    for (const auto& row : rows_) {
        if (row.field->IsEmpty()) continue;
        const auto read = typed(row);
        if (read.fault != TypedPieces::Fault::none) return std::nullopt;
        count.add(row.face, read.pieces);
    }
    return count;
}

wxString DenominationGrid::point_out_fault() {
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        if (rows_[at].field->IsEmpty()) continue;
        const auto read = typed(rows_[at]);
        if (read.fault == TypedPieces::Fault::none) continue;
        focus(at);
        return fault_text(read.fault, shown_face(rows_[at].face, shop_.currency));
    }
    return {};
}

} // namespace till
