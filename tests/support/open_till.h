// OpenTill: a small shop with a book of its own, worked by lines of a day file.
#pragma once

#include "pos/desk/desk.h"
#include "pos/sale/shop_file.h"
#include "reconcile/book/json.h"
#include "tests/support/places.h"

#include <initializer_list>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// The shop of the fixture, a rehearsal in Shanghai that counts in yuan. Everybody's PIN is the same digit six times:
/// wang 1 (a cashier who may discount 10 per cent and 5.00, and key a price), sun 2 (a cashier without any of that),
/// li 3 (supervisor, refunds up to 50.00), chen 4 (manager), qian 5 (treasurer), zhao 6 (finance).
ShopFile small_shop();

/// The same with an owner, zhou, and no PINs: a real book's.
ShopFile real_shop();

/// What an act posted, entry by entry, a line an account: `assets:drawer:1 9.00`.
struct Postings {
    Postings(std::initializer_list<std::string> posted = {}) : lines{posted} {}
    std::vector<std::string> lines;
    friend bool operator==(const Postings&, const Postings&) = default;
};
std::ostream& operator<<(std::ostream& out, const Postings& postings);

class OpenTill {
public:
    explicit OpenTill(const ShopFile& shop = small_shop(), const std::string& owner_pin = {});
    ~OpenTill();

    /// Plays lines of a day file, each with `wang:1` where the book wants `wang:111111`. A line without a time happens
    /// a minute after the one before; the first day is 2026-11-21 and begins at 08:00. Every line must do what it says,
    /// and after each one every drawer must hold what its postings sum to; a refused one must leave the book as it was.
    void play(std::string_view lines);
    /// Plays one line and hands back what it posted.
    Postings posted(const std::string& line);
    /// Plays one line and hands back its answer.
    Json answer(const std::string& line);
    /// All answers so far, one JSON object a line.
    const std::string& answers() const { return answers_; }

    /// Drawer 1 by wang with a float of 450.00: 100x2 10x20 1x50.
    void open() { play("open 1 by wang:1 float 100x2 10x20 1x50 from chen:4"); }
    void sell_for_cash(const std::string& items) { play("sell " + items + " pay cash"); }

    Desk& desk() { return *desk_; }
    const Book& book() const { return desk_->book(); }
    SetClock& clock() { return clock_; }
    const BookPlaces& places() const { return places_; }
    /// Sets the clock to the shop's local time, seconds after midnight.
    void set_clock(const char* day, int second_of_day);

    /// What the account holds, summed over the postings in the entries' bodies: `9.00`.
    std::string balance(const std::string& account) const;
    /// The body of the last entry, or of that one.
    Json body(std::int64_t seq = 0) const;

    /// Closes the book, so that a test can open it in another way; reopen() starts the till again.
    void shut() { desk_.reset(); }
    void reopen();

private:
    std::string timed(std::string line);
    void check_drawers() const;

    TempFolder folder_;
    BookPlaces places_;
    SetClock clock_;
    std::unique_ptr<Desk> desk_;
    std::string day_text_ = "day 2026-11-21\n"; ///< all lines so far: the hashes of the new ones follow from them
    std::string answers_;
    int minute_ = 8 * 60;
};

} // namespace till
