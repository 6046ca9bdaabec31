// Open ticket: what the cashier does with the ticket on the counter, on disk before it is on screen.
#include "pos/desk/act_texts.h"
#include "pos/desk/inside.h"

#include <algorithm>

namespace till {
namespace {

std::vector<TicketLine> sold_lines(const OpenTicket& ticket) {
    std::vector<TicketLine> lines;
    for (const auto& line : ticket.lines) lines.push_back(as_sold(line));
    return lines;
}

} // namespace

/// Without anything to record it is a draft alone: no entry, one sync.
Outcome<OpenTicket> Desk::Inside::put_on_counter(const std::string& till, TicketDraft draft,
                                                 const std::optional<Signature>& by,
                                                 const std::function<void(Recording&, const Place&)>& also,
                                                 bool sells_now) {
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    auto ticket = priced(draft);
    if (!ticket) return ticket.refusal();
    const auto given = consent(till, *ticket, draft.sign_offs, by, sells_now);
    if (!given) return given.refusal();
    if (!also && !given->sign_off) {
        Transaction durable{book.database()};
        write_draft(book.database(), till, draft);
        durable.commit();
        return ticket;
    }
    Recording recording{book, moment()};
    if (also) also(recording, *at);
    keep_sign_off(recording, *at, *given, draft);
    write_draft(book.database(), till, draft);
    recording.commit();
    return ticket;
}

OpenTicket Desk::open_ticket(const std::string& till) const {
    const auto ticket = inside_->priced(read_draft(inside_->book, till));
    return ticket ? *ticket : OpenTicket{};
}

Outcome<OpenTicket> Desk::add_line(const std::string& till, const AskedLine& line, const std::optional<Signature>& by) {
    if (inside_->clock_went_back()) return Why::clock_back;
    if (auto fault = fault_of({line.name, line.note})) return *fault;
    TicketDraft draft = read_draft(inside_->book, till);
    draft.lines.push_back(line);
    return inside_->put_on_counter(till, std::move(draft), by);
}

Outcome<OpenTicket> Desk::change_line(const std::string& till, std::size_t index, const AskedLine& line,
                                      const std::optional<Signature>& by) {
    if (inside_->clock_went_back()) return Why::clock_back;
    if (auto fault = fault_of({line.name, line.note})) return *fault;
    TicketDraft draft = read_draft(inside_->book, till);
    const auto before = inside_->priced(draft);
    if (!before) return before.refusal();
    if (index >= draft.lines.size()) return Why::unknown_item;
    const AskedLine& former = draft.lines[index];
    // What was sent becomes less only by being taken off, signed for.
    if (former.sent && (former.code != line.code || compare(line.quantity, former.quantity) < 0))
        return Why::needs_sign_off;
    AskedLine changed = line;
    changed.sent = former.sent;
    draft.lines[index] = std::move(changed);
    return inside_->put_on_counter(till, std::move(draft), by, [&](Recording& recording, const Place& at) {
        record_line_removed(recording, at, as_sold(before->lines[index]), "changed");
    });
}

Outcome<OpenTicket> Desk::remove_line(const std::string& till, std::size_t index, const std::string& reason,
                                      const std::optional<Signature>& by) {
    if (inside_->clock_went_back()) return Why::clock_back;
    if (auto fault = fault_of({reason})) return *fault;
    const auto at = inside_->selling_place(till);
    if (!at) return at.refusal();
    TicketDraft draft = read_draft(inside_->book, till);
    const auto ticket = inside_->priced(draft);
    if (!ticket) return ticket.refusal();
    if (index >= draft.lines.size()) return Why::unknown_item;
    std::vector<Json> signers;
    if (draft.lines[index].sent) {
        const std::string subject = "take off because " + reason + ": " + to_json(draft.lines[index]).canonical();
        auto approval = inside_->roster.approve<Right::cancel_sent>(by, {inside_->actor(till), subject, {}, {}}, now());
        if (!approval) return approval.refusal();
        auto held = *std::move(approval);
        signers.push_back(held.use(subject, now()).set("as", "supervisor"));
    }
    draft.lines.erase(draft.lines.begin() + static_cast<std::ptrdiff_t>(index));
    Recording recording{inside_->book, inside_->moment()};
    write_draft(inside_->book.database(), till, draft);
    if (signers.empty())
        record_line_removed(recording, *at, as_sold(ticket->lines[index]), reason);
    else
        record_aside(recording, *at, Kind::line_removed, {}, {as_sold(ticket->lines[index])}, reason, signers);
    recording.commit();
    return open_ticket(till);
}

Outcome<OpenTicket> Desk::set_discount(const std::string& till, const std::optional<AskedDiscount>& discount,
                                       const std::optional<Signature>& by) {
    if (inside_->clock_went_back()) return Why::clock_back;
    TicketDraft draft = read_draft(inside_->book, till);
    if (draft.empty()) return Why::amount_out_of_range;
    draft.discount = discount;
    return inside_->put_on_counter(till, std::move(draft), by);
}

Outcome<OpenTicket> Desk::set_note(const std::string& till, const std::string& note) {
    if (inside_->clock_went_back()) return Why::clock_back;
    if (auto fault = fault_of({note})) return *fault;
    TicketDraft draft = read_draft(inside_->book, till);
    if (draft.empty()) return Why::amount_out_of_range;
    draft.note = note;
    return inside_->put_on_counter(till, std::move(draft), {});
}

Outcome<Answer> Desk::pay(const std::string& till, const std::vector<AskedTender>& tenders,
                          const std::optional<Signature>& by) {
    if (inside_->clock_went_back()) return Why::clock_back;
    TicketDraft draft = read_draft(inside_->book, till);
    if (draft.empty()) return Why::amount_out_of_range;
    for (const auto& tender : tenders) {
        if (auto fault = fault_of({tender.reference})) return *fault;
        draft.tenders.push_back(tender);
    }
    return inside_->sell(till, draft, {}, by,
                         [&](Recording&, const Place&) { write_draft(inside_->book.database(), till, {}); });
}

Outcome<Taken> Desk::take_tender(const std::string& till, const AskedTender& tender,
                                 const std::optional<Signature>& by) {
    const auto booked = pay(till, {tender}, by);
    if (booked) return Taken{*booked, open_ticket(till)};
    if (booked.refusal().why != Why::not_enough_tendered || !tender.amount) return booked.refusal();
    TicketDraft draft = read_draft(inside_->book, till);
    draft.tenders.push_back(tender);
    std::vector<TicketTender> taken;
    for (const auto& one : draft.tenders) taken.push_back({one.tender, *one.amount, *one.amount, {}, one.reference});
    if (auto fault = inside_->fault_of_kept(draft.customer, taken)) return *fault;
    auto ticket = inside_->put_on_counter(till, std::move(draft), by, {}, true);
    if (!ticket) return ticket.refusal();
    return Taken{{}, *std::move(ticket)};
}

Outcome<OpenTicket> Desk::give_back_tender(const std::string& till) {
    if (inside_->clock_went_back()) return Why::clock_back;
    TicketDraft draft = read_draft(inside_->book, till);
    if (draft.tenders.empty()) return Why::amount_out_of_range;
    draft.tenders.pop_back();
    return inside_->put_on_counter(till, std::move(draft), {});
}

Outcome<Done> Desk::park(const std::string& till, const std::string& name) {
    if (inside_->clock_went_back()) return Why::clock_back;
    if (auto fault = fault_of({name})) return *fault;
    const auto parked = inside_->park(till, name, read_draft(inside_->book, till), {}, true);
    if (!parked) return parked.refusal();
    return Done{};
}

Outcome<OpenTicket> Desk::unpark(const std::string& till, const std::string& name) {
    if (inside_->clock_went_back()) return Why::clock_back;
    const auto at = inside_->selling_place(till);
    if (!at) return at.refusal();
    if (!read_draft(inside_->book, till).empty()) return Refusal{Why::name_taken, till};
    if (!is_parked(inside_->book, name)) return Refusal{Why::unknown_ticket, name};
    const TicketDraft draft = read_parked(inside_->book, name);
    if (!draft.begun.empty()) return Refusal{Why::part_settled, name};
    const auto ticket = inside_->priced(draft);
    if (!ticket) return ticket.refusal();
    Recording recording{inside_->book, inside_->moment()};
    write_parked(inside_->book.database(), name, {});
    write_draft(inside_->book.database(), till, draft);
    record_aside(recording, *at, Kind::recalled, name, sold_lines(*ticket), {}, {});
    recording.commit();
    return ticket;
}

std::vector<Person> Desk::who_may_sign(const std::string& till) const {
    const auto found = inside_->refused_for.find(till);
    if (found == inside_->refused_for.end()) return {};
    const Beyond& asked = found->second;
    const SignOff sign_off{inside_->actor(till), {}, asked.asks(Right::discount) ? asked.extent : Extent{}, {}};
    auto able = inside_->roster.people();
    for (const auto right :
         {Right::gift, Right::discount, Right::key_price, Right::sell_outside_hours, Right::give_credit}) {
        if (!asked.asks(right)) continue;
        const auto may = inside_->roster.who_may(right, sign_off);
        std::erase_if(able, [&](const Person& person) { return std::ranges::find(may, person) == may.end(); });
    }
    return able;
}

} // namespace till
