// Refund: how much comes back, what it is worth, and which tenders give it.
#include "reconcile/ticket/refund.h"

#include "reconcile/book/account.h"
#include "reconcile/money/rounding.h"

#include <algorithm>

namespace till {
namespace {

bool is_positive(const Decimal& number) { return !number.is_zero() && !number.is_negative(); }

const Decimal& smaller(const Decimal& a, const Decimal& b) { return compare(a, b) < 0 ? a : b; }

bool is_item(const TicketLine& line, const std::string& code) {
    return line.code.empty() ? line.name == code : line.code == code;
}

/// The lines of a ticket with what has come back of them before.
struct Sold {
    Ticket ticket;
    std::vector<LineBack> back;
    Decimal left(std::size_t line) const { return ticket.lines[line].quantity - back[line].quantity; }
};

Sold read_sold(const Book& book, const TicketRow& row) {
    Sold sold{Ticket::from_json(Json::parse(book.entry(row.seq).body)), {}};
    for (std::size_t line = 0; line < sold.ticket.lines.size(); ++line)
        sold.back.push_back(back_of(book, row.number, static_cast<std::int64_t>(line)));
    return sold;
}

/// What is taken of each line: the earliest lines of an item first.
std::optional<std::vector<Decimal>> spread(const Sold& sold, const std::vector<BackAsked>& asked) {
    std::vector<Decimal> taken(sold.ticket.lines.size());
    for (const auto& item : asked) {
        Decimal wanted = item.quantity;
        for (std::size_t line = 0; line < taken.size() && is_positive(wanted); ++line) {
            if (!is_item(sold.ticket.lines[line], item.code)) continue;
            const Decimal here = smaller(sold.left(line) - taken[line], wanted);
            taken[line] = taken[line] + here;
            wanted = wanted - here;
        }
        if (is_positive(wanted)) return std::nullopt;
    }
    return taken;
}

std::vector<Decimal> all_left(const Sold& sold) {
    std::vector<Decimal> left;
    for (std::size_t line = 0; line < sold.ticket.lines.size(); ++line) left.push_back(sold.left(line));
    return left;
}

RefundLine refund_line(const Sold& sold, std::size_t line, const Decimal& quantity) {
    const TicketLine& paid = sold.ticket.lines[line];
    RefundLine refund{static_cast<std::int64_t>(line), paid, quantity, {}, sold.back[line].quantity + quantity, {}};
    refund.back_value = share(paid.net, refund.back_quantity, paid.quantity, Rounding::half_away_from_zero);
    refund.value = refund.back_value - sold.back[line].value;
    return refund;
}

void price(RefundQuote& quote, const Sold& sold, const std::vector<Decimal>& taken) {
    Goods before, after;
    for (const auto& sum : sold.ticket.settled_before) {
        before.add(sum);
        after.add(sum);
    }
    quote.whole = true;
    for (std::size_t line = 0; line < taken.size(); ++line) {
        const TicketLine& paid = sold.ticket.lines[line];
        before.add(paid, sold.back[line].value);
        after.add(paid, sold.back[line].value);
        if (sold.left(line) != taken[line]) quote.whole = false;
        if (!is_positive(taken[line])) continue;
        quote.lines.push_back(refund_line(sold, line, taken[line]));
        after.add(paid, quote.lines.back().value);
        quote.total += quote.lines.back().value;
    }
    quote.goods = reversal(before, after);
    if (quote.whole) quote.rounding = sold.ticket.rounding;
    quote.total += quote.rounding;
}

/// Non-cash first in the order paid, each up to what it paid less what it gave back.
bool spread_over_tenders(RefundQuote& quote, const Book& book) {
    auto legs = legs_of(book, quote.ticket.number);
    std::stable_partition(legs.begin(), legs.end(), [](const TicketLeg& leg) { return leg.tender != "cash"; });
    Money due = quote.total;
    for (auto& leg : legs) {
        const Money now = std::min(due, leg.left());
        if (now <= Money{}) continue;
        leg.given_back = now;
        quote.legs.push_back(leg);
        due -= now;
    }
    return due.is_zero();
}

Json lines_json(const std::vector<RefundLine>& lines) {
    Json list = Json::list();
    for (const auto& refund : lines) {
        TicketLine back = refund.sold;
        back.quantity = refund.quantity;
        back.net = refund.value;
        list.add(back.to_json()
                     .set("line", refund.line)
                     .set("back_quantity", refund.back_quantity.text())
                     .set("back_value", refund.back_value.minor()));
    }
    return list;
}

} // namespace

std::string RefundQuote::subject() const {
    std::string text =
        "refund " + std::to_string(ticket.number) + " of " + std::to_string(total.minor()) + " because " + reason + ":";
    for (const auto& line : lines) text += " " + std::to_string(line.line) + "*" + line.quantity.text();
    return text;
}

Outcome<RefundQuote> quote_refund(const Book& book, std::int64_t number, const std::vector<BackAsked>& asked,
                                  const std::string& reason) {
    const auto ticket = find_ticket(book, number);
    if (!ticket) return Refusal{Why::unknown_ticket, std::to_string(number)};
    if (ticket->state == "voided") return Refusal{Why::already_void, std::to_string(number)};
    if (ticket->state == "refunded") return Refusal{Why::already_refunded, std::to_string(number)};
    if (!book.shop().has_reason("refund", reason)) return Refusal{Why::unknown_reason, reason};
    const Sold sold = read_sold(book, *ticket);
    const auto taken = asked.empty() ? all_left(sold) : spread(sold, asked);
    if (!taken) return Why::more_than_paid;
    RefundQuote quote;
    quote.ticket = *ticket;
    quote.reason = reason;
    price(quote, sold, *taken);
    if (quote.lines.empty()) return Why::amount_out_of_range;
    if (!spread_over_tenders(quote, book)) return Why::more_than_paid;
    return quote;
}

Outcome<Entry> record_refund(Recording& act, const Place& place, const RefundQuote& quote,
                             Approval<Right::refund> approval) {
    EntryDraft draft = draft_at(place, Kind::refund);
    draft.about = quote.ticket.seq;
    draft.postings = quote.goods;
    if (!quote.rounding.is_zero()) draft.postings.push_back({account::rounding(), quote.rounding});
    Json legs = Json::list();
    for (const auto& leg : quote.legs) {
        if (leg.tender == "cash" && act.book().balance(account::drawer(place.till)) < leg.given_back)
            return Why::drawer_short;
        draft.postings.push_back({account_of(act.book().shop(), leg.tender, place.till, leg.holder), -leg.given_back});
        legs.add(Json::object({{"leg", leg.leg}, {"tender", leg.tender}, {"amount", leg.given_back.minor()}}));
    }
    draft.body = Json::object({{"ticket", quote.ticket.number},
                               {"lines", lines_json(quote.lines)},
                               {"tenders", std::move(legs)},
                               {"total", quote.total.minor()},
                               {"whole", quote.whole},
                               {"reason", quote.reason},
                               {"signers", Json::list().add(approval.use(quote.subject(), act.at().utc_ms))}});
    return act.post(std::move(draft));
}

std::string return_subject(const std::vector<TicketLine>& lines, const TicketTender& tender,
                           const std::string& reason) {
    std::string text =
        "return to " + tender.tender + " of " + std::to_string(tender.amount.minor()) + " because " + reason + ":";
    for (const auto& line : lines) text += " " + line.code + "*" + line.quantity.text();
    return text;
}

Outcome<Entry> record_return(Recording& act, const Place& place, const std::vector<TicketLine>& lines,
                             const TicketTender& tender, const std::string& reason,
                             Approval<Right::return_goods> approval) {
    if (tender.tender == "cash" && act.book().balance(account::drawer(place.till)) < tender.amount)
        return Why::drawer_short;
    EntryDraft draft = draft_at(place, Kind::return_goods);
    Goods goods;
    Json list = Json::list();
    for (const auto& line : lines) {
        goods.add(line, line.net);
        list.add(line.to_json());
    }
    draft.postings = reversal(Goods{}, goods);
    draft.postings.push_back(
        {account_of(act.book().shop(), tender.tender, place.till, tender.reference), -tender.amount});
    Json leg = Json::object({{"tender", tender.tender}, {"amount", tender.amount.minor()}});
    if (!tender.reference.empty()) leg.set("reference", tender.reference);
    draft.body = Json::object(
        {{"lines", std::move(list)},
         {"tenders", Json::list().add(std::move(leg))},
         {"total", tender.amount.minor()},
         {"reason", reason},
         {"signers", Json::list().add(approval.use(return_subject(lines, tender, reason), act.at().utc_ms))}});
    return act.post(std::move(draft));
}

} // namespace till
