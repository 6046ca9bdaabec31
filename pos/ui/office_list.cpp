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
constexpr int beside_text = 16; ///< of a cell's text

/// A column that knows how wide it would like to be.
class WishingColumn : public wxDataViewColumn {
public:
    WishingColumn(const OfficeList::Column& column, unsigned at, int wish, wxAlignment side)
        : wxDataViewColumn{column.title, new wxDataViewTextRenderer{}, at, wish, side, 0}, wish_{wish} {}
    int wish() const { return wish_; }

private:
    int wish_;
};

/// So wide that nothing in it is cut.
int needed_width(const wxDataViewListCtrl& list, unsigned at) {
    int width = list.GetTextExtent(list.GetColumn(at)->GetTitle()).x;
    for (int row = 0; row < list.GetItemCount(); ++row)
        width = std::max(width, list.GetTextExtent(list.GetTextValue(static_cast<unsigned>(row), at)).x);
    return width + list.FromDIP(beside_text);
}

int wished_width(const wxDataViewListCtrl& list, unsigned at) {
    const auto* column = dynamic_cast<const WishingColumn*>(list.GetColumn(at));
    return std::max(needed_width(list, at), column ? column->wish() : 0);
}

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
        AppendColumn(
            new WishingColumn{columns[at], static_cast<unsigned>(at), pixels, is_figure ? wxALIGN_RIGHT : wxALIGN_LEFT},
            "string");
        if (width == 0) widest_ = at;
    }
    set_row_height(this, FromDIP(scaled_to_text(row_height)));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit(event.GetSize().x);
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
    fit(GetSize().x);
    if (rows.empty()) return;
    SelectRow(static_cast<unsigned>(std::min(before, rows.size() - 1)));
    // Later, when GTK knows how high its rows are: before that it scrolls past the row that it is to show.
    CallAfter([this] {
        if (const int row = GetSelectedRow(); row > 0) EnsureVisible(RowToItem(row));
    });
}

void OfficeList::fit(int width) {
    const int room = width - FromDIP(scroll_bar);
    const auto others = [this](auto width_of) {
        int sum = 0;
        for (unsigned at = 0; at < GetColumnCount(); ++at) sum += at == widest_ ? 0 : width_of(*this, at);
        return sum;
    };
    const int rest = needed_width(*this, static_cast<unsigned>(widest_));
    const bool has_room = others(wished_width) + rest <= room;
    for (unsigned at = 0; at < GetColumnCount(); ++at)
        GetColumn(at)->SetWidth(has_room ? wished_width(*this, at) : needed_width(*this, at));
    const int left = room - others(has_room ? wished_width : needed_width);
    GetColumn(static_cast<unsigned>(widest_))->SetWidth(std::max(std::min(FromDIP(least_width), rest), left));
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
