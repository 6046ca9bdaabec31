// OfficeList: a data view with fixed columns and one that takes the room that is left.
#include "pos/ui/office_list.h"

#include "pos/ui/gtk_face.h"
#include "pos/ui/look.h"

#include <algorithm>

namespace till {
namespace {

constexpr int row_height = 44;
constexpr int least_width = 120;
constexpr int scroll_bar = 24;

} // namespace

OfficeList::OfficeList(wxWindow* parent, const wxString& accessible, const std::vector<Column>& columns)
    : wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxBORDER_NONE} {
    SetName("office-list");
    set_style_class(this, "till");
    set_accessible_name(this, accessible);
    SetFont(font_of(12));
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const auto& [title, width, is_figure] = columns[at];
        const int pixels = FromDIP(scaled_to_text(width > 0 ? width : least_width));
        AppendTextColumn(title, wxDATAVIEW_CELL_INERT, pixels, is_figure ? wxALIGN_RIGHT : wxALIGN_LEFT, 0);
        if (width == 0) widest_ = at;
        other_widths_ += width > 0 ? pixels : 0;
    }
    set_row_height(this, FromDIP(scaled_to_text(row_height)));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const int left = event.GetSize().x - other_widths_ - FromDIP(scroll_bar);
        GetColumn(static_cast<unsigned>(widest_))->SetWidth(std::max(FromDIP(least_width), left));
        event.Skip();
    });
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        CallAfter([this] {
            if (on_open) on_open();
        });
    });
}

void OfficeList::show(const std::vector<Row>& rows) {
    const auto before = marked().value_or(0);
    DeleteAllItems();
    for (const auto& row : rows) {
        wxVector<wxVariant> cells;
        for (const auto& cell : row) cells.push_back(cell);
        AppendItem(cells);
    }
    if (!rows.empty()) mark(std::min(before, rows.size() - 1));
}

std::optional<std::size_t> OfficeList::marked() const {
    const int row = GetSelectedRow();
    return row == wxNOT_FOUND ? std::nullopt : std::optional{static_cast<std::size_t>(row)};
}

void OfficeList::mark(std::size_t at) {
    SelectRow(static_cast<unsigned>(at));
    EnsureVisible(RowToItem(static_cast<int>(at)));
}

void OfficeList::move(int by) {
    if (GetItemCount() == 0) return;
    const auto now = marked();
    mark(now ? static_cast<std::size_t>(std::clamp(static_cast<int>(*now) + by, 0, GetItemCount() - 1)) : 0);
}

} // namespace till
