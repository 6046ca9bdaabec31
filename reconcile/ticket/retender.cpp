// Retender: money moved from the tender it was booked to, to the one that paid.
#include "reconcile/ticket/retender.h"

namespace till {

std::string RetenderQuote::subject() const {
    return "retender " + std::to_string(ticket.number) + " from " + from + " to " + to + ": " +
           std::to_string(amount.minor());
}

Outcome<RetenderQuote> quote_retender(const Book& book, const Place& place, std::int64_t number,
                                      const std::string& from, const std::string& to) {
    const auto ticket = find_ticket(book, number);
    if (!ticket) return Refusal{Why::unknown_ticket, std::to_string(number)};
    if (ticket->state == "voided") return Refusal{Why::already_void, std::to_string(number)};
    if (!book.shop().has_tender(to) || from == to || is_kept_in_book(to)) // one kept in the book needs its number
        return Refusal{Why::unknown_tender, to};
    if (from == "deposit") return Refusal{Why::unknown_tender, from};
    if (ticket->shift != place.shift) return Refusal{Why::shift_closed, std::to_string(ticket->shift)};
    RetenderQuote quote{*ticket, {}, from, to, {}};
    bool paid_so = false;
    for (const auto& leg : legs_of(book, number)) {
        if (leg.tender != from) continue;
        paid_so = true;
        if (!leg.given_back.is_zero())
            return Refusal{Why::already_refunded, std::to_string(number)}; // money has gone back that way
        quote.legs.push_back(leg);
        quote.amount += leg.amount;
    }
    if (!paid_so) return Refusal{Why::unknown_tender, from};
    return quote;
}

Entry record_retender(Recording& act, const Place& place, const RetenderQuote& quote,
                      std::optional<Approval<Right::retender_late>> approval) {
    EntryDraft draft = draft_at(place, Kind::retender);
    draft.about = quote.ticket.seq;
    draft.postings = {{account_of(act.book().shop(), quote.to, place.till), quote.amount}};
    for (const auto& leg : quote.legs)
        draft.postings.push_back({account_of(act.book().shop(), quote.from, place.till, leg.holder), -leg.amount});
    Json legs = Json::list();
    for (const auto& leg : quote.legs) legs.add(leg.leg);
    draft.body = Json::object({{"ticket", quote.ticket.number},
                               {"from", quote.from},
                               {"to", quote.to},
                               {"amount", quote.amount.minor()},
                               {"legs", std::move(legs)}});
    if (approval) draft.body.set("signers", Json::list().add(approval->use(quote.subject(), act.at().utc_ms)));
    return act.post(std::move(draft));
}

} // namespace till
