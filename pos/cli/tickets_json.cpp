// TicketsJson: the list of tickets.
#include "pos/cli/report_json.h"
#include "reconcile/ticket/ticket_row.h"

namespace till {
namespace {

Json ticket_json(const TicketSummary& ticket, const Currency& currency) {
    Json tenders = Json::list();
    for (const auto& leg : ticket.tenders)
        tenders.add(Json::object({{"tender", leg.tender}, {"amount", format(leg.amount, currency)}}));
    return Json::object({{"number", ticket.row.number},
                         {"at", ticket.row.at.rfc3339()},
                         {"business_day", ticket.row.business_day.iso()},
                         {"shift", ticket.row.shift},
                         {"cashier", ticket.row.cashier},
                         {"total", format(ticket.row.total, currency)},
                         {"tenders", tenders},
                         {"state", ticket.row.state}});
}

} // namespace

Json report_json(const std::vector<TicketSummary>& tickets, const Currency& currency) {
    Json list = Json::list();
    for (const auto& ticket : tickets) list.add(ticket_json(ticket, currency));
    return Json::object({{"tickets", list}});
}

} // namespace till
