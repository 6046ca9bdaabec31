// MistakenShifts: made-up shifts, each played through the desk with one mistake of a known kind in it.
#pragma once

#include "pos/desk/desk.h"
#include "pos/sale/shop_file.h"
#include "reconcile/shift/cause.h"
#include "tests/support/places.h"

#include <functional>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace till {

/// What goes wrong in a shift.
enum class Wrong {
    nothing,
    one_tender,
    two_tenders,
    paid_in_reversed,
    paid_out_reversed,
    pickup_reversed,
    digits_swapped,
    strap,
    piece,
    rows_exchanged,
    drop_not_made,
    pickup_not_arrived,
    paid_out_not_made,
    void_kept,
    refund_kept,
    change,
    opening_gap,
    line_not_rung,
    rung_twice,
};
inline constexpr int wrongs = static_cast<int>(Wrong::rung_twice) + 1;
std::string name(Wrong wrong);
/// The cause that should be named for it.
Mistake truth(Wrong wrong);

/// Tickets to draw from; a drawn one is sold again with notes of the shift's own.
using Baskets = std::vector<std::vector<AskedLine>>;

/// A shift that was played: what went wrong made `difference`, and `document` is the entry it happened at; 0: the
/// count.
struct PlayedShift {
    std::int64_t shift = 0;
    Money difference;
    std::int64_t document = 0;
};

/// One rehearsal book and its one drawer, shift after shift.
class MistakenShifts {
public:
    /// `treasurer` gives floats and pickups; wang sells and li signs.
    MistakenShifts(ShopFile file, Baskets baskets, Signature treasurer);

    /// Plays a shift of that seed; nothing where the shift had no place for the mistake.
    std::optional<PlayedShift> play(Wrong wrong, std::uint64_t seed);
    const Book& book() const { return desk_->book(); }

private:
    struct Sold {
        std::int64_t seq = 0, number = 0;
        Money total, received;
        std::string tender;
        bool gone = false;
    };
    struct Moved {
        std::string kind;
        Money amount;
        std::int64_t seq = 0;
    };
    /// Something that was done and may turn out to be the mistake.
    struct Deed {
        Money amount;
        std::int64_t seq = 0;
    };

    std::int64_t draw(std::int64_t below) {
        return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(below));
    }
    Outcome<Answer> perform(const Act& act);
    bool open(Wrong wrong);
    void sell_some(Wrong wrong);
    bool sell(const std::vector<AskedLine>& basket);
    void do_aside(int what, Wrong wrong);
    void move(const std::string& kind, Money amount);
    void void_one();
    void refund_one();
    void remove_one();
    void pay_out_swapped();
    /// What the mistake makes of the drawer, and of the other tenders.
    std::optional<Money> harm(Wrong wrong);
    std::optional<Money> harm_of(const Deed& deed, int times);
    std::optional<Money> harm_of_tenders(std::size_t how_many);
    std::optional<Money> harm_of_moved(const std::string& kind, int times);
    std::optional<Money> harm_of_change();
    CashCount spread(Money amount);
    bool miscount(Wrong wrong, CashCount& pieces);
    Sold* pick(const std::function<bool(const Sold&)>& fits);
    bool close(CashCount pieces);

    TempFolder folder_;
    SetClock clock_;
    std::unique_ptr<Desk> desk_;
    Baskets baskets_;
    Signature treasurer_;
    std::mt19937_64 random_;
    CashCount left_;
    std::int64_t shift_ = 0;
    std::vector<Sold> sold_;
    std::vector<Moved> moved_;
    std::map<std::string, Money> off_; ///< of the other tenders
    Deed voided_, refunded_, removed_, twice_, swapped_, gap_;
    std::int64_t document_ = 0; ///< where the mistake was made
};

} // namespace till
