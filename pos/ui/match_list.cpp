// MatchList: name, code and price, five rows high.
#include "pos/ui/match_list.h"

#include "pos/ui/gtk_face.h"
#include "pos/ui/look.h"
#include "pos/ui/text.h"

#include <wx/intl.h>

#include <algorithm>

namespace till {

MatchList::MatchList(wxWindow* parent, const Currency& currency)
    : wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_NO_HEADER},
      currency_{currency} {
    SetName("matches");
    set_style_class(this, "till");
    set_accessible_name(this, _("Items found"));
    SetFont(font_of(13));
    AppendTextColumn(_("Item"), wxDATAVIEW_CELL_INERT, FromDIP(scaled_to_text(300)), wxALIGN_LEFT, 0);
    AppendTextColumn(_("Code"), wxDATAVIEW_CELL_INERT, FromDIP(scaled_to_text(140)), wxALIGN_LEFT, 0);
    AppendTextColumn(_("Price"), wxDATAVIEW_CELL_INERT, FromDIP(scaled_to_text(100)), wxALIGN_RIGHT, 0);
    set_row_height(this, FromDIP(scaled_to_text(44)));
    SetMinSize(FromDIP(wxSize{-1, 5 * scaled_to_text(44) + 6}));
    const auto pick = [this](wxDataViewEvent&) {
        if (const auto item = chosen(); item && on_pick) CallAfter([this, item] { on_pick(*item); });
    };
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, pick);
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, pick);
    Hide();
}

void MatchList::write(unsigned at, const Item& item) {
    const wxString texts[] = {shown(item.name), shown(item.code), shown_price(item.price, currency_)};
    if (at >= static_cast<unsigned>(GetItemCount())) {
        wxVector<wxVariant> row;
        for (const auto& text : texts) row.push_back(text);
        return AppendItem(row);
    }
    for (unsigned column = 0; column < std::size(texts); ++column)
        if (GetTextValue(at, column) != texts[column]) SetTextValue(texts[column], at, column);
}

void MatchList::offer(std::vector<Item> items) {
    const auto kept = chosen();
    UnselectAll();
    items_ = std::move(items);
    if (!items_.empty()) {
        write_rows();
        const auto again = kept ? std::ranges::find(items_, kept->code, &Item::code) : items_.end();
        if (again != items_.end()) SelectRow(static_cast<unsigned>(again - items_.begin()));
    }
    if (IsShown() == items_.empty()) {
        Show(!items_.empty());
        GetParent()->Layout();
    }
}

/// Rows are written over where they stand, also those of a list that was closed: to make them anew for every key takes
/// longer than to find them.
void MatchList::write_rows() {
    while (static_cast<std::size_t>(GetItemCount()) > items_.size())
        DeleteItem(static_cast<unsigned>(GetItemCount() - 1));
    for (std::size_t at = 0; at < items_.size(); ++at) write(static_cast<unsigned>(at), items_[at]);
}

std::optional<Item> MatchList::chosen() const {
    const int row = GetSelectedRow();
    if (row == wxNOT_FOUND || static_cast<std::size_t>(row) >= items_.size()) return std::nullopt;
    return items_[static_cast<std::size_t>(row)];
}

void MatchList::move(int by) {
    if (items_.empty()) return;
    const int now = GetSelectedRow();
    const int last = static_cast<int>(items_.size()) - 1;
    const int next = now == wxNOT_FOUND ? 0 : std::clamp(now + by, 0, last);
    SelectRow(static_cast<unsigned>(next));
    EnsureVisible(RowToItem(next));
}

} // namespace till
