// Drawer: cash that moves without a sale.
#include "pos/desk/inside.h"
#include "reconcile/shift/movement.h"

namespace till {
namespace {

using Asked = std::optional<Money>;

Asked asked_of(const Drop& act) { return act.pieces.total(); }
Asked asked_of(const ChangePieces& act) { return act.given.total(); }
Asked asked_of(const PaidOut& act) { return act.amount; }
Asked asked_of(const Suspect& act) { return act.face; }
Asked asked_of(const Deposit& act) { return act.amount; }
/// No other act lets whoever does it choose the sum.
Asked asked_of(const auto&) { return std::nullopt; }

} // namespace

void Desk::Inside::keep_try(const std::string& till, const Act& act) {
    const auto at = selling_place(till);
    const auto amount = std::visit([](const auto& asked) { return asked_of(asked); }, act);
    if (!at || !amount) return; // after the count there is nothing left to find out
    EntryDraft draft = draft_at(*at, Kind::refused);
    draft.body = Json::object({{"refusal", word(Why::drawer_short)}, {"amount", amount->minor()}});
    Recording recording{book, moment()};
    recording.post(std::move(draft));
    recording.commit();
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const NoSale& act) {
    auto approval = roster.approve<Right::no_sale>(act.by, {actor(till), no_sale_subject(act.reason), {}, {}}, now());
    if (!approval) return approval.refusal();
    const auto at = manned_place(till);
    if (!at) return at.refusal();
    Recording recording{book, moment()};
    return done(recording, record_no_sale(recording, *at, act.reason, *std::move(approval)));
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Drop& act) {
    std::optional<Approval<Right::receive_drop>> taker;
    const std::string subject = drop_subject(act.pieces);
    if (act.taker) {
        auto approval = roster.approve<Right::receive_drop>(act.taker, {actor(till), subject, {}, {}}, now());
        if (!approval) return approval.refusal();
        taker.emplace(*std::move(approval));
    }
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    Recording recording{book, moment()};
    auto given = record_drop(recording, *at, act.pieces);
    if (!given) return given.refusal();
    if (taker) {
        auto taken = record_drop_received(recording, *at, given->number, act.pieces, *std::move(taker), subject);
        if (!taken) return taken.refusal();
    }
    Answer answer = done(recording, *given);
    answer.amount = act.pieces.total();
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const ReceiveDrop& act) {
    const auto drop = find_drop(book, act.drop);
    const std::string subject = receive_subject(act.drop, act.pieces);
    // Giver and taker are two people, whoever stands at the till now.
    auto approval = roster.approve<Right::receive_drop>(act.by, {{}, subject, {}, drop ? drop->giver : ""}, now());
    if (!approval) return approval.refusal();
    if (!book.shop().has_till(till)) return Refusal{Why::unknown_till, till};
    const auto shift = drop ? find_shift(book, drop->shift) : std::nullopt;
    Recording recording{book, moment()};
    auto answer = done(recording, record_drop_received(recording, {shift ? shift->till : till, 0, {}}, act.drop,
                                                       act.pieces, *std::move(approval), subject));
    if (!answer) return answer;
    Answer told = *std::move(answer);
    told.amount = act.pieces.total();
    return told;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Pickup& act) {
    auto approval = roster.approve<Right::pickup>(act.by, {actor(till), pickup_subject(act.pieces), {}, {}}, now());
    if (!approval) return approval.refusal();
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    Recording recording{book, moment()};
    auto answer = done(recording, record_pickup(recording, *at, act.pieces, *std::move(approval)));
    if (!answer) return answer;
    Answer told = *std::move(answer);
    told.amount = act.pieces.total();
    return told;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const ChangePieces& act) {
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    Recording recording{book, moment()};
    return done(recording, record_change(recording, *at, act.given, act.taken));
}

Outcome<Answer> Desk::Inside::paid(const std::string& till, Kind kind, Money amount, const std::string& reason,
                                   const std::string& payee, const std::optional<Signature>& by) {
    auto approval =
        roster.approve<Right::paid_in_out>(by, {actor(till), paid_subject(kind, amount, reason, payee), {}, {}}, now());
    if (!approval) return approval.refusal();
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    if (auto fault = fault_of_paid(book, *at, kind, amount, reason, payee)) return *fault;
    Recording recording{book, moment()};
    Answer answer = done(recording, record_paid(recording, *at, kind, amount, reason, payee, *std::move(approval)));
    answer.amount = amount;
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const PaidIn& act) {
    return paid(till, Kind::paid_in, act.amount, act.reason, act.payee, act.by);
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const PaidOut& act) {
    return paid(till, Kind::paid_out, act.amount, act.reason, act.payee, act.by);
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Suspect& act) {
    const auto at = selling_place(till);
    if (!at) return at.refusal();
    Recording recording{book, moment()};
    return done(recording, record_suspect(recording, *at, act.face, act.serial, act.taken));
}

std::vector<OpenDrop> Desk::Inside::open_drops(std::int64_t shift) const {
    std::vector<OpenDrop> drops;
    for (const auto& drop : unmatched_drops(book, shift))
        drops.push_back({drop.number, drop.shift, book.entry(drop.seq).at, drop.giver});
    return drops;
}

} // namespace till
