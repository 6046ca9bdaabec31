// Void: the ticket's legs negated, its goods given back.
#include "reconcile/ticket/void.h"

#include "reconcile/book/account.h"

namespace till {
namespace {

bool is_goods(const Posting& posting) {
    return posting.account.starts_with("income:") || posting.account.starts_with("liabilities:tax:");
}

Json legs_json(const std::vector<TicketLeg>& legs) {
    Json list = Json::list();
    for (const auto& leg : legs)
        list.add(Json::object({{"leg", leg.leg}, {"tender", leg.tender}, {"amount", leg.amount.minor()}}));
    return list;
}

} // namespace

std::string VoidQuote::subject() const {
    return "void " + std::to_string(ticket.number) + " of " + std::to_string(ticket.total.minor()) + " because " +
           reason;
}

Outcome<VoidQuote> quote_void(const Book& book, const Place& place, std::int64_t number, const std::string& reason) {
    const auto ticket = find_ticket(book, number);
    if (!ticket) return Refusal{Why::unknown_ticket, std::to_string(number)};
    if (ticket->state == "voided") return Refusal{Why::already_void, std::to_string(number)};
    if (ticket->state != "sold") return Refusal{Why::already_refunded, std::to_string(number)};
    if (ticket->shift != place.shift) return Refusal{Why::shift_closed, std::to_string(ticket->shift)};
    if (!book.shop().has_reason("void", reason)) return Refusal{Why::unknown_reason, reason};
    VoidQuote quote{*ticket, legs_of(book, number), reason};
    Money cash;
    for (const auto& leg : quote.legs)
        if (leg.tender == "cash") cash += leg.amount;
    if (cash > book.balance(account::drawer(place.till))) return Why::drawer_short;
    return quote;
}

Entry record_void(Recording& act, const Place& place, const VoidQuote& quote, Approval<Right::void_ticket> approval) {
    const Entry sold = act.book().entry(quote.ticket.seq);
    Json body = Json::parse(sold.body);
    EntryDraft draft = draft_at(place, Kind::void_ticket);
    draft.about = sold.seq;
    const auto tenders = Ticket::from_json(body).tenders;
    for (const auto& leg : quote.legs)
        draft.postings.push_back({account_of(act.book().shop(), leg.tender, place.till,
                                             tenders.at(static_cast<std::size_t>(leg.leg)).reference),
                                  -leg.amount});
    for (const auto& posting : postings_of(body))
        if (is_goods(posting)) draft.postings.push_back({posting.account, -posting.amount});
    draft.body = Json::object({{"ticket", quote.ticket.number},
                               {"lines", body["lines"]},
                               {"tenders", legs_json(quote.legs)},
                               {"total", quote.ticket.total.minor()},
                               {"reason", quote.reason},
                               {"signers", Json::list().add(approval.use(quote.subject(), act.at().utc_ms))}});
    return act.post(std::move(draft));
}

} // namespace till
