// ComplaintActs: a customer's complaint taken down at the till or in the office, and what was done about it (A1).
#include "pos/desk/inside.h"
#include "reconcile/ticket/complaint.h"

namespace till {
namespace {

Complaint asked_of(const TakeComplaint& act) {
    Complaint asked;
    asked.ticket = act.ticket;
    asked.item = act.item;
    asked.cause = act.cause;
    asked.answerable = act.answerable;
    asked.offered = act.offered;
    asked.until = act.until;
    return asked;
}

} // namespace

Outcome<Answer> Desk::Inside::perform(const std::string& till, const TakeComplaint& act) {
    const auto at = asking_place(till, act.by);
    if (!at) return at.refusal();
    if (!act.answerable.empty() && !roster.find(act.answerable)) return Refusal{Why::unknown_staff, act.answerable};
    const auto quote = quote_complaint(book, asked_of(act), moment().day());
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    return done(recording, record_complaint(recording, *at, *quote));
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const AnswerComplaint& act) {
    const auto quote = quote_answer(book, act.number, act.done);
    // Whom it counts for does not say themselves that it is put right.
    const SignOff sign_off{quote ? quote->complaint.counts_for() : "", quote ? quote->subject() : "", {}, {}};
    auto approval = roster.approve<Right::settle_complaint>(act.by, sign_off, now());
    if (!approval) return approval.refusal();
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    return done(recording, record_answer(recording, *quote, *std::move(approval)));
}

} // namespace till
