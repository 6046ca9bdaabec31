// MistakenShifts: shifts, made up or real, each played through the desk with one mistake of a known kind in it.
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

/// What a day file has a drawer do between an opening and its count, in order. Tickets are numbered as in the file.
struct RealShift {
    struct Deed {
        Act act;
        std::int64_t number = 0; ///< of the ticket that it makes; 0: it makes none
    };
    std::vector<Deed> deeds;
};
std::vector<RealShift> real_shifts(const std::filesystem::path& day_file, const Currency& currency);

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
    /// Whether the shop has the cashier and the supervisor that shifts are played with.
    static bool has_its_people(const ShopFile& file);
    /// The shifts of real days, one after the other; what the mistake needs and the day has not is done beside.
    MistakenShifts(ShopFile file, std::vector<RealShift> real, Signature treasurer);

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
    void do_real(const RealShift& real, Wrong wrong);
    void note_real(Act& act, const Answer& answer);
    std::int64_t number_here(std::int64_t ticket) const;
    void ring_again(const std::vector<AskedLine>& basket);
    /// What customers and treasurers hand over, smallest first; and the largest of them up to `most`.
    std::vector<Money> notes() const;
    Money note_up_to(Money most) const;
    bool sell(const std::vector<AskedLine>& basket);
    void do_aside(int what, Wrong wrong);
    void do_all_aside(Wrong wrong);
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
    /// Rounded as the shop rounds cash.
    Money in_cash(Money amount) const;
    CashCount spread(Money amount);
    bool miscount(Wrong wrong, CashCount& pieces);
    Sold* pick(const std::function<bool(const Sold&)>& fits);
    bool close(CashCount pieces);

    TempFolder folder_;
    SetClock clock_;
    std::unique_ptr<Desk> desk_;
    Baskets baskets_;
    std::vector<RealShift> real_;
    std::size_t next_real_ = 0;
    std::map<std::int64_t, std::int64_t> numbers_; ///< of a real ticket here, by its number in the file
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
