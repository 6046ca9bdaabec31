// OfficeTicket: as it was sold, and what of it has come back.
#include "pos/ui/office_ticket.h"

#include "pos/ui/office_entries.h"

#include <wx/intl.h>

namespace till {

OfficeTicket::OfficeTicket(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, LedgerWanted wanted,
                           std::string key, std::int64_t ticket)
    : OfficeScreen{parent, counter, stage, std::move(seat)}, wanted_{std::move(wanted)}, key_{std::move(key)},
      ticket_{ticket} {
    lay_out(wxString::Format(_("Ticket %lld"), static_cast<long long>(ticket)),
            {{_("Code"), 120},
             {_("Item"), 0},
             {_("Quantity"), 100, true},
             {_("Not come back"), 130, true},
             {_("Price"), 110, true},
             {_("Amount"), 120, true}},
            {}, {});
}

void OfficeTicket::load() {
    ask([number = ticket_](Desk& desk) { return desk.ticket(number); },
        [this](const std::optional<SoldTicket>& ticket) {
            if (!ticket) return;
            std::vector<OfficeList::Row> rows;
            for (const auto& [line, left] : ticket->lines)
                rows.push_back({shown(line.code), shown(line.name), shown(line.quantity), shown(left),
                                shown_price(line.price, counter().shop.currency), money(line.net)});
            show_rows(rows);
            show_sum(wxString::Format(_("Total %s, given back %s"), money(ticket->total), money(ticket->refunded)));
        });
}

void OfficeTicket::go_back() { go_to<OfficeEntries>(wanted_, key_); }

} // namespace till
