// TicketList: the lines of the open ticket.
#pragma once

#include "pos/sale/open_ticket.h"
#include "pos/ui/counter.h"

#include <wx/dataview.h>

#include <optional>
#include <vector>

namespace till {

/// Each line, below it who advised and who did the work (T15) and the promotions that acted on it by name (T13), and
/// last the discount on the whole ticket. The amounts add up to the total.
class TicketList : public wxDataViewListCtrl {
public:
    /// `counter` outlives it.
    TicketList(wxWindow* parent, const Counter& counter);
    /// Shows them and selects the last line. Only rows that differ are written, so that a long ticket stays quick.
    void show(const OpenTicket& ticket);
    /// The selected line, from 0; of a promotion the line it acted on.
    std::optional<std::size_t> selected() const;
    /// Selects the row above or below.
    void move(int by);

private:
    using Row = wxVector<wxVariant>;
    Row row_of(std::size_t at, const PricedLine& line) const;
    Row below(const wxString& words, const wxString& amount = {}) const;
    Row reduction(const wxString& name, Money off) const;
    void add_staff(std::vector<Row>& rows, const AskedLine& line) const;
    std::vector<Row> rows_of(const OpenTicket& ticket);
    void write(unsigned at, const Row& row);
    void select(int at);

    const Counter& counter_;
    std::vector<std::optional<std::size_t>> line_of_row_;
};

} // namespace till
