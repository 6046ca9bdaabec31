// Righting: what takes a sale back or puts an entry right.
#include "pos/desk/inside.h"
#include "pos/sale/catalogue.h"
#include "pos/sale/receipt.h"
#include "reconcile/month/correction.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/ticket/invoice.h"
#include "reconcile/ticket/refund.h"
#include "reconcile/ticket/retender.h"
#include "reconcile/ticket/void.h"

namespace till {
namespace {

/// One that the shop allows: who may sign does not hang on the reason.
std::string any_reason(const Shop& shop, std::string_view kind) {
    for (const auto& reason : shop.reasons)
        if (reason.kind == kind) return reason.word;
    return "any";
}

} // namespace

Outcome<VoidQuote> Desk::Inside::quote(const std::string& till, const VoidTicket& act) const {
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    return quote_void(book, *at, act.ticket, act.reason);
}

SignOff Desk::Inside::sign_off(const std::string& till, const Outcome<VoidQuote>& quote) const {
    SignOff asked{actor(till), quote ? quote->subject() : "", {}, {}};
    if (!quote) return asked;
    asked.extent.voids = quote->ticket.total;
    asked.other = quote->ticket.cashier; // who sold it may have handed the shift over since
    return asked;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const VoidTicket& act) {
    const auto quoted = quote(till, act);
    auto approval = roster.approve<Right::void_ticket>(act.by, sign_off(till, quoted), now());
    if (!approval) return approval.refusal();
    if (!quoted) return quoted.refusal();
    Recording recording{book, moment()};
    Answer answer = done(recording, record_void(recording, *selling_place(till), *quoted, *std::move(approval)));
    answer.amount = quoted->ticket.total;
    return answer;
}

Outcome<RefundQuote> Desk::Inside::quote(const Refund& act) const {
    std::vector<BackAsked> asked;
    for (const auto& line : act.lines) {
        const auto item = till::find_item(book, line.code);
        asked.push_back({item ? item->code : line.name, line.quantity});
    }
    return quote_refund(book, act.ticket, asked, act.reason);
}

SignOff Desk::Inside::sign_off(const std::string& till, const Outcome<RefundQuote>& quote) const {
    SignOff asked{actor(till), quote ? quote->subject() : "", {}, {}};
    if (!quote) return asked;
    asked.extent.refund = quote->total;
    asked.other = quote->ticket.cashier;
    return asked;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Refund& act) {
    const auto at = selling_place(till);
    const auto quoted = quote(act);
    auto approval = roster.approve<Right::refund>(act.by, sign_off(till, quoted), now());
    if (!approval) return approval.refusal();
    if (!at) return at.refusal();
    for (const auto& line : act.lines)
        if (!line.code.empty() && !till::find_item(book, line.code)) return Refusal{Why::unknown_item, line.code};
    if (!quoted) return quoted.refusal();
    Recording recording{book, moment()};
    auto answer = done(recording, record_refund(recording, *at, *quoted, *std::move(approval)));
    if (!answer) return answer;
    Answer told = *std::move(answer);
    told.amount = quoted->total;
    return told;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const ReturnGoods& act) {
    const auto at = selling_place(till);
    const auto at_list = at_list_price(act.lines); // a promotion of today says nothing of what was paid then
    const auto ticket = at_list ? Outcome<OpenTicket>{ticket_of(*at_list)} : Outcome<OpenTicket>{at_list.refusal()};
    TicketTender tender{act.tender.tender, {}, {}, {}, act.tender.reference};
    std::vector<TicketLine> lines;
    if (ticket) {
        tender.amount = tender.received = ticket->total;
        for (const auto& line : ticket->lines) lines.push_back(as_sold(line));
    }
    SignOff sign_off{actor(till), return_subject(lines, tender, act.reason), {}, {}};
    if (ticket) sign_off.extent.refund = ticket->total;
    auto approval = roster.approve<Right::return_goods>(act.by, sign_off, now());
    if (!approval) return approval.refusal();
    if (!at) return at.refusal();
    if (!ticket) return ticket.refusal();
    if (!book.shop().has_tender(tender.tender)) return Refusal{Why::unknown_tender, tender.tender};
    if (tender.tender == "account") return Refusal{Why::unknown_tender, tender.tender}; // no ticket, no customer
    if (is_kept_in_book(tender.tender) && tender.reference.empty()) return Refusal{Why::no_reference, tender.tender};
    if (!book.shop().has_reason("return", act.reason)) return Refusal{Why::unknown_reason, act.reason};
    if (act.tender.amount && *act.tender.amount != tender.amount) return Why::amount_out_of_range;
    Recording recording{book, moment()};
    auto answer = done(recording, record_return(recording, *at, lines, tender, act.reason, *std::move(approval)));
    if (!answer) return answer;
    Answer told = *std::move(answer);
    told.amount = tender.amount;
    return told;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Retender& act) {
    const auto at = manned_place(till);
    const auto shift = at ? find_shift(book, at->shift) : std::nullopt;
    const auto quote =
        at ? quote_retender(book, *at, act.ticket, act.from, act.to) : Outcome<RetenderQuote>{at.refusal()};
    const bool late = shift && shift->state == ShiftRow::State::counted;
    std::optional<Approval<Right::retender_late>> signed_by;
    if (late || act.by) {
        auto approval =
            roster.approve<Right::retender_late>(act.by, {actor(till), quote ? quote->subject() : "", {}, {}}, now());
        if (!approval) return approval.refusal();
        signed_by.emplace(*std::move(approval));
    }
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    Answer answer = done(recording, record_retender(recording, *at, *quote, std::move(signed_by)));
    answer.amount = quote->amount;
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Reprint& act) {
    const auto at = asking_place(till, act.by);
    if (!at) return at.refusal();
    const auto row = find_ticket(book, act.ticket);
    if (!row) return Refusal{Why::unknown_ticket, std::to_string(act.ticket)};
    const auto invoice = act.invoice ? invoice_of(book, act.ticket) : std::nullopt;
    if (act.invoice && !invoice) return Refusal{Why::unknown_slip, std::to_string(act.ticket)};
    const auto copies = invoice ? invoice_copies(book, *invoice) : copies_of(book, act.ticket);
    EntryDraft draft = draft_at(*at, Kind::reprint);
    draft.about = invoice ? invoice->seq : row->seq;
    draft.body = Json::object({{"ticket", act.ticket}, {"copy", copies + 1}});
    if (invoice) draft.body.set("invoice", invoice->number);
    Recording recording{book, moment()};
    return done(recording, recording.post(std::move(draft)));
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const Correct& act) {
    const auto quote = quote_correction(book, act.seq, act.reason);
    const SignOff sign_off{{}, quote ? quote->subject() : "", {}, {}};
    auto first = roster.approve<Right::correct>(act.first, sign_off, now());
    if (!first) return first.refusal();
    auto second = roster.approve<Right::correct>(act.second, sign_off, now());
    if (!second) return second.refusal();
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    return done(recording, record_correction(recording, *quote, *std::move(first), *std::move(second)));
}

std::vector<Person> Desk::who_may_sign(const std::string& till, const Act& act) const {
    const Roster& roster = inside_->roster;
    if (const auto* asked = std::get_if<VoidTicket>(&act)) {
        const VoidTicket voided{asked->ticket, any_reason(shop(), "void"), {}};
        return roster.who_may(Right::void_ticket, inside_->sign_off(till, inside_->quote(till, voided)));
    }
    if (const auto* asked = std::get_if<Refund>(&act)) {
        const Refund refund{asked->ticket, asked->lines, any_reason(shop(), "refund"), {}};
        return roster.who_may(Right::refund, inside_->sign_off(till, inside_->quote(refund)));
    }
    return {};
}

} // namespace till
