// Consent: matters worked out from a ticket, and held against the signatures given for it.
#include "pos/desk/consent.h"

#include "pos/sale/checkout.h"
#include "pos/sale/draft.h"

#include <algorithm>

namespace till {
namespace {

bool may(const std::optional<Person>& cashier, Right right) { return cashier && cashier->may(right); }

bool within_limits(const std::optional<Person>& cashier, const Extent& extent) {
    return cashier && covers(*cashier, extent);
}

void add_matters_of(const PricedLine& line, const std::optional<Person>& cashier, std::vector<Matter>& matters) {
    AskedLine asked = line.asked;
    asked.sent = false; // signed for before it was sent, it stays signed for
    const std::string text = to_json(asked).canonical();
    if (line.asked.price && !may(cashier, Right::key_price)) matters.push_back({Right::key_price, "price " + text});
    if (is_gift(line) && !may(cashier, Right::gift)) matters.push_back({Right::gift, "gift " + text});
    if (!within_limits(cashier, discount_extent(line))) matters.push_back({Right::discount, "discount " + text});
}

void add_matters_of_whole(const OpenTicket& ticket, const std::optional<Person>& cashier,
                          std::vector<Matter>& matters) {
    if (ticket.ticket_discount.is_zero()) return;
    const std::string text = ticket.asked.percent ? ticket.asked.percent->text() + " per cent off the ticket"
                                                  : std::to_string(ticket.ticket_discount.minor()) + " off the ticket";
    if (!within_limits(cashier, ticket_discount_extent(ticket))) matters.push_back({Right::discount, text});
    if (ticket.total.is_zero() && !may(cashier, Right::gift)) matters.push_back({Right::gift, "gift " + text});
}

/// Whoever sells on account, someone else says yes to it, every time (T6).
std::string account_matter(const OpenTicket& ticket, const AskedTender& tender) {
    const Money amount = tender.amount.value_or(ticket.due);
    return "account of " + ticket.customer + " for " + std::to_string(amount.minor()) + " slip " + tender.reference;
}

template <class Number> bool is_within(const std::optional<Number>& asked, const std::optional<Number>& signed_for) {
    if (!asked) return true;
    if constexpr (std::is_same_v<Number, Decimal>)
        return signed_for && compare(*asked, *signed_for) <= 0;
    else
        return signed_for && *asked <= *signed_for;
}

bool is_within(const Extent& asked, const Extent& signed_for) {
    return is_within(asked.discount, signed_for.discount) &&
           is_within(asked.discount_percent, signed_for.discount_percent);
}

} // namespace

bool Beyond::asks(Right right) const {
    return std::ranges::any_of(matters, [&](const Matter& matter) { return matter.right == right; }) ||
           (right == Right::discount && past_limit);
}

Beyond beyond(const OpenTicket& ticket, const std::optional<Person>& cashier, bool late) {
    Beyond found;
    for (const auto& line : ticket.lines) add_matters_of(line, cashier, found.matters);
    add_matters_of_whole(ticket, cashier, found.matters);
    for (const auto& tender : ticket.taken)
        if (tender.tender == "account") found.matters.push_back({Right::give_credit, account_matter(ticket, tender)});
    if (late && !may(cashier, Right::sell_outside_hours))
        found.matters.push_back({Right::sell_outside_hours, "outside hours"});
    found.extent = discount_extent(ticket);
    found.past_limit = !within_limits(cashier, found.extent);
    return found;
}

SignedOff read_sign_off(const Book& book, std::int64_t seq) {
    const Json body = Json::parse(book.entry(seq).body);
    SignedOff given;
    for (const auto& matter : body["matters"].items()) given.matters.push_back(matter.text());
    if (body.has("percent")) given.extent.discount_percent = Decimal::parse(body["percent"].text());
    if (body.has("amount")) given.extent.discount = Money::of_minor(body["amount"].integer());
    given.signers = body["signers"].items();
    return given;
}

void take_off(Beyond& beyond, const std::vector<SignedOff>& given) {
    for (const auto& signed_off : given) {
        for (const auto& text : signed_off.matters) {
            const auto found = std::ranges::find(beyond.matters, text, &Matter::text);
            if (found != beyond.matters.end()) beyond.matters.erase(found);
        }
        if (is_within(beyond.extent, signed_off.extent)) beyond.past_limit = false;
    }
}

Json sign_off_body(const Beyond& beyond, const Json& signer) {
    Json matters = Json::list();
    for (const auto& matter : beyond.matters) matters.add(Json{matter.text});
    Json signers = Json::list();
    signers.add(signer);
    Json body = Json::object({{"matters", std::move(matters)}, {"signers", std::move(signers)}});
    if (beyond.extent.discount_percent) body.set("percent", beyond.extent.discount_percent->text());
    if (beyond.extent.discount) body.set("amount", beyond.extent.discount->minor());
    return body;
}

Entry record_sign_off(Recording& recording, const Place& place, const Json& body) {
    EntryDraft draft = draft_at(place, Kind::sign_off);
    draft.body = body;
    return recording.post(std::move(draft));
}

} // namespace till
