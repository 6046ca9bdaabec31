// Selling: tickets booked, lines removed, tickets parked and taken up again.
#include "pos/desk/inside.h"
#include "pos/sale/catalogue.h"
#include "pos/sale/draft.h"
#include "pos/sale/hours.h"
#include "pos/sale/promotion.h"
#include "reconcile/shift/close.h"

namespace till {
namespace {

std::vector<TicketLine> sold_lines(const OpenTicket& ticket) {
    std::vector<TicketLine> lines;
    for (const auto& line : ticket.lines) lines.push_back(as_sold(line));
    return lines;
}

std::string sale_subject(const OpenTicket& ticket) {
    std::string text = "sell for " + std::to_string(ticket.total.minor()) + ":";
    for (const auto& line : ticket.lines) text += " " + as_sold(line).to_json().canonical();
    return text;
}

} // namespace

Outcome<std::vector<PricedLine>> Desk::Inside::at_list_price(const std::vector<AskedLine>& lines) const {
    std::vector<PricedLine> priced;
    for (const auto& asked : lines) {
        const auto item = asked.code.empty() ? open_item(book.shop(), asked) : till::find_item(book, asked.code);
        if (!item) return Refusal{Why::unknown_item, asked.code};
        auto line = price_line(book.shop().currency, *item, asked);
        if (!line) return line.refusal();
        priced.push_back(*std::move(line));
    }
    return priced;
}

Outcome<OpenTicket> Desk::Inside::priced(const std::vector<AskedLine>& lines,
                                         const std::optional<AskedDiscount>& discount) const {
    auto priced = at_list_price(lines);
    if (!priced) return priced.refusal();
    auto acted_on = *std::move(priced);
    apply_promotions(promotions_at(book.shop(), moment()), book.shop().currency, acted_on);
    auto ticket = ticket_of(std::move(acted_on));
    if (!discount) return ticket;
    return with_discount(std::move(ticket), *discount);
}

/// Who signs for what goes beyond the cashier: a keyed price, a discount past the limit, a gift, a sale outside the
/// shop's hours; one signature does for all. The first refusal a signature can get comes before those of the cashier's
/// own limits.
Outcome<std::vector<Json>> Desk::Inside::consent(const std::string& till, const OpenTicket& ticket,
                                                 const std::optional<Signature>& by, bool sells_now) {
    const auto cashier = roster.find(actor(till));
    if (!cashier && !by) return std::vector<Json>{}; // nobody sells here: the caller refuses that
    const Extent extent = discount_extent(ticket);
    const bool gift = has_gift(ticket) && !(cashier && cashier->may(Right::gift));
    const bool discount = !(cashier && covers(*cashier, extent));
    const bool price = has_keyed_price(ticket) && !(cashier && cashier->may(Right::key_price));
    const bool late = sells_now && outside_hours() && !(cashier && cashier->may(Right::sell_outside_hours));
    const SignOff sign_off{actor(till), sale_subject(ticket), extent, {}};
    if (!by) {
        if (discount) return Refusal{Why::over_limit, actor(till)};
        if (gift) return Why::needs_sign_off;
        if (price) return Refusal{Why::not_permitted, actor(till)};
        if (late) return Refusal{Why::outside_hours, moment().clock()};
        return std::vector<Json>{};
    }
    const auto signed_by = [&](auto approval) -> Outcome<std::vector<Json>> {
        if (!approval) return approval.refusal();
        auto held = *std::move(approval);
        const Person& signer = held.person();
        if ((price && !signer.may(Right::key_price)) || (late && !signer.may(Right::sell_outside_hours)))
            return Refusal{Why::not_permitted, signer.id};
        return std::vector<Json>{held.use(sign_off.subject, now())};
    };
    if (gift) return signed_by(roster.approve<Right::gift>(by, sign_off, now()));
    if (discount) return signed_by(roster.approve<Right::discount>(by, sign_off, now()));
    if (late && !price) return signed_by(roster.approve<Right::sell_outside_hours>(by, sign_off, now()));
    return signed_by(roster.approve<Right::key_price>(by, sign_off, now()));
}

Outcome<Answer> Desk::Inside::sell(const std::string& till, const Sell& act,
                                   const std::function<void(Recording&, const Place&)>& also) {
    const auto at = selling_place(till);
    const auto ticket = priced(act.lines, act.discount);
    auto signers = ticket ? consent(till, *ticket, act.by, true) : Outcome<std::vector<Json>>{std::vector<Json>{}};
    if (!signers) return signers.refusal();
    if (!at) return at.refusal();
    if (!ticket) return ticket.refusal();
    if (!act.customer.empty()) return Refusal{Why::unknown_customer, act.customer};
    auto sold = check_out(book.shop(), *ticket, act.tenders);
    if (!sold) return sold.refusal();
    Ticket recorded = *std::move(sold);
    recorded.form = act.form;
    recorded.outside_hours = outside_hours();
    recorded.signers = *std::move(signers);
    Recording recording{book, moment()};
    if (also) also(recording, *at);
    auto answer = done(recording, record_ticket(recording, *at, recorded));
    if (!answer) return answer.refusal();
    Answer told = *std::move(answer);
    told.total = recorded.total();
    told.received = told.change = Money{};
    for (const auto& tender : recorded.tenders) {
        *told.received += tender.received;
        *told.change += tender.change;
    }
    told.drop_wanted = drop_wanted(till);
    return told;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Sell& act) { return sell(till, act, nullptr); }

Outcome<Answer> Desk::Inside::perform(const std::string& till, const RemoveLine& act) {
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    const auto ticket = priced({act.line});
    if (!ticket) return ticket.refusal();
    Recording recording{book, moment()};
    return done(recording, record_line_removed(recording, *at, as_sold(ticket->lines.front()), act.reason));
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Park& act) { return park(till, act, false); }

Outcome<Answer> Desk::Inside::park(const std::string& till, const Park& act, bool is_open_ticket) {
    const auto at = selling_place(till);
    const auto ticket = priced(act.lines);
    auto signers = ticket ? consent(till, *ticket, act.by) : Outcome<std::vector<Json>>{std::vector<Json>{}};
    if (!signers) return signers.refusal();
    if (!at) return at.refusal();
    if (!ticket) return ticket.refusal();
    if (act.name.empty() || act.lines.empty()) return Why::amount_out_of_range;
    if (is_parked(book, act.name)) return Refusal{Why::name_taken, act.name};
    Recording recording{book, moment()};
    write_parked(book.database(), act.name, act.lines);
    if (is_open_ticket) write_draft(book.database(), till, {});
    return done(recording,
                record_aside(recording, *at, Kind::parked, act.name, sold_lines(*ticket), {}, *std::move(signers)));
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Recall& act) {
    if (!is_parked(book, act.name)) return Refusal{Why::unknown_ticket, act.name};
    Sell sale{read_parked(book, act.name), act.tenders, {}, {}, act.by, act.discount};
    const auto ticket = priced(sale.lines);
    return sell(till, sale, [&](Recording& recording, const Place& at) {
        write_parked(book.database(), act.name, {});
        record_aside(recording, at, Kind::recalled, act.name, sold_lines(*ticket), {}, {});
    });
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const DropParked& act) {
    const std::string subject = "drop parked " + act.name + " because " + act.reason;
    auto approval = roster.approve<Right::drop_parked>(act.by, {actor(till), subject, {}, {}}, now());
    if (!approval) return approval.refusal();
    auto held = *std::move(approval);
    if (!is_parked(book, act.name)) return Refusal{Why::unknown_ticket, act.name};
    const auto ticket = priced(read_parked(book, act.name));
    const auto at = place(till); // a parked ticket can be given up when no shift is open any more
    Recording recording{book, moment()};
    write_parked(book.database(), act.name, {});
    const Place where = at ? *at : Place{till, 0, held.person().id};
    return done(recording, record_aside(recording, where, Kind::ticket_dropped, act.name,
                                        ticket ? sold_lines(*ticket) : std::vector<TicketLine>{}, act.reason,
                                        {held.use(subject, now()).set("as", "supervisor")}));
}

bool Desk::Inside::outside_hours() const { return !sells_at(book.shop(), moment()); }

std::vector<Money> Desk::Inside::low_change(const std::string& till) const {
    if (book.shop().change_low.empty()) return {};
    pieces[till].follow(book, till);
    return low_faces(book.shop(), pieces[till]);
}

bool Desk::Inside::drop_wanted(const std::string& till) const {
    return book.shop().cash_limit && expected_cash(book, till) > *book.shop().cash_limit;
}

} // namespace till
