// Selling: tickets booked, lines removed, tickets parked and taken up again.
#include "pos/desk/inside.h"
#include "pos/sale/catalogue.h"
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

bool works_here(const Roster& roster, const std::string& id) {
    const auto person = roster.find(id);
    return person && person->active;
}

std::string sale_subject(const OpenTicket& ticket) {
    std::string text = "sell for " + std::to_string(ticket.total.minor()) + ":";
    for (const auto& line : ticket.lines) text += " " + as_sold(line).to_json().canonical();
    if (!ticket.customer.empty()) text += " for " + ticket.customer;
    for (const auto& tender : ticket.taken) text += " by " + tender.tender + " " + tender.reference;
    return text;
}

} // namespace

Outcome<std::vector<PricedLine>> Desk::Inside::at_list_price(const std::vector<AskedLine>& lines) const {
    std::vector<PricedLine> priced;
    for (const auto& asked : lines) {
        const auto item = asked.code.empty() ? open_item(book.shop(), asked) : till::find_item(book, asked.code);
        if (!item) return Refusal{Why::unknown_item, asked.code};
        for (const auto& person : {asked.adviser, asked.technician})
            if (!person.empty() && !works_here(roster, person)) return Refusal{Why::unknown_staff, person};
        auto line = price_line(book.shop().currency, *item, asked);
        if (!line) return line.refusal();
        priced.push_back(*std::move(line));
    }
    return priced;
}

Outcome<OpenTicket> Desk::Inside::priced(const TicketDraft& draft) const {
    auto lines = at_list_price(draft.lines);
    if (!lines) return lines.refusal();
    auto acted_on = *std::move(lines);
    apply_promotions(promotions_at(book.shop(), moment()), book.shop().currency, acted_on);
    auto ticket = ticket_of(std::move(acted_on));
    if (draft.discount) {
        auto discounted = with_discount(std::move(ticket), *draft.discount);
        if (!discounted) return discounted.refusal();
        ticket = *std::move(discounted);
    }
    ticket.customer = draft.customer;
    ticket.note = draft.note;
    ticket.taken = draft.tenders;
    ticket.due = ticket.total;
    for (const auto& tender : draft.tenders) ticket.due -= tender.amount.value_or(Money{});
    return ticket;
}

/// One signature does for all that is not signed for yet. The first refusal a signature can get comes before those of
/// the cashier's own limits.
Outcome<Consent> Desk::Inside::consent(const std::string& till, const OpenTicket& ticket,
                                       const std::vector<std::int64_t>& sign_offs, const std::optional<Signature>& by,
                                       bool sells_now) {
    const auto cashier = roster.find(actor(till));
    if (!cashier && !by) return Consent{}; // nobody sells here: the caller refuses that
    Consent given;
    Beyond asked = beyond(ticket, cashier, sells_now && outside_hours());
    std::vector<SignedOff> before;
    for (const auto seq : sign_offs) before.push_back(read_sign_off(book, seq));
    take_off(asked, before);
    for (const auto& signed_off : before)
        given.signers.insert(given.signers.end(), signed_off.signers.begin(), signed_off.signers.end());
    if (asked.empty()) refused_for.erase(till);
    if (!by) {
        if (!asked.empty()) refused_for[till] = asked;
        if (asked.asks(Right::discount)) return Refusal{Why::over_limit, actor(till)};
        if (asked.asks(Right::gift)) return Why::needs_sign_off;
        if (asked.asks(Right::give_credit)) return Why::needs_sign_off;
        if (asked.asks(Right::key_price)) return Refusal{Why::not_permitted, actor(till)};
        if (asked.asks(Right::sell_outside_hours)) return Refusal{Why::outside_hours, moment().clock()};
        return given;
    }
    const auto signer = signed_by(till, ticket, asked, *by);
    if (!signer) return signer.refusal();
    given.signers.push_back(*signer);
    if (!asked.empty()) given.sign_off = sign_off_body(asked, *signer);
    return given;
}

Outcome<Json> Desk::Inside::signed_by(const std::string& till, const OpenTicket& ticket, const Beyond& asked,
                                      const Signature& by) {
    const Extent extent = asked.asks(Right::discount) ? asked.extent : Extent{};
    const SignOff sign_off{actor(till), sale_subject(ticket), extent, {}};
    const auto signed_with = [&](auto approval) -> Outcome<Json> {
        if (!approval) return approval.refusal();
        auto held = *std::move(approval);
        for (const auto right : {Right::key_price, Right::sell_outside_hours, Right::give_credit})
            if (asked.asks(right) && !held.person().may(right)) return Refusal{Why::not_permitted, held.person().id};
        return held.use(sign_off.subject, now());
    };
    if (asked.asks(Right::gift)) return signed_with(roster.approve<Right::gift>(by, sign_off, now()));
    if (asked.asks(Right::discount)) return signed_with(roster.approve<Right::discount>(by, sign_off, now()));
    if (asked.asks(Right::give_credit)) return signed_with(roster.approve<Right::give_credit>(by, sign_off, now()));
    if (asked.asks(Right::sell_outside_hours) && !asked.asks(Right::key_price))
        return signed_with(roster.approve<Right::sell_outside_hours>(by, sign_off, now()));
    return signed_with(roster.approve<Right::key_price>(by, sign_off, now()));
}

TicketDraft Desk::Inside::draft_of(const Sell& act) {
    return {act.lines, act.discount, act.customer, {}, act.tenders, {}};
}

Outcome<Answer> Desk::Inside::sell(const std::string& till, const TicketDraft& draft, const std::string& form,
                                   const std::optional<Signature>& by,
                                   const std::function<void(Recording&, const Place&)>& also) {
    const auto at = selling_place(till);
    const auto ticket = priced(draft);
    auto given = ticket ? consent(till, *ticket, draft.sign_offs, by, true) : Outcome<Consent>{Consent{}};
    if (!given) return given.refusal();
    if (!at) return at.refusal();
    if (!ticket) return ticket.refusal();
    if (auto fault = fault_of_customer(draft.customer)) return *fault;
    auto sold = check_out(book.shop(), *ticket, draft.tenders);
    if (!sold) return sold.refusal();
    if (auto fault = fault_of_kept(draft.customer, sold->tenders)) return *fault;
    Ticket recorded = *std::move(sold);
    recorded.customer = draft.customer;
    recorded.form = form;
    recorded.note = draft.note;
    recorded.outside_hours = outside_hours();
    recorded.signers = given->signers;
    Recording recording{book, moment()};
    if (also) also(recording, *at);
    return told(till, done(recording, record_ticket(recording, *at, recorded)), recorded);
}

Outcome<Answer> Desk::Inside::told(const std::string& till, const Outcome<Answer>& booked, const Ticket& ticket) const {
    if (!booked) return booked;
    Answer answer = *booked;
    answer.total = ticket.total();
    answer.received = answer.change = Money{};
    for (const auto& tender : ticket.tenders) {
        *answer.received += tender.received;
        *answer.change += tender.change;
    }
    answer.drop_wanted = drop_wanted(till);
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Sell& act) {
    return sell(till, draft_of(act), act.form, act.by, nullptr);
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const RemoveLine& act) {
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    const auto ticket = priced(TicketDraft{{act.line}});
    if (!ticket) return ticket.refusal();
    Recording recording{book, moment()};
    return done(recording, record_line_removed(recording, *at, as_sold(ticket->lines.front()), act.reason));
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Park& act) {
    return park(till, act.name, TicketDraft{act.lines}, act.by, false);
}

Outcome<Answer> Desk::Inside::park(const std::string& till, const std::string& name, TicketDraft draft,
                                   const std::optional<Signature>& by, bool is_open_ticket) {
    if (book.shop().has_table(name)) return put_on_table(till, name, std::move(draft), by, is_open_ticket);
    const auto at = selling_place(till);
    const auto ticket = priced(draft);
    auto given = ticket ? consent(till, *ticket, draft.sign_offs, by) : Outcome<Consent>{Consent{}};
    if (!given) return given.refusal();
    if (!at) return at.refusal();
    if (!ticket) return ticket.refusal();
    if (name.empty() || draft.empty()) return Why::amount_out_of_range;
    if (!draft.tenders.empty()) return Why::tender_taken;
    if (is_parked(book, name)) return Refusal{Why::name_taken, name};
    Recording recording{book, moment()};
    keep_sign_off(recording, *at, *given, draft);
    write_parked(book.database(), name, draft);
    if (is_open_ticket) write_draft(book.database(), till, {});
    return done(recording, record_aside(recording, *at, Kind::parked, name, sold_lines(*ticket), {}, given->signers));
}

void Desk::Inside::keep_sign_off(Recording& recording, const Place& at, const Consent& given, TicketDraft& draft) {
    if (given.sign_off) draft.sign_offs.push_back(record_sign_off(recording, at, *given.sign_off).seq);
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Recall& act) {
    if (!is_parked(book, act.name)) return Refusal{Why::unknown_ticket, act.name};
    TicketDraft draft = read_parked(book, act.name);
    if (!draft.begun.empty()) {
        if (act.discount) return Refusal{Why::part_settled, act.name};
        return perform(till, SettleBill{act.name, {}, {}, {}, act.tenders, act.by});
    }
    draft.tenders = act.tenders;
    if (act.discount) draft.discount = act.discount;
    const auto ticket = priced(draft);
    return sell(till, draft, {}, act.by, [&](Recording& recording, const Place& at) {
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
    const auto ticket = left_of(read_parked(book, act.name));
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

bool Desk::Inside::drop_wanted(const std::string& till) const { return is_past_cash_limit(book, till); }

} // namespace till
