// Review: the taker's half of the takings.
#include "reconcile/day/review.h"

#include "reconcile/book/account.h"
#include "reconcile/shift/handover.h"
#include "reconcile/shift/stand_in.h"

namespace till {

std::string ReviewQuote::subject() const {
    return std::string{sent_back ? "send back" : "review"} + " shift " + std::to_string(shift.number) + " of " +
           std::to_string(takings.minor()) + " because " + reason;
}

Outcome<ReviewQuote> quote_review(const Book& book, const std::string& till, bool sent_back,
                                  const std::string& reason) {
    if (!book.shop().has_till(till)) return Refusal{Why::unknown_till, till};
    const auto shift = unreviewed_at(book, till);
    if (!shift) return open_shift_at(book, till) ? Why::shift_open : Why::no_open_shift;
    if (sent_back && reason.empty()) return Why::unknown_reason; // whoever gets it back must know why (K5)
    return ReviewQuote{*shift, book.balance(account::transit_takings(shift->number)), sent_back, reason};
}

Outcome<Entry> record_review(Recording& act, const ReviewQuote& quote, Approval<Right::review> approval) {
    const std::string reviewer = approval.person().id;
    if (reviewer == quote.shift.cashier || reviewer == quote.shift.difference_approver ||
        has_handed_over(act.book(), quote.shift.number, reviewer) ||
        has_stood_in(act.book(), quote.shift.number, reviewer))
        return Refusal{Why::same_person, reviewer};
    EntryDraft draft;
    draft.kind = Kind::review;
    draft.till = quote.shift.till;
    draft.shift = quote.shift.number;
    draft.staff = reviewer;
    draft.about = quote.shift.close_seq;
    if (!quote.sent_back && !quote.takings.is_zero())
        draft.postings = {{account::safe(), quote.takings},
                          {account::transit_takings(quote.shift.number), -quote.takings}};
    draft.body = Json::object(
        {{"sent_back", quote.sent_back},
         {"amount", quote.takings.minor()},
         {"signers", Json::list().add(approval.use(quote.subject(), act.at().utc_ms).set("as", "reviewer"))}});
    if (!quote.reason.empty()) draft.body.set("reason", quote.reason);
    return act.post(std::move(draft));
}

} // namespace till
