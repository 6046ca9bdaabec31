// Movement: drops, pickups, paid-in, paid-out and their kin.
#include "reconcile/shift/movement.h"

#include "reconcile/book/account.h"
#include "reconcile/shift/pieces.h"
#include "reconcile/staff/roster.h"

namespace till {
namespace {

std::string listed(const CashCount& pieces) {
    std::string text;
    for (const auto& [face, number] : pieces.by_face()) text += " " + std::to_string(face.minor()) + "x" + std::to_string(number);
    return text;
}

/// Why these pieces cannot be moved: none, wrong ones, nothing at all.
std::optional<Refusal> fault_of_moved(const CashCount& pieces, const Currency& currency) {
    if (pieces.empty()) return Refusal{Why::nothing_counted, {}};
    if (auto fault = fault_of(pieces, currency)) return fault;
    if (pieces.total() <= Money{} || pieces.total() > largest_amount) return Refusal{Why::amount_out_of_range, {}};
    return std::nullopt;
}

Money in_drawer(const Recording& act, const Place& place) { return act.book().balance(account::drawer(place.till)); }

Json amount_body(const CashCount& pieces) { return Json::object({{"pieces", to_json(pieces)}, {"amount", pieces.total().minor()}}); }

bool is_staff(const Book& book, const std::string& payee) {
    bool found = false;
    book.database().each("SELECT body FROM person", [&](const Row& row) {
        const Person person = Person::from_json(Json::parse(row.text(0)));
        found = found || person.id == payee || person.name == payee;
    });
    return found;
}

} // namespace

std::string drop_subject(const CashCount& pieces) { return "drop" + listed(pieces); }
std::string receive_subject(std::int64_t drop, const CashCount& pieces) { return "receive drop " + std::to_string(drop) + ":" + listed(pieces); }
std::string pickup_subject(const CashCount& pieces) { return "pickup" + listed(pieces); }
std::string paid_subject(Kind kind, Money amount, const std::string& reason, const std::string& payee) {
    return std::string{word(kind)} + " " + std::to_string(amount.minor()) + " " + reason + " to " + payee;
}
std::string no_sale_subject(const std::string& reason) { return "no-sale because " + reason; }

Outcome<Entry> record_drop(Recording& act, const Place& place, const CashCount& pieces) {
    if (auto fault = fault_of_moved(pieces, act.book().shop().currency)) return *fault;
    if (pieces.total() > in_drawer(act, place)) return Why::drawer_short;
    EntryDraft draft = draft_at(place, Kind::drop);
    draft.body = amount_body(pieces);
    draft.postings = {{account::drawer(place.till), -pieces.total()}, {account::transit_drop(act.book().next_number(Kind::drop)), pieces.total()}};
    return act.post(std::move(draft));
}

Outcome<Entry> record_drop_received(Recording& act, const Place& place, std::int64_t number, const CashCount& pieces,
                                    Approval<Right::receive_drop> taker, std::string_view subject) {
    const auto drop = find_drop(act.book(), number);
    if (!drop) return Refusal{Why::unknown_slip, std::to_string(number)};
    if (drop->received) return Refusal{Why::already_confirmed, std::to_string(number)};
    if (pieces.empty()) return Why::nothing_counted;
    if (auto fault = fault_of(pieces, act.book().shop().currency)) return *fault;
    EntryDraft draft = draft_at({place.till, drop->shift, taker.person().id}, Kind::drop_received);
    draft.about = drop->seq;
    draft.postings = {{account::safe(), pieces.total()}, {account::transit_drop(number), -drop->amount}};
    const Money missing = drop->amount - pieces.total();
    if (!missing.is_zero()) draft.postings.push_back({account::over_short(drop->shift, "cash"), missing});
    draft.body = amount_body(pieces).set("drop", number).set("given", drop->amount.minor());
    draft.body.set("signers", Json::list().add(taker.use(subject, act.at().utc_ms).set("as", "taker")));
    return act.post(std::move(draft));
}

Outcome<Entry> record_pickup(Recording& act, const Place& place, const CashCount& pieces, Approval<Right::pickup> approval) {
    if (auto fault = fault_of_moved(pieces, act.book().shop().currency)) return *fault;
    if (pieces.total() > act.book().balance(account::safe())) return Why::safe_short;
    EntryDraft draft = draft_at(place, Kind::pickup);
    draft.postings = {{account::drawer(place.till), pieces.total()}, {account::safe(), -pieces.total()}};
    draft.body = amount_body(pieces).set("signers", Json::list().add(approval.use(pickup_subject(pieces), act.at().utc_ms)));
    return act.post(std::move(draft));
}

Outcome<Entry> record_change(Recording& act, const Place& place, const CashCount& given, const CashCount& taken) {
    for (const auto* pieces : {&given, &taken})
        if (auto fault = fault_of_moved(*pieces, act.book().shop().currency)) return *fault;
    if (given.total() != taken.total()) return Why::not_equal;
    if (given.total() > in_drawer(act, place)) return Why::drawer_short;
    EntryDraft draft = draft_at(place, Kind::change);
    draft.body = Json::object({{"given", to_json(given)}, {"taken", to_json(taken)}, {"amount", given.total().minor()}});
    return act.post(std::move(draft));
}

std::optional<Refusal> fault_of_paid(const Book& book, const Place& place, Kind kind, Money amount, const std::string& reason,
                                     const std::string& payee) {
    if (!book.shop().has_reason(word(kind), reason)) return Refusal{Why::unknown_reason, reason};
    if (amount <= Money{} || amount > largest_amount) return Refusal{Why::amount_out_of_range, {}};
    if (!payee.empty() && is_staff(book, payee)) return Refusal{Why::not_permitted, payee}; // no loans or advances to staff (D3)
    if (kind == Kind::paid_out && amount > book.balance(account::drawer(place.till))) return Refusal{Why::drawer_short, {}};
    return std::nullopt;
}

Entry record_paid(Recording& act, const Place& place, Kind kind, Money amount, const std::string& reason, const std::string& payee,
                  Approval<Right::paid_in_out> approval) {
    EntryDraft draft = draft_at(place, kind);
    const std::string drawer = account::drawer(place.till);
    if (kind == Kind::paid_in)
        draft.postings = {{drawer, amount}, {account::paid_in(reason), -amount}};
    else
        draft.postings = {{drawer, -amount}, {account::paid_out(reason), amount}};
    draft.body = Json::object({{"amount", amount.minor()}, {"reason", reason}, {"signers", Json::list().add(approval.use(paid_subject(kind, amount, reason, payee), act.at().utc_ms))}});
    if (!payee.empty()) draft.body.set("payee", payee);
    return act.post(std::move(draft));
}

Outcome<Entry> record_suspect(Recording& act, const Place& place, Money face, const std::string& serial, bool taken) {
    if (!act.book().shop().currency.has_face(face)) return Refusal{Why::bad_denomination, format(face, act.book().shop().currency)};
    if (taken && face > in_drawer(act, place)) return Why::drawer_short;
    EntryDraft draft = draft_at(place, Kind::suspect_note);
    if (taken) draft.postings = {{account::quarantine(), face}, {account::drawer(place.till), -face}};
    draft.body = Json::object({{"amount", face.minor()}, {"serial", serial}, {"taken", taken}});
    return act.post(std::move(draft));
}

Outcome<Entry> record_no_sale(Recording& act, const Place& place, const std::string& reason, Approval<Right::no_sale> approval) {
    if (!act.book().shop().has_reason("no-sale", reason)) return Refusal{Why::unknown_reason, reason};
    EntryDraft draft = draft_at(place, Kind::no_sale);
    draft.body = Json::object({{"reason", reason}, {"signers", Json::list().add(approval.use(no_sale_subject(reason), act.at().utc_ms))}});
    return act.post(std::move(draft));
}

} // namespace till
