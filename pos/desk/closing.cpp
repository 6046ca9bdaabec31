// Closing: counts, declarations, the close of a shift and its review.
#include "pos/desk/inside.h"
#include "pos/sale/draft.h"
#include "reconcile/day/review.h"
#include "reconcile/shift/close.h"
#include "reconcile/shift/count.h"
#include "reconcile/shift/handover.h"

namespace till {

Outcome<Answer> Desk::Inside::perform(const std::string& till, const CountDrawer& act) {
    std::optional<Approval<Right::second_count>> second;
    if (act.by) {
        auto approval = roster.approve<Right::second_count>(
            act.by, {actor(till), count_subject(Kind::count, act.pieces), {}, {}}, now());
        if (!approval) return approval.refusal();
        second.emplace(*std::move(approval));
    }
    const auto at = manned_place(till);
    if (!at) return at.refusal();
    Recording recording{book, moment()};
    if (!second) write_count_draft(book.database(), till, {});
    return done(recording, second ? record_second_count(recording, *at, act.pieces, *std::move(second))
                                  : record_count(recording, *at, act.pieces));
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const SpotCount& act) {
    auto approval = roster.approve<Right::spot_count>(
        act.by, {actor(till), count_subject(Kind::spot_count, act.pieces), {}, {}}, now());
    if (!approval) return approval.refusal();
    const auto at = place(till);
    if (!at) return at.refusal();
    Recording recording{book, moment()};
    return done(recording, record_spot_count(recording, *at, act.pieces, *std::move(approval)));
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const DeclareTender& act) {
    const auto at = manned_place(till);
    if (!at) return at.refusal();
    const auto sum = act.listed.empty() ? Outcome<Declaration>{Declaration{act.amount, act.slips}} : sum_of(act.listed);
    if (!sum) return sum.refusal();
    Recording recording{book, moment()};
    return done(recording, record_declaration(recording, *at, act.tender, sum->amount, sum->slips, act.listed));
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Handover& act) {
    auto next = roster.identify(act.to, now());
    if (!next) return next.refusal();
    if (!next->may(Right::sell)) return Refusal{Why::not_permitted, next->id};
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    if (act.from) {
        const auto giver = roster.identify(*act.from, now());
        if (!giver) return giver.refusal();
        if (giver->id != at->cashier) return Refusal{Why::not_permitted, giver->id};
    }
    OpenMatters open{parked_names(book), static_cast<std::int64_t>(read_draft(book, till).lines.size())};
    for (const auto& deposit : open_guest_deposits(book)) open.deposits.push_back(deposit.receipt);
    Recording recording{book, moment()};
    auto answer = done(recording, record_handover(recording, *at, *next, act.pieces, open));
    if (answer) sessions[till] = {true, false, false};
    return answer;
}

/// Who had the drawer in that shift, or has it though they are not here, does not sign for its difference.
bool Desk::Inside::has_answered_for(const Place& at, const std::string& person) const {
    return has_handed_over(book, at.shift, person) || find_shift(book, at.shift)->cashier == person;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const CloseShift& act) {
    const auto at = manned_place(till);
    const bool stands_in = at && !sessions.at(till).stand_in.empty(); // then both sign, whatever was counted (O5)
    auto quote = at ? quote_close(book, *at, act.leave, act.reason) : Outcome<CloseQuote>{at.refusal()};
    // They are asked for a reason before they know of a difference; where there is none it is not one.
    if (stands_in && quote && !quote->outside_tolerance) quote = quote_close(book, *at, act.leave, {});
    std::optional<Approval<Right::close_difference>> signed_by;
    if (act.by) {
        auto approval = roster.approve<Right::close_difference>(
            act.by, {actor(till), quote ? quote->subject() : "", {}, {}}, now());
        if (!approval) return approval.refusal();
        if (at && has_answered_for(*at, act.by->person)) return Refusal{Why::same_person, act.by->person};
        signed_by.emplace(*std::move(approval));
    }
    if (!quote) return quote.refusal();
    if ((quote->outside_tolerance || stands_in) && !signed_by) return Why::needs_sign_off;
    if (quote->outside_tolerance && act.reason.empty()) return Why::unknown_reason;
    Recording recording{book, moment()};
    write_slip_draft(book.database(), till, {});
    Answer answer = done(recording, record_close(recording, *at, *quote, std::move(signed_by)));
    answer.shift = at->shift;
    answer.over_short = quote->over_short();
    sessions.erase(till);
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Review& act) {
    const auto quote = quote_review(book, till, act.sent_back, act.reason);
    auto approval = roster.approve<Right::review>(act.by, {{}, quote ? quote->subject() : "", {}, {}}, now());
    if (!approval) return approval.refusal();
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    auto answer = done(recording, record_review(recording, *quote, *std::move(approval)));
    if (!answer) return answer;
    Answer told = *std::move(answer);
    told.shift = quote->shift.number;
    told.amount = quote->takings;
    return told;
}

} // namespace till
