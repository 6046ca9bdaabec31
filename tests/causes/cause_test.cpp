// Tests of the likely causes: what is named, what is not told, and which comes first.
#include "pos/cli/day_file.h"
#include "pos/cli/player.h"
#include "pos/sale/shop_file.h"
#include "reconcile/shift/case_cause.h"
#include "reconcile/shift/cause.h"
#include "tests/support/places.h"
#include "tests/support/readable.h"

#include <doctest/doctest.h>
#include <sstream>

using namespace till;
using namespace till::literals;

namespace {

const std::string opening = "day 2026-09-01\n"
                            "08:00 open 1 by wang:246810 float 100x2 20x5 10x10 5x10 1x20 0.5x10 0.1x20 from "
                            "chen:75319024\n";

/// The demonstration shop after a day that was written for the test; its one shift is the first.
class Played {
public:
    explicit Played(const std::string& day) : places_{folder_ / "a.book", folder_ / "keys", folder_ / "a.ej"} {
        Desk::make_book(places_, ShopFile::read(repository() / "pos/demo/shop.toml"));
        desk_ = std::make_unique<Desk>(places_, clock_);
        std::ostringstream out;
        const auto lines = read_day(opening + day, "test.day", desk_->shop().currency);
        if (!Player{*desk_, clock_, out}.play(lines, {})) throw std::runtime_error{out.str()};
    }
    std::vector<Cause> causes() const { return likely_causes(desk_->book(), 1); }
    Kind kind_of(std::int64_t seq) const { return desk_->book().entry(seq).kind; }
    const Book& book() const { return desk_->book(); }

private:
    TempFolder folder_;
    BookPlaces places_;
    SetClock clock_;
    std::unique_ptr<Desk> desk_;
};

/// Counts the float with these pieces instead of its own hundreds, tens and ones, and closes.
std::string closed(const std::string& pieces, const std::string& slips = "") {
    return "12:00 count " + pieces + "\n" + slips + "12:10 close leave 100x1 because miscounted by li:86420975\n";
}

bool names(const std::vector<Cause>& causes, Mistake mistake) {
    for (const auto& cause : causes)
        if (cause.mistake == mistake) return true;
    return false;
}

} // namespace

TEST_CASE("an open shift gives nothing, nor does a counted one or one that is not there (P2)") {
    const Played open{"08:10 sell WATER pay cash\n"};
    CHECK(open.causes().empty());
    CHECK(likely_causes(open.book(), 2).empty());
    const Played counted{"12:00 count 100x1\n"};
    CHECK(counted.causes().empty());
}

TEST_CASE("a shift without a difference has no cause") {
    const Played day{"12:00 count 100x2 20x5 10x10 5x10 1x20 0.5x10 0.1x20\n12:10 close leave 100x1\n"};
    const auto causes = day.causes();
    REQUIRE(causes.size() == 1);
    CHECK(causes.front().mistake == Mistake::none_found);
    CHECK(causes.front().amount == 0_cents);
}

TEST_CASE("a difference that nothing makes has none either, and says how much it is") {
    const Played day{closed("100x2 20x5 10x10 5x10 1x20 0.5x9 0.1x18")}; // 0.70 short: no face, no strap
    const auto causes = day.causes();
    REQUIRE(causes.size() == 1);
    CHECK(causes.front().mistake == Mistake::none_found);
    CHECK(causes.front().amount == -70_cents);
    CHECK(causes.front().entries.empty());
}

TEST_CASE("a cash ticket that the wallet's slips hold is a wrong tender, by its number and amount") {
    const Played day{"08:10 sell COFFEE LUNCH pay cash\n08:20 sell WATER pay wallet\n" +
                     closed("100x2 20x5 10x10 5x10 1x20 0.5x10 0.1x20", "12:01 tender wallet 28.50 slips 2\n")};
    const auto causes = day.causes();
    REQUIRE(causes.size() == 1);
    CHECK(causes.front().mistake == Mistake::wrong_tender);
    CHECK(causes.front().amount == -2650_cents);
    REQUIRE(causes.front().entries.size() == 1);
    CHECK(day.kind_of(causes.front().entries.front()) == Kind::ticket);
    CHECK(causes.front().english == "Booked as cash, paid by wallet: ticket 1, 26.50 in all.");
    CHECK(causes.front().chinese == "收银单 1 号记为现金，实为电子钱包支付，共 26.50。");
}

TEST_CASE("without a word from the slips a wrong tender is named after what the drawer alone explains") {
    const Played day{"08:10 sell COFFEE LUNCH pay cash\n08:20 sell COFFEE LUNCH pay cash\n" +
                     closed("100x2 20x6 10x10 5x11 1x21 0.5x11 0.1x20")};
    const auto causes = day.causes();
    REQUIRE(causes.size() == 2);
    CHECK(causes[0].mistake == Mistake::double_entry);
    CHECK(causes[1].mistake == Mistake::wrong_tender);
    CHECK(causes[1].entries.size() == 2); // either ticket
    CHECK(causes[0].score + causes[1].score >= 99);
}

TEST_CASE("what the slips bear out comes before what would fit by itself") {
    const Played day{"08:10 sell COFFEE LUNCH pay cash\n08:20 sell COFFEE LUNCH pay cash\n" +
                     closed("100x2 20x6 10x10 5x11 1x21 0.5x11 0.1x20", "12:01 tender wallet 26.50 slips 1\n")};
    const auto causes = day.causes();
    REQUIRE(causes.size() == 2);
    CHECK(causes[0].mistake == Mistake::wrong_tender);
    CHECK(causes[1].mistake == Mistake::double_entry);
}

TEST_CASE("a repeated ticket that was voided is no double entry") {
    const Played day{"08:10 sell COFFEE LUNCH pay cash\n08:20 sell COFFEE LUNCH pay cash\n"
                     "08:21 void 2 because wrong-item by li:86420975\n" +
                     closed("100x2 20x5 10x10 5x10 1x20 0.5x10 0.1x20")};
    CHECK(day.causes().front().amount == -2650_cents);
    CHECK(names(day.causes(), Mistake::wrong_tender));
    CHECK(!names(day.causes(), Mistake::double_entry));
}

TEST_CASE("an amount is not typed with a zero in front") {
    const Played day{"08:10 paid-out 30.00 ice by li:86420975\n" + // 03.00 would make 27.00
                     closed("100x2 20x5 10x10 5x10 1x17 0.5x10 0.1x20")};
    CHECK(day.causes().front().amount == 2700_cents);
    CHECK(!names(day.causes(), Mistake::swapped_digits));
}

TEST_CASE("a paid-out that came in makes twice its amount") {
    const Played day{"08:10 paid-out 12.30 ice by li:86420975\n" + closed("100x2 20x5 10x11 5x10 1x22 0.5x10 0.1x23")};
    REQUIRE(!day.causes().empty());
    CHECK(day.causes().front().mistake == Mistake::reversed_movement);
    CHECK(day.causes().front().amount == 2460_cents);
}

TEST_CASE("a void whose cash stayed, and a line that was sold all the same") {
    const Played kept{"08:10 sell LUNCH*2 pay cash\n08:12 void 1 because wrong-item by li:86420975\n" +
                      closed("100x2 20x6 10x11 5x10 1x23 0.5x10 0.1x20")};
    REQUIRE(!kept.causes().empty());
    CHECK(kept.causes().front().mistake == Mistake::voided_kept);
    const Played unrung{"08:10 remove LATTE*1 because changed-mind\n08:11 sell WATER pay cash\n" +
                        closed("100x2 20x5 10x11 5x10 1x26 0.5x10 0.1x20")};
    REQUIRE(!unrung.causes().empty());
    CHECK(unrung.causes().front().mistake == Mistake::missing_ticket);
}

TEST_CASE("a parked ticket that was recalled and paid is not missing") {
    const Played day{"08:10 park a LATTE\n08:20 recall a pay wallet\n" +
                     closed("100x2 20x5 10x11 5x10 1x24 0.5x10 0.1x20", "12:01 tender wallet 14.00 slips 1\n")};
    CHECK(!names(day.causes(), Mistake::missing_ticket));
}

TEST_CASE("what is less than the smallest coin is no part of the cause") {
    // 2.63 of bananas is paid with 2.60: the count is 10.00 and that 0.03 too low.
    const Played day{"08:10 sell BANANA*0.4 pay cash\n" + closed("100x2 20x5 10x9 5x10 1x22 0.5x11 0.1x21")};
    const auto causes = day.causes();
    REQUIRE(!causes.empty());
    CHECK(causes.front().amount == -1003_cents);
    CHECK(causes.front().mistake == Mistake::wrong_face);
    CHECK(causes.front().english.find("0.03 of it is less than any coin.") != std::string::npos);
}

TEST_CASE("a case of cash has its shift's causes, one of another tender the slips that do not fit (K6, K3)") {
    const Played day{
        "08:10 sell COFFEE LUNCH pay cash\n08:20 sell WATER pay wallet ref A1\n" +
        closed("100x2 20x5 10x10 5x10 1x20 0.5x10 0.1x20", "12:01 tender wallet slip A1 2.00 slip B9 26.50\n")};
    const auto cases = all_cases(day.book());
    REQUIRE(cases.size() == 2);
    for (const auto& row : cases) {
        CAPTURE(row.tender);
        const auto causes = case_causes(day.book(), row, Language::english);
        REQUIRE(!causes.empty());
        CHECK(causes.front().amount == (row.tender == "cash" ? -2650_cents : 2650_cents));
        CHECK(causes.front().sentence.find(row.tender == "cash" ? "ticket 1" : "B9") != std::string::npos);
        CHECK(causes.front().entries.size() == (row.tender == "cash" ? 1 : 0));
        auto of_the_float = row;
        of_the_float.tender = "opening";
        CHECK(case_causes(day.book(), of_the_float, Language::english).empty());
    }
}
