// Session: who stands at a till: opening a shift, signing in, locking, going off post, confirming the clock.
#include "pos/desk/inside.h"
#include "reconcile/book/text.h"
#include "reconcile/shift/float.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/shift/stand_in.h"

namespace till {
namespace {

EntryDraft note(Kind kind, const std::string& till, std::int64_t shift, const std::string& staff,
                Json body = Json::object()) {
    EntryDraft draft;
    draft.kind = kind;
    draft.till = till;
    draft.shift = shift;
    draft.staff = staff;
    draft.body = std::move(body);
    return draft;
}

} // namespace

Outcome<Done> Desk::record_device_fault(const std::string& till, const std::string& device, const std::string& fault) {
    if (inside_->clock_went_back()) return Why::clock_back;
    const auto at = inside_->place(till);
    Recording recording{inside_->book, inside_->moment()};
    recording.post(note(Kind::device_fault, till, at ? at->shift : 0, {},
                        Json::object({{"device", device}, {"fault", nfc(fault)}})));
    recording.commit();
    return Done{};
}

Outcome<Place> Desk::Inside::place(const std::string& till) const {
    if (!book.shop().has_till(till)) return Refusal{Why::unknown_till, till};
    const auto shift = open_shift_at(book, till);
    if (!shift) return Refusal{Why::no_open_shift, till};
    return Place{till, shift->number, shift->cashier};
}

Outcome<Place> Desk::Inside::manned_place(const std::string& till) const {
    auto at = place(till);
    if (!at) return at;
    const auto session = sessions.find(till);
    if (session == sessions.end() || !session->second.signed_in || session->second.locked || session->second.away)
        return Refusal{Why::not_signed_in, till};
    if (session->second.stand_in.empty()) return at;
    return Place{till, at->shift, session->second.stand_in};
}

Outcome<Place> Desk::Inside::selling_place(const std::string& till) const {
    auto at = manned_place(till);
    if (at && !sessions.at(till).stand_in.empty()) return Refusal{Why::not_permitted, at->cashier}; // counts and closes
    if (at && open_shift_at(book, till)->state == ShiftRow::State::counted) return Why::counted_already;
    return at;
}

Desk::Inside::Session Desk::Inside::session_left(const Place& at) const {
    struct Last {
        std::string kind, staff;
        bool stands_in;
    };
    const auto last = book.database().first(
        "SELECT kind, staff, body FROM entry WHERE shift = ? AND kind IN ('float', 'sign-in', 'sign-out', 'lock', "
        "'unlock', 'away', "
        "'back') "
        "ORDER BY seq DESC LIMIT 1",
        [](const Row& row) {
            return Last{row.text(0), row.text(1), Json::parse(row.text(2)).has("absent")};
        },
        at.shift);
    if (!last) return {true, false, false};
    return {last->kind != word(Kind::sign_out), last->kind == word(Kind::lock), last->kind == word(Kind::away),
            last->stands_in ? last->staff : std::string{}};
}

std::string Desk::Inside::actor(const std::string& till) const {
    const auto shift = open_shift_at(book, till);
    if (!shift) return {};
    const auto session = sessions.find(till);
    const bool stands_in = session != sessions.end() && !session->second.stand_in.empty();
    return stands_in ? session->second.stand_in : shift->cashier;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const OpenShift& act) {
    auto cashier = roster.identify(act.cashier, now());
    if (!cashier) return cashier.refusal();
    if (!cashier->may(Right::sell)) return Refusal{Why::not_permitted, cashier->id};
    const auto quote = quote_float(book, till, act.pieces, act.giver.has_value(), act.given);
    std::optional<Approval<Right::give_float>> giver;
    if (act.giver) {
        if (act.giver->person == cashier->id) return Refusal{Why::same_person, cashier->id};
        auto approval =
            roster.approve<Right::give_float>(act.giver, {cashier->id, quote ? quote->subject() : "", {}, {}}, now());
        if (!approval) return approval.refusal();
        giver.emplace(*std::move(approval));
    }
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    Answer answer = done(recording, record_float(recording, *quote, *cashier, std::move(giver)));
    answer.shift = answer.number;
    sessions[till] = {true, false, false};
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const SignIn& act) {
    auto person = roster.identify(act.cashier, now());
    if (!person) return person.refusal();
    const auto at = place(till);
    if (!at) return at.refusal();
    if (at->cashier != person->id) return Refusal{Why::not_permitted, person->id}; // a shift is its cashier's alone
    Recording recording{book, moment()};
    const Answer answer = done(recording, recording.post(note(Kind::sign_in, till, at->shift, person->id)));
    sessions[till] = {true, false, false};
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const StandIn& act) {
    const auto other = roster.identify(act.other, now());
    if (!other) return other.refusal();
    if (!other->may(Right::second_count)) return Refusal{Why::not_permitted, other->id};
    const auto at = place(till);
    const SignOff sign_off{other->id, at ? stand_in_subject(*at, other->id) : "", {}, at ? at->cashier : ""};
    auto supervisor = roster.approve<Right::close_difference>(act.by, sign_off, now());
    if (!supervisor) return supervisor.refusal();
    if (!at) return at.refusal();
    Recording recording{book, moment()};
    auto answer = done(recording, record_stand_in(recording, *at, *other, *std::move(supervisor)));
    if (answer) sessions[till] = {true, false, false, other->id};
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const SignOut&) {
    const auto at = manned_place(till);
    if (!at) return at.refusal();
    Recording recording{book, moment()};
    const Answer answer = done(recording, recording.post(note(Kind::sign_out, till, at->shift, at->cashier)));
    sessions.erase(till);
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Lock&) {
    const auto at = manned_place(till);
    if (!at) return at.refusal();
    if (!sessions[till].stand_in.empty()) return perform(till, SignOut{}); // both sign again, to come back
    Recording recording{book, moment()};
    const Answer answer = done(recording, recording.post(note(Kind::lock, till, at->shift, at->cashier)));
    sessions[till].locked = true;
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Unlock& act) {
    auto person = roster.identify(act.by, now());
    if (!person) return person.refusal();
    const auto at = place(till);
    if (!at) return at.refusal();
    if (at->cashier != person->id) return Refusal{Why::not_permitted, person->id};
    Recording recording{book, moment()};
    const Answer answer = done(recording, recording.post(note(Kind::unlock, till, at->shift, person->id)));
    sessions[till] = {true, false, false};
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Away& act) {
    const std::string subject = "off post at " + till;
    auto approval = roster.approve<Right::leave_post>(act.by, {actor(till), subject, {}, {}}, now());
    if (!approval) return approval.refusal();
    const auto at = manned_place(till);
    if (!at) return at.refusal();
    Recording recording{book, moment()};
    auto held = *std::move(approval);
    const Answer answer =
        done(recording, recording.post(note(Kind::away, till, at->shift, at->cashier,
                                            Json::object({{"signers", Json::list().add(held.use(subject, now()))}}))));
    sessions[till].away = true;
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const Back&) {
    const auto at = place(till);
    if (!at) return at.refusal();
    if (!sessions[till].away) return Refusal{Why::not_signed_in, till};
    Recording recording{book, moment()};
    const Answer answer = done(recording, recording.post(note(Kind::back, till, at->shift, at->cashier)));
    sessions[till].away = false;
    sessions[till].locked = !book.shop().rehearsal; // whoever says they are back proves it by their PIN
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const ConfirmClock& act) {
    const std::string subject = "clock " + std::to_string(now()) + " because " + act.reason;
    auto approval = roster.approve<Right::confirm_clock>(act.by, {{}, subject, {}, {}}, now());
    if (!approval) return approval.refusal();
    auto held = *std::move(approval);
    Json body = Json::object({{"before", book.head().at}, {"reason", act.reason}});
    const std::string staff = held.person().id;
    body.set("signers", Json::list().add(held.use(subject, now()).set("as", "supervisor")));
    Recording recording{book, moment()};
    return done(recording, recording.post(note(Kind::clock_changed, till, 0, staff, std::move(body))));
}

} // namespace till
