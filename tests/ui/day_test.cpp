// A whole day of the demonstration shop's first drawer, once by keys alone and once by touches alone.
#include "tests/ui/clerk.h"
#include "tests/ui/steps.h"

#include "pos/ui/text.h"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

using namespace till;

namespace {

using Pieces = std::vector<std::pair<const char*, const char*>>;

ShopFile demo_shop() {
    ShopFile file = ShopFile::read(std::filesystem::path{TILL_ROOT} / "pos/demo/shop.toml");
    file.shop.language = Language::english;
    for (auto& person : file.staff) person.language = Language::english;
    return file;
}

void write_pieces(Clerk& clerk, const std::string& grid, const Pieces& pieces) {
    for (const auto& [face, number] : pieces) clerk.write(grid + "-" + face, number);
}

bool sells(TillWindow& window) {
    return wait_for([&] { return window.stands_on("code") && !window.shows("ask-form"); });
}

void open_the_shift(Clerk& clerk) {
    clerk.press("person-wang");
    clerk.write("pin", "246810");
    clerk.press("sign-in");
    write_pieces(clerk, "float", {{"50", "3"}, {"20", "3"}, {"10", "5"}, {"5", "4"}, {"1", "15"}, {"0.5", "10"}});
    clerk.press("person-chen");
    clerk.write("giver-pin", "75319024");
    clerk.press("open-shift");
    REQUIRE(sells(clerk.window()));
}

/// What was done in More or at the drawer: its menu, its task.
void begin_task(Clerk& clerk, const std::string& menu, const std::string& task) {
    REQUIRE(sells(clerk.window()));
    clerk.press(menu);
    clerk.press(task);
}

void signed_by(Clerk& clerk, const std::string& person, const std::string& pin) {
    clerk.press("person-" + person);
    clerk.write("sign-off-pin", pin);
    clerk.finish();
}

void signed_by_li(Clerk& clerk) { signed_by(clerk, "li", "86420975"); }

void signed_by_chen(Clerk& clerk) { signed_by(clerk, "chen", "75319024"); }

void pay_by(Clerk& clerk, const std::string& tender, const std::string& reference) {
    clerk.press("tender-" + tender);
    clerk.write("ask-text", reference);
    clerk.finish();
}

/// Seven tickets: 1 9.50 cash, 2 8.80 wallet, 3 16.50 card, 4 12.00 cash, 5 22.90 in three ways, 6 9.90 wallet and 7
/// 3.80 cash.
void sell_all_morning(Clerk& clerk) {
    TillWindow& window = clerk.window();
    clerk.enter_code("2*6909910100371");
    clerk.enter_code("6928830101114");
    clerk.press("remove"); // the chips are put back
    clerk.finish();
    clerk.enter_code("6928830100377");
    clerk.type("20+");
    REQUIRE(change_is(window, "10.50"));

    clerk.enter_code("6928830101855");
    pay_by(clerk, "wallet", "");
    REQUIRE(change_is(window, "0.00"));
    clerk.enter_code("6991120100371");
    pay_by(clerk, "card", "004217");
    REQUIRE(change_is(window, "0.00"));
    clerk.enter_code("6956640102229");
    clerk.press("exact-cash");
    REQUIRE(change_is(window, "0.00"));

    clerk.enter_code("3*6947750102223");
    clerk.enter_code("6947750100373");
    clerk.type("10");
    pay_by(clerk, "wallet", "");
    REQUIRE(wait_for([&] { return window.text_of("total-figure") == "12.90"; }));
    clerk.type("5");
    pay_by(clerk, "card", "004218");
    REQUIRE(wait_for([&] { return window.text_of("total-figure") == "7.90"; }));
    clerk.press("exact-cash");
    REQUIRE(change_is(window, "0.00"));

    clerk.enter_code("6909910104072");
    clerk.press("park");
    clerk.write("ask-text", "7");
    clerk.finish();
    REQUIRE(wait_for([&] { return window.ticket_lines() == 0; }));
    clerk.enter_code("6956640100379");
    pay_by(clerk, "wallet", "");
    REQUIRE(change_is(window, "0.00"));
    clerk.press("park");
    clerk.finish();
    REQUIRE(wait_for([&] { return window.ticket_lines() == 1; }));
    clerk.press("exact-cash");
    REQUIRE(change_is(window, "0.00"));
}

/// The second ticket is void; 12.00 of the fourth goes back, 39.90 without a ticket; the first was paid by wallet.
void put_right(Clerk& clerk) {
    begin_task(clerk, "more", "void");
    clerk.write("ask-text", "2");
    clerk.press("reason-1");
    signed_by_li(clerk);
    begin_task(clerk, "more", "refund");
    clerk.write("refund-ticket", "4");
    clerk.enter();
    REQUIRE(wait_for([&] { return clerk.window().stands_on("refund-quantity"); }));
    clerk.press("refund-go");
    signed_by_li(clerk);
    begin_task(clerk, "more", "retender");
    clerk.write("ask-text", "1");
    clerk.press("choice-0-cash");
    clerk.press("choice-1-wallet");
    clerk.finish();
    begin_task(clerk, "more", "return");
    REQUIRE(wait_for([&] { return clerk.window().stands_on("return-code"); }));
    clerk.type("6956640102960");
    clerk.enter();
    REQUIRE(wait_for([&] { return clerk.window().text_of("return-lines").Contains("39.90"); }));
    clerk.press("return-go");
    signed_by_chen(clerk);
}

/// 70.00 to the safe, 50.00 from it, 4.50 out, 12.00 in.
void move_cash(Clerk& clerk) {
    begin_task(clerk, "drawer", "no-sale");
    signed_by_li(clerk);
    begin_task(clerk, "drawer", "change-pieces");
    write_pieces(clerk, "pieces", {{"50", "1"}});
    clerk.finish();
    write_pieces(clerk, "pieces", {{"10", "5"}});
    clerk.finish();
    begin_task(clerk, "drawer", "drop");
    write_pieces(clerk, "pieces", {{"50", "1"}});
    signed_by_li(clerk);
    begin_task(clerk, "drawer", "drop");
    write_pieces(clerk, "pieces", {{"20", "1"}});
    clerk.press("person-");
    clerk.finish();
    begin_task(clerk, "drawer", "receive-drop");
    write_pieces(clerk, "pieces", {{"20", "1"}});
    signed_by_li(clerk);
    begin_task(clerk, "drawer", "pickup");
    write_pieces(clerk, "pieces", {{"10", "5"}});
    signed_by_chen(clerk);
    begin_task(clerk, "drawer", "paid-out");
    clerk.write("ask-text", "4.50");
    clerk.write("ask-text-1", "88");
    signed_by_li(clerk);
    begin_task(clerk, "drawer", "paid-in");
    clerk.write("ask-text", "12.00");
    clerk.write("ask-text-1", "89");
    clerk.press("reason-1");
    signed_by_li(clerk);
    begin_task(clerk, "drawer", "suspect");
    clerk.write("ask-text", "100");
    clerk.write("ask-text-1", "12345678");
    clerk.finish();
    begin_task(clerk, "drawer", "spot-count");
    write_pieces(clerk, "pieces", {{"100", "2"}, {"50", "1"}, {"5", "1"}, {"1", "4"}, {"0.1", "3"}});
    signed_by_li(clerk);
}

void lock_and_leave(Clerk& clerk) {
    REQUIRE(sells(clerk.window()));
    clerk.press("lock");
    clerk.press("person-wang");
    clerk.write("pin", "246810");
    clerk.press("sign-in");
    begin_task(clerk, "more", "away");
    signed_by_li(clerk);
    clerk.press("person-wang");
    clerk.write("pin", "246810");
    clerk.press("sign-in");
    REQUIRE(sells(clerk.window()));
}

void close_the_shift(Clerk& clerk) {
    TillWindow& window = clerk.window();
    clerk.press("count");
    write_pieces(clerk, "count", {{"100", "2"}, {"50", "1"}, {"5", "1"}, {"1", "4"}, {"0.1", "3"}});
    clerk.press("sign-count");
    clerk.write("declare-card", "21.50");
    clerk.write("slips-card", "2");
    clerk.write("declare-wallet", "29.40");
    clerk.write("slips-wallet", "3");
    clerk.press("declare");
    window.settle();
    clerk.press("close-shift");
    REQUIRE_MESSAGE(wait_for([&] { return window.shows("over-short"); }), utf8(window.frame().message()));
    CHECK(window.text_of("over-short") == "0.00");
    clerk.write("sheet-pin", "246810");
    clerk.press("sheet");
    CHECK(wait_for([&] { return std::filesystem::exists(window.shown_document()); }));
    clerk.press("done");
    CHECK(wait_for([&] { return window.shows("sign-in"); }));
}

void whole_day(Clerk::Way way) {
    TillWindow window{Language::english, demo_shop()};
    REQUIRE(wait_for([&] { return window.shows("pin"); }));
    Clerk clerk{window, way};
    open_the_shift(clerk);
    sell_all_morning(clerk);
    put_right(clerk);
    move_cash(clerk);
    lock_and_leave(clerk);
    close_the_shift(clerk);
}

} // namespace

TEST_CASE("a whole day of the demonstration shop by keys alone") { whole_day(Clerk::Way::keys); }
TEST_CASE("a whole day of the demonstration shop by touches alone") { whole_day(Clerk::Way::touches); }
