// Ticket: recording a sale and what was left of one.
#include "reconcile/ticket/ticket.h"

#include "reconcile/book/account.h"
#include "reconcile/ticket/guest_deposit.h"
#include "reconcile/ticket/ticket_row.h"

namespace till {
namespace {

Json list_of(const std::vector<TicketLine>& lines) {
    Json list = Json::list();
    for (const auto& line : lines) list.add(line.to_json());
    return list;
}

std::vector<Posting> postings_of(const Ticket& ticket, const Place& place, const Shop& shop) {
    std::vector<Posting> postings;
    for (const auto& tender : ticket.tenders)
        postings.push_back({account_of(shop, tender.tender, place.till, holder_of(ticket, tender)), tender.amount});
    for (auto& posting : goods_postings(ticket)) postings.push_back(std::move(posting));
    if (!ticket.rounding.is_zero()) postings.push_back({account::rounding(), -ticket.rounding});
    return postings;
}

Json list_of(const std::vector<GoodsSum>& sums) {
    Json list = Json::list();
    for (const auto& sum : sums)
        list.add(Json::object({{"category", sum.category}, {"tax", sum.tax.text()}, {"net", sum.net.minor()}}));
    return list;
}

} // namespace

Money Ticket::discount() const {
    Money sum;
    for (const auto& line : lines) sum += line.discount;
    return sum;
}

Money Ticket::ticket_discount() const {
    Money sum;
    for (const auto& line : lines) sum += line.ticket_discount;
    return sum;
}

Money Ticket::total() const {
    Money sum = rounding;
    for (const auto& line : lines) sum += line.net;
    return sum;
}

Json Ticket::to_json() const {
    Json paid = Json::list();
    for (const auto& t : tenders) {
        Json leg = Json::object({{"tender", t.tender},
                                 {"amount", t.amount.minor()},
                                 {"received", t.received.minor()},
                                 {"change", t.change.minor()}});
        if (!t.reference.empty()) leg.set("reference", t.reference);
        paid.add(std::move(leg));
    }
    Json body = Json::object({{"lines", list_of(lines)},
                              {"tenders", std::move(paid)},
                              {"total", total().minor()},
                              {"discount", discount().minor()}});
    if (!rounding.is_zero()) body.set("rounding", rounding.minor());
    if (!customer.empty()) body.set("customer", customer);
    if (!form.empty()) body.set("form", form);
    if (!note.empty()) body.set("note", note);
    if (!ticket_discount().is_zero()) body.set("ticket_discount", ticket_discount().minor());
    if (discount_percent) body.set("ticket_percent", discount_percent->text());
    if (outside_hours) body.set("outside_hours", true);
    if (!signers.empty()) body.set("signers", Json{signers});
    if (!bill.empty()) body.set("bill", bill);
    if (!settled_before.empty()) body.set("settled_before", list_of(settled_before));
    return body;
}

Ticket Ticket::from_json(const Json& body) {
    Ticket ticket;
    for (const auto& line : body["lines"].items()) ticket.lines.push_back(TicketLine::from_json(line));
    for (const auto& leg : body["tenders"].items())
        ticket.tenders.push_back({leg["tender"].text(), Money::of_minor(leg["amount"].integer()),
                                  Money::of_minor(leg["received"].integer()), Money::of_minor(leg["change"].integer()),
                                  leg.has("reference") ? leg["reference"].text() : ""});
    if (body.has("rounding")) ticket.rounding = Money::of_minor(body["rounding"].integer());
    if (body.has("customer")) ticket.customer = body["customer"].text();
    if (body.has("form")) ticket.form = body["form"].text();
    if (body.has("note")) ticket.note = body["note"].text();
    if (body.has("ticket_percent")) ticket.discount_percent = Decimal::parse(body["ticket_percent"].text());
    ticket.outside_hours = body.has("outside_hours");
    if (body.has("signers")) ticket.signers = body["signers"].items();
    if (body.has("bill")) ticket.bill = body["bill"].text();
    if (body.has("settled_before"))
        for (const auto& sum : body["settled_before"].items())
            ticket.settled_before.push_back({sum["category"].text(), Decimal::parse(sum["tax"].text()).value(),
                                             Money::of_minor(sum["net"].integer())});
    return ticket;
}

std::vector<Posting> goods_postings(const Ticket& ticket) {
    Goods before;
    for (const auto& sum : ticket.settled_before) before.add(sum);
    Goods after = before;
    for (const auto& line : ticket.lines) after.add(line, line.net);
    if (ticket.settled_before.empty()) return after.postings();
    return reversal(after, before); // what this part credits
}

bool is_kept_in_book(std::string_view tender) {
    return tender == "account" || tender == "prepaid" || tender == "voucher" || tender == "deposit";
}

std::string holder_of(const Ticket& ticket, const TicketTender& tender) {
    if (!is_kept_in_book(tender.tender)) return {};
    return tender.tender == "account" ? ticket.customer : tender.reference;
}

std::string account_of(const Shop& shop, std::string_view tender, std::string_view till, std::string_view holder) {
    if (tender == "account") return account::receivable(holder);
    if (tender == "prepaid") return account::prepaid(holder);
    if (tender == "voucher") return account::voucher(holder);
    if (tender == "cash") return account::drawer(till);
    if (tender == "card") return account::card(shop.card_terminal);
    if (tender == "wallet") return account::wallet(shop.wallet_provider);
    if (tender == "deposit") return account::guest_deposit(std::stoll(std::string{holder}));
    throw std::logic_error{"account_of: a tender without an account: " + std::string{tender}};
}

Outcome<Entry> record_ticket(Recording& act, const Place& place, const Ticket& ticket) {
    if (ticket.lines.empty() || abs(ticket.total()) > largest_amount) return Why::amount_out_of_range;
    if (!ticket.form.empty() && is_form_used(act.book(), ticket.form)) return Refusal{Why::form_used, ticket.form};
    if (auto fault = fault_of_set_off(act.book(), ticket)) return *fault;
    EntryDraft draft = draft_at(place, Kind::ticket);
    draft.postings = postings_of(ticket, place, act.book().shop());
    draft.body = ticket.to_json();
    return act.post(std::move(draft));
}

Entry record_line_removed(Recording& act, const Place& place, const TicketLine& line, const std::string& reason) {
    EntryDraft draft = draft_at(place, Kind::line_removed);
    draft.body = Json::object({{"lines", list_of({line})}, {"reason", reason}});
    return act.post(std::move(draft));
}

Entry record_aside(Recording& act, const Place& place, Kind kind, const std::string& name,
                   const std::vector<TicketLine>& lines, const std::string& reason, std::vector<Json> signers,
                   const std::string& to) {
    EntryDraft draft = draft_at(place, kind);
    draft.body = Json::object({{"name", name}, {"lines", list_of(lines)}});
    if (!to.empty()) draft.body.set("to", to);
    if (!reason.empty()) draft.body.set("reason", reason);
    if (!signers.empty()) draft.body.set("signers", Json{std::move(signers)});
    return act.post(std::move(draft));
}

} // namespace till
