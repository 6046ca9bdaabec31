// TicketView: what the selling screen shows of the open ticket, fetched in one go.
#pragma once

#include "pos/desk/desk.h"

namespace till {

struct TicketView {
    OpenTicket ticket;
    std::vector<Money> notes; ///< that a person may pay with
    TillState state;
    std::optional<FoundCustomer> customer = {}; ///< of the ticket
};

inline TicketView view_of(const Desk& desk, const std::string& till) {
    auto ticket = desk.open_ticket(till);
    auto notes = ticket.empty() ? std::vector<Money>{} : desk.note_keys(ticket.due);
    auto customer = ticket.customer.empty() ? std::nullopt : desk.customer(ticket.customer);
    return {std::move(ticket), std::move(notes), desk.state(till), std::move(customer)};
}

} // namespace till
