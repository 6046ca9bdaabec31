// TicketView: what the selling screen shows of the open ticket, fetched in one go.
#pragma once

#include "pos/desk/desk.h"

namespace till {

struct TicketView {
    OpenTicket ticket;
    Money due;                ///< still, after the tenders taken so far
    std::vector<Money> notes; ///< that a person may pay with
    TillState state;
};

inline TicketView view_of(const Desk &desk, const std::string &till, const std::vector<AskedTender> &tenders) {
    auto ticket = desk.open_ticket(till);
    Money due = ticket.total;
    for (const auto &tender : tenders) due -= tender.amount.value_or(Money{});
    auto notes = ticket.empty() ? std::vector<Money>{} : desk.note_keys(due);
    return {std::move(ticket), due, std::move(notes), desk.state(till)};
}

} // namespace till
