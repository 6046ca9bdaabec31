// Office: the safe, the bank, the day and the month.
#include "pos/desk/inside.h"
#include "reconcile/bank/card_settlement.h"
#include "reconcile/bank/deposit.h"
#include "reconcile/day/day_close.h"
#include "reconcile/day/safe_count.h"
#include "reconcile/month/month_close.h"

namespace till {
namespace {

/// The answer with an amount, where the act was done.
Outcome<Answer> with_amount(Outcome<Answer> answer, Money amount) {
    if (!answer) return answer;
    Answer told = *std::move(answer);
    told.amount = amount;
    return told;
}

} // namespace

Outcome<Answer> Desk::Inside::perform(const std::string&, const CountSafe& act) {
    const SignOff sign_off{{}, safe_count_subject(act.pieces), {}, {}};
    auto first = roster.approve<Right::count_safe>(act.first, sign_off, now());
    if (!first) return first.refusal();
    auto second = roster.approve<Right::count_safe>(act.second, sign_off, now());
    if (!second) return second.refusal();
    Recording recording{book, moment()};
    auto entry = record_safe_count(recording, act.pieces, *std::move(first), *std::move(second));
    const Money difference = entry ? Money::of_minor(Json::parse(entry->body)["over_short"].integer()) : Money{};
    auto answer = done(recording, entry);
    if (!answer) return answer;
    Answer told = *std::move(answer);
    told.over_short = difference;
    return told;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Deposit& act) {
    bool signs = true;
    const auto bearer = hand_of(act.bearer, signs);
    if (!bearer) return bearer.refusal();
    const DepositQuote asked{act.amount, act.from_drawer, act.slip, act.bag, act.seal, act.pieces, act.account};
    auto witness = roster.approve<Right::witness_deposit>(act.witness, {{}, asked.subject(), {}, {}}, now());
    if (!witness) return witness.refusal();
    const auto at = act.from_drawer ? selling_place(till) : Outcome<Place>{Place{}};
    if (!at) return at.refusal();
    const auto quote = quote_deposit(book, *at, asked);
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    return with_amount(done(recording, record_deposit(recording, *at, *quote, *bearer, signs, *std::move(witness))),
                       act.amount);
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const ConfirmDeposit& act) {
    auto approval =
        roster.approve<Right::confirm_deposit>(act.by, {{}, confirm_subject(act.slip, act.amount), {}, {}}, now());
    if (!approval) return approval.refusal();
    Recording recording{book, moment()};
    return with_amount(
        done(recording, record_confirmed(recording, act.slip, act.amount, *std::move(approval), act.pieces)),
        act.amount);
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const CardBatch& act) {
    const auto at = place(till);
    Recording recording{book, moment()};
    return done(recording,
                record_card_batch(recording, at ? *at : Place{till, 0, {}},
                                  {act.terminal, act.amount, act.slips, act.reference}));
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const CardSettled& act) {
    const Settled settled{act.terminal, act.gross, act.fee, act.wallet, {}};
    auto approval = roster.approve<Right::settle_cards>(act.by, {{}, settled.subject(), {}, {}}, now());
    if (!approval) return approval.refusal();
    Recording recording{book, moment()};
    return with_amount(done(recording, record_card_settled(recording, settled, *std::move(approval))),
                       act.gross - act.fee);
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const CloseDay& act) {
    const auto quote = quote_day_close(book, moment(), act.day);
    auto approval = roster.approve<Right::close_day>(act.by, {{}, quote ? quote->subject() : "", {}, {}}, now());
    if (!approval) return approval.refusal();
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    const Answer answer = done(recording, record_day_close(recording, *quote, *std::move(approval)));
    book.database().checkpoint();
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const CloseMonth& act) {
    const auto quote = quote_month_close(book, act.month, moment());
    auto approval = roster.approve<Right::close_month>(act.by, {{}, quote ? quote->subject() : "", {}, {}}, now());
    if (!approval) return approval.refusal();
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    return done(recording, record_month_close(recording, *quote, *std::move(approval)));
}

} // namespace till
