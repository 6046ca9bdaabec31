// CaseActs: what is known of a difference, who bears it, and the money that settles it (K6).
#include "pos/desk/inside.h"
#include "reconcile/shift/case_entry.h"
#include "reconcile/shift/difference.h"

namespace till {
namespace {

Outcome<Answer> with_amount(Outcome<Answer> answer, Money amount) {
    if (!answer) return answer;
    Answer told = *std::move(answer);
    told.amount = amount;
    return told;
}

std::string note_subject(const NoteCase& act) {
    return "note on case " + std::to_string(act.case_number) + ": " + act.note + " cause " + act.cause + " evidence " +
           act.evidence + " bearer " + act.bearer;
}

} // namespace

Outcome<Answer> Desk::Inside::charge(const SettleDifference& act, const Outcome<SettleQuote>& quote,
                                     const SignOff& sign_off) {
    if (!act.owed_by) return Why::needs_sign_off; // nobody is charged without their own signature (K6)
    auto own = roster.identify(*act.owed_by, now());
    if (!own) return own.refusal();
    auto approval = roster.approve<Right::charge_staff>(act.by, sign_off, now());
    if (!approval) return approval.refusal();
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    return with_amount(done(recording, record_charged(recording, *quote, signer(*own, "bearer"), *std::move(approval))),
                       quote->amount);
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const SettleDifference& act) {
    const std::string bearer = act.owed_by ? act.owed_by->person : "";
    const auto quote = act.case_number > 0 ? quote_case(book, act.case_number, act.how, bearer, act.reason)
                                           : quote_settlement(book, act.shift, act.tender, act.how, bearer, act.reason);
    const SignOff sign_off{bearer, quote ? quote->subject() : "", {}, {}};
    if (act.how == Settlement::owed) return charge(act, quote, sign_off);
    auto approval = roster.approve<Right::settle_difference>(act.by, sign_off, now());
    if (!approval) return approval.refusal();
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    return with_amount(done(recording, record_settled(recording, *quote, *std::move(approval))), abs(quote->amount));
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const MadeGood& act) {
    if (!roster.find(act.person)) return Refusal{Why::unknown_staff, act.person};
    if (act.by && act.by->person != act.person) return Refusal{Why::needs_sign_off, act.person};
    bool signs = true;
    const auto own = hand_of(act.by.value_or(Signature{act.person, {}}), signs);
    if (!own) return act.by ? own.refusal() : Refusal{Why::needs_sign_off, act.person};
    const MadeGoodQuote quote{act.person, act.amount, act.case_number, act.giver.has_value()};
    Json signers = Json::list();
    signers.add(signer(*own, signs ? "bearer" : "bearer-unsigned"));
    if (act.giver) {
        auto giver = roster.approve<Right::receive_found>(act.giver, {act.person, quote.subject(), {}, {}}, now());
        if (!giver) return giver.refusal();
        auto held = *std::move(giver);
        signers.add(held.use(quote.subject(), now()).set("as", "giver"));
    }
    auto at = selling_place(till);
    if (!at && at.refusal().why != Why::no_open_shift) return at.refusal();
    Recording recording{book, moment()};
    const Place place = at && !quote.back ? *at : Place{till, 0, act.person};
    return with_amount(done(recording, record_made_good(recording, place, quote, std::move(signers))), act.amount);
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const NoteCase& act) {
    if (!act.by) return Why::needs_sign_off;
    const auto person = roster.identify(*act.by, now());
    if (!person) return person.refusal();
    const auto note = quote_note(book, act.case_number, {{}, act.note, act.cause, act.evidence, act.bearer});
    const bool is_own = note && is_own_note(book, *note, *person);
    if (!is_own && !person->may(Right::note_case)) return Refusal{Why::not_permitted, person->id};
    if (!note) return note.refusal();
    if (!act.bearer.empty() && !roster.find(act.bearer)) return Refusal{Why::unknown_staff, act.bearer};
    if (is_own) {
        Recording recording{book, moment()};
        return done(recording, record_note(recording, *note, *person, signer(*person, "cashier")));
    }
    auto approval = roster.approve<Right::note_case>(act.by, {{}, note_subject(act), {}, {}}, now());
    if (!approval) return approval.refusal();
    auto held = *std::move(approval);
    const Json signed_by = held.use(note_subject(act), now()).set("as", "reporter");
    Recording recording{book, moment()};
    return done(recording, record_note(recording, *note, *person, signed_by));
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const MoneyFound& act) {
    const auto quote = quote_found(book, act.case_number, act.amount, act.reason);
    const std::string cashier = quote ? quote->row.cashier : "";
    auto approval =
        roster.approve<Right::receive_found>(act.by, {cashier, quote ? quote->subject() : "", {}, {}}, now());
    if (!approval) return approval.refusal();
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    return with_amount(done(recording, record_found(recording, *quote, *std::move(approval))), act.amount);
}

} // namespace till
