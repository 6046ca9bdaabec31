// TicketList: columns with widths of their own, because measured ones take seconds on a long list.
#include "pos/ui/ticket_list.h"

#include "pos/ui/gtk_face.h"
#include "pos/ui/look.h"
#include "pos/ui/text.h"

#include <wx/intl.h>

namespace till {
namespace {

enum Column : unsigned { number, item, quantity, price, amount, column_count };

/// What the cashier took off this line alone.
Money own_discount(const PricedLine& line) { return line.discount - line.ticket_discount; }

wxString name_of(const PricedLine& line) {
    const wxString name = shown(line.item.name);
    if (own_discount(line).is_zero()) return name;
    return name + "  " +
           wxString::Format(_("less %s %%"), line.asked.discount ? shown(*line.asked.discount) : wxString{});
}

wxString name_of_discount(const AskedDiscount& asked) {
    if (!asked.percent) return _("Ticket discount");
    return _("Ticket discount") + "  " + shown(*asked.percent) + " %";
}

} // namespace

TicketList::TicketList(wxWindow* parent, const Counter& counter)
    : wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxBORDER_NONE},
      counter_{counter} {
    SetName("ticket-lines");
    set_style_class(this, "till");
    set_accessible_name(this, _("Lines of the ticket"));
    SetFont(font_of(13));
    const auto add = [this](const wxString& title, int width, wxAlignment align) {
        AppendTextColumn(title, wxDATAVIEW_CELL_INERT, FromDIP(scaled_to_text(width)), align, 0);
    };
    add("#", 44, wxALIGN_RIGHT);
    add(_("Item"), 240, wxALIGN_LEFT);
    add(_("Quantity"), 88, wxALIGN_RIGHT);
    add(_("Price"), 92, wxALIGN_RIGHT);
    add(_("Amount"), 104, wxALIGN_RIGHT);
    set_row_height(this, FromDIP(scaled_to_text(44)));
    SetMinSize(FromDIP(wxSize{-1, 3 * scaled_to_text(44)})); // where the panel scrolls, it would be given no room
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const int others = FromDIP(scaled_to_text(44 + 88 + 92 + 104) + 24);
        GetColumn(Column::item)->SetWidth(std::max(FromDIP(120), event.GetSize().x - others));
        event.Skip();
    });
}

TicketList::Row TicketList::row_of(std::size_t at, const PricedLine& line) const {
    Row row;
    row.push_back(wxString::Format("%zu", at + 1));
    row.push_back(name_of(line));
    row.push_back(shown(line.asked.quantity));
    row.push_back(shown_price(line.price, counter_.shop.currency));
    row.push_back(shown(line.total - own_discount(line), counter_.shop.currency));
    return row;
}

TicketList::Row TicketList::below(const wxString& words, const wxString& amount) const {
    Row row;
    for (const auto& text : {wxString{}, wxString::FromUTF8("  ↳ ") + words, wxString{}, wxString{}, amount})
        row.push_back(text);
    return row;
}

TicketList::Row TicketList::reduction(const wxString& name, Money off) const {
    return below(name, shown(-off, counter_.shop.currency));
}

void TicketList::add_staff(std::vector<Row>& rows, const AskedLine& line) const {
    if (!line.adviser.empty())
        rows.push_back(below(wxString::Format(_("Adviser: %s"), counter_.name_of(line.adviser))));
    if (!line.technician.empty())
        rows.push_back(below(wxString::Format(_("Technician: %s"), counter_.name_of(line.technician))));
}

std::vector<TicketList::Row> TicketList::rows_of(const OpenTicket& ticket) {
    std::vector<Row> rows;
    line_of_row_.clear();
    for (std::size_t at = 0; at < ticket.lines.size(); ++at) {
        rows.push_back(row_of(at, ticket.lines[at]));
        add_staff(rows, ticket.lines[at].asked);
        for (const auto& [name, off] : ticket.lines[at].promotions) rows.push_back(reduction(shown(name), off));
        line_of_row_.resize(rows.size(), at);
    }
    if (!ticket.ticket_discount.is_zero()) {
        rows.push_back(reduction(name_of_discount(ticket.asked), ticket.ticket_discount));
        line_of_row_.push_back(std::nullopt);
    }
    return rows;
}

void TicketList::write(unsigned at, const Row& row) {
    for (unsigned column = 0; column < column_count; ++column)
        if (GetTextValue(at, column) != row[column].GetString()) SetTextValue(row[column].GetString(), at, column);
}

void TicketList::show(const OpenTicket& ticket) {
    const auto rows = rows_of(ticket);
    while (static_cast<std::size_t>(GetItemCount()) > rows.size())
        DeleteItem(static_cast<unsigned>(GetItemCount() - 1));
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (at < static_cast<std::size_t>(GetItemCount()))
            write(static_cast<unsigned>(at), rows[at]);
        else
            AppendItem(rows[at]);
    }
    int last = GetItemCount() - 1;
    if (last >= 0) EnsureVisible(RowToItem(last));
    while (last > 0 && line_of_row_[static_cast<std::size_t>(last)] != ticket.lines.size() - 1) --last;
    while (last > 0 && line_of_row_[static_cast<std::size_t>(last - 1)] == ticket.lines.size() - 1) --last;
    select(last);
}

std::optional<std::size_t> TicketList::selected() const {
    const int row = GetSelectedRow();
    if (row == wxNOT_FOUND) return std::nullopt;
    return line_of_row_[static_cast<std::size_t>(row)];
}

void TicketList::move(int by) { select(GetSelectedRow() + by); }

void TicketList::select(int at) {
    if (at < 0 || at >= GetItemCount()) return;
    SelectRow(static_cast<unsigned>(at));
    EnsureVisible(RowToItem(at));
}

} // namespace till
