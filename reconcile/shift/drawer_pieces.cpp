// DrawerPieces: what each kind of entry does to the pieces.
#include "reconcile/shift/drawer_pieces.h"

#include "reconcile/book/account.h"
#include "reconcile/book/entry_row.h"
#include "reconcile/shift/pieces.h"
#include "reconcile/shift/shift_row.h"

#include <algorithm>

namespace till {
namespace {

Money amount_in(const Json& body, std::string_view member) { return Money::of_minor(body[member].integer()); }

} // namespace

void DrawerPieces::follow(const Book& book, std::string_view till) {
    const auto shift = open_shift_at(book, till);
    if (!shift || shift->number != shift_) *this = {};
    if (!shift) return;
    shift_ = shift->number;
    seq_ = std::max(seq_, shift->seq - 1);
    book.database().each(
        "SELECT * FROM entry WHERE seq > ? AND +shift = ? ORDER BY seq", // by the key: few are new
        [&](const Row& row) {
            const Entry entry = entry_from(row);
            take(entry, book.shop().currency);
            seq_ = entry.seq;
        },
        seq_, shift_);
}

std::optional<std::int64_t> DrawerPieces::pieces(Money face) const {
    const auto found = pieces_.find(face);
    if (found == pieces_.end()) return std::nullopt;
    return found->second;
}

void DrawerPieces::take(const Entry& entry, const Currency& currency) {
    const Json body = Json::parse(entry.body);
    switch (entry.kind) {
    case Kind::shift_open:
    case Kind::count:
    case Kind::spot_count:
    case Kind::handover: return count(pieces_of(body["pieces"]));
    case Kind::pickup: return move(pieces_of(body["pieces"]), 1);
    case Kind::drop: return move(pieces_of(body["pieces"]), -1);
    case Kind::change: move(pieces_of(body["taken"]), 1); return move(pieces_of(body["given"]), -1);
    case Kind::ticket: return sold(body, currency);
    case Kind::void_ticket:
    case Kind::refund:
    case Kind::return_goods: return give_back(body);
    case Kind::account_receipt:
    case Kind::top_up:
    case Kind::voucher_sold: return received(body, currency);
    case Kind::paid_in:
    case Kind::made_good: return come_in(amount_in(body, "amount"), currency);
    case Kind::guest_deposit:
        return body["tender"].text() == "cash" ? come_in(amount_in(body, "amount"), currency) : void();
    case Kind::deposit_returned: return body["tender"].text() == "cash" ? go_out(amount_in(body, "amount")) : void();
    case Kind::paid_out: return go_out(amount_in(body, "amount"));
    case Kind::deposit: return body["from_drawer"].boolean() ? go_out(amount_in(body, "amount")) : void();
    case Kind::suspect_note: return body["taken"].boolean() ? go_out(amount_in(body, "amount")) : void();
    case Kind::correction: return put_right(body, currency);
    default: return;
    }
}

/// A face that was left empty was not counted: what was thought of it before stands.
void DrawerPieces::count(const CashCount& counted) {
    for (const auto& [face, number] : counted.by_face()) pieces_[face] = number;
}

void DrawerPieces::move(const CashCount& moved, std::int64_t sign) {
    for (const auto& [face, number] : moved.by_face())
        pieces_[face] = std::max<std::int64_t>(0, pieces_[face] + sign * number);
}

void DrawerPieces::sold(const Json& body, const Currency& currency) {
    for (const auto& tender : body["tenders"].items()) {
        if (tender["tender"].text() != "cash") continue;
        come_in(amount_in(tender, "received"), currency);
        go_out(amount_in(tender, "change"));
    }
}

void DrawerPieces::received(const Json& body, const Currency& currency) {
    if (body["tender"].text() != "cash") return;
    come_in(amount_in(body, "received"), currency);
    go_out(amount_in(body, "change"));
}

void DrawerPieces::put_right(const Json& body, const Currency& currency) {
    Money cash;
    for (const auto& posting : postings_of(body))
        if (posting.account.starts_with(account::drawer(""))) cash += posting.amount;
    cash.is_negative() ? go_out(-cash) : come_in(cash, currency);
}

void DrawerPieces::come_in(Money amount, const Currency& currency) {
    for (const auto& [face, kind] : currency.faces) { // largest first
        if (kind != Denomination::Kind::note || amount < face) continue;
        const std::int64_t number = amount.minor() / face.minor();
        pieces_[face] += number;
        amount -= face * number;
    }
}

void DrawerPieces::go_out(Money amount) {
    for (auto& [face, held] : pieces_) {
        const std::int64_t number = std::min(held, amount.minor() / face.minor());
        held -= number;
        amount -= face * number;
    }
}

void DrawerPieces::give_back(const Json& body) {
    for (const auto& leg : body["tenders"].items())
        if (leg["tender"].text() == "cash") go_out(amount_in(leg, "amount"));
}

std::vector<Money> low_faces(const Shop& shop, const DrawerPieces& drawer) {
    std::vector<Money> low;
    for (const auto& [face, wanted] : shop.change_low)
        if (const auto held = drawer.pieces(face); held && *held < wanted) low.push_back(face);
    std::sort(low.begin(), low.end(), std::greater<>{});
    return low;
}

} // namespace till
