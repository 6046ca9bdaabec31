// DrawerPieces: about how many pieces of each face lie in a drawer, to warn that change runs low (D5).
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/cash_count.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string_view>
#include <vector>

namespace till {

/// An estimate, for a sale says what sum was received and not in which pieces. It begins with the pieces that were last
/// counted (float, count, surprise count, handover) and follows the shift's entries:
/// - drops, pickups, changed pieces and suspect notes say their pieces, and are exact;
/// - cash given out (change, refunds, voids, paid-out, a deposit) is taken to be paid in the fewest pieces that the
///   drawer is thought to hold, which is how a cashier pays;
/// - of cash taken in, the notes are taken to be the fewest; coins that come in are not reckoned with.
/// So while change is given in the fewest pieces, a coin's figure is never above what is there: the warning may come
/// early, and does not come late. For notes the figure is the likely one. The next count puts everything right.
/// It is for the warning alone: its sum is not the cash expected, and nobody at the till is told a figure of it.
class DrawerPieces {
public:
    /// Takes in what the till's open shift has done since the last call. Where none is open, nothing is known.
    void follow(const Book& book, std::string_view till);
    /// How many; nothing where the face was not counted yet.
    std::optional<std::int64_t> pieces(Money face) const;

private:
    using ByFace = std::map<Money, std::int64_t, std::greater<>>;
    void take(const Entry& entry, const Currency& currency);
    void count(const CashCount& counted);
    void move(const CashCount& moved, std::int64_t sign);
    void received(const Json& body, const Currency& currency);
    void put_right(const Json& body, const Currency& currency);
    void sold(const Json& body, const Currency& currency);
    void come_in(Money amount, const Currency& currency);
    void go_out(Money amount);
    void give_back(const Json& body);

    std::int64_t shift_ = 0, seq_ = 0;
    ByFace pieces_;
};

/// The faces of which the drawer is thought to hold less than the shop wants, largest first.
std::vector<Money> low_faces(const Shop& shop, const DrawerPieces& drawer);

} // namespace till
