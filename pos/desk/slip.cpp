// Slip: the entry's body, and the names of the two who signed.
#include "pos/desk/slip.h"

#include "reconcile/shift/pieces.h"
#include "reconcile/staff/person_row.h"

#include <optional>

namespace till {
namespace {

std::optional<MovementSlip::Kind> slip_kind(Kind kind) {
    switch (kind) {
    case Kind::drop: return MovementSlip::Kind::drop;
    case Kind::pickup: return MovementSlip::Kind::pickup;
    case Kind::paid_in: return MovementSlip::Kind::paid_in;
    case Kind::paid_out: return MovementSlip::Kind::paid_out;
    case Kind::change: return MovementSlip::Kind::change;
    case Kind::no_sale: return MovementSlip::Kind::no_sale;
    case Kind::shift_open: return MovementSlip::Kind::float_given;
    case Kind::suspect_note: return MovementSlip::Kind::suspect_note;
    case Kind::guest_deposit: return MovementSlip::Kind::guest_deposit;
    case Kind::deposit_returned: return MovementSlip::Kind::deposit_returned;
    default: return std::nullopt;
    }
}

bool gives_to_drawer(Kind kind) {
    return kind == Kind::pickup || kind == Kind::paid_in || kind == Kind::shift_open || kind == Kind::guest_deposit;
}

std::string text_in(const Json& body, const char* key) { return body.has(key) ? body[key].text() : std::string{}; }

/// The name of whoever signed beside the actor.
std::string other_signer(const Json& body, const std::string& actor) {
    std::string name;
    if (!body.has("signers")) return name;
    for (const auto& person : body["signers"].items())
        if (person["person"].text() != actor) name = person["name"].text();
    return name;
}

/// Who took a drop: the actor of the other half, if it has come.
std::string taker_of_drop(const Book& book, const Entry& drop) {
    const auto body = book.database().first(
        "SELECT body FROM entry WHERE about = ? AND about > 0 AND kind = 'drop-received'",
        [](const Row& row) { return row.text(0); }, drop.seq);
    return body ? other_signer(Json::parse(*body), drop.staff) : std::string{};
}

void add_cash(MovementSlip& slip, Kind kind, const Json& body) {
    if (kind == Kind::no_sale) return;
    slip.amount = Money::of_minor(body[kind == Kind::shift_open ? "counted" : "amount"].integer());
    if (kind == Kind::change) {
        slip.pieces = pieces_of(body["given"]);
        slip.taken_in = pieces_of(body["taken"]);
    } else {
        slip.pieces = body.has("pieces") ? pieces_of(body["pieces"]) : CashCount{};
    }
}

} // namespace

bool has_slip(Kind kind) { return slip_kind(kind).has_value(); }

Outcome<MovementSlip> slip_of(const Book& book, Kind kind, std::int64_t number) {
    const auto paper = slip_kind(kind);
    const auto entry = book.find(kind, number);
    if (!paper || !entry) return Refusal{Why::unknown_slip, std::to_string(number)};
    const Json body = Json::parse(entry->body);
    MovementSlip slip;
    slip.kind = *paper;
    slip.number = number;
    slip.shift = entry->shift;
    slip.business_day = entry->business_day;
    slip.at = entry->at;
    slip.till = entry->till;
    slip.giver = person_name(book, entry->staff);
    slip.taker = kind == Kind::drop ? taker_of_drop(book, *entry) : other_signer(body, entry->staff);
    if (gives_to_drawer(kind)) std::swap(slip.giver, slip.taker);
    add_cash(slip, kind, body);
    const std::string reason = text_in(body, "reason");
    slip.reason = reason.empty() ? reason : book.shop().reason_name(word(kind), reason);
    slip.payee = text_in(body, "payee");
    slip.serial = text_in(body, "serial");
    slip.room = text_in(body, "room");
    return slip;
}

} // namespace till
