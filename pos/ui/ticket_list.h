// TicketList: the lines of the open ticket.
#pragma once

#include "pos/sale/open_ticket.h"
#include "reconcile/money/currency.h"

#include <wx/dataview.h>

#include <optional>

namespace till {

class TicketList : public wxDataViewListCtrl {
public:
    TicketList(wxWindow *parent, const Currency &currency);
    /// Shows the lines and selects the last one. Only rows that differ are written, so that a long ticket stays quick.
    void show(const OpenTicket &ticket);
    /// The selected line, from 0.
    std::optional<std::size_t> selected() const;
    /// Selects the line above or below.
    void move(int by);

private:
    wxVector<wxVariant> row_of(std::size_t at, const PricedLine &line) const;
    void write(unsigned at, const wxVector<wxVariant> &row);
    void select(int at);

    Currency currency_;
};

} // namespace till
