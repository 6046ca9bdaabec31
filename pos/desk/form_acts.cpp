// FormActs: pre-numbered forms going out and coming back, and the week's bundle to finance (P1, B4).
#include "pos/desk/inside.h"
#include "reconcile/bank/bundle.h"
#include "reconcile/ticket/form_issue.h"

namespace till {

Outcome<Answer> Desk::Inside::perform(const std::string&, const IssueForms& act) {
    bool signs = true;
    const auto person = hand_of(act.to, signs);
    if (!person) return person.refusal();
    const auto quote = quote_issue(book, {act.range, *person, signs, FormEnd::used, {}});
    auto approval =
        roster.approve<Right::issue_forms>(act.by, {person->id, quote ? quote->subject() : "", {}, {}}, now());
    if (!approval) return approval.refusal();
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    return done(recording, record_forms(recording, Kind::forms_issued, *quote, *std::move(approval)));
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const ReturnForms& act) {
    bool signs = true;
    const auto person = hand_of(act.from, signs);
    if (!person) return person.refusal();
    const auto quote = quote_return(book, {act.range, *person, signs, act.how, act.reason});
    auto approval =
        roster.approve<Right::issue_forms>(act.by, {person->id, quote ? quote->subject() : "", {}, {}}, now());
    if (!approval) return approval.refusal();
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    return done(recording, record_forms(recording, Kind::forms_returned, *quote, *std::move(approval)));
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const HandBundle& act) {
    bool signs = true;
    const auto giver = hand_of(act.from, signs);
    if (!giver) return giver.refusal();
    const auto quote = quote_bundle(book, act.week, act.missing_sheets, act.missing_slips);
    auto approval = roster.approve<Right::take_bundle>(act.by, {{}, quote ? quote->subject() : "", {}, {}}, now());
    if (!approval) return approval.refusal();
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    return done(recording, record_bundle(recording, *quote, *giver, signs, *std::move(approval)));
}

} // namespace till
