// A whole day of the demonstration shop's first drawer, once by keys alone and once by touches alone.
#include "tests/ui/steps.h"
#include "tests/ui/worker.h"

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

void write_pieces(Worker& worker, const std::string& grid, const Pieces& pieces) {
    for (const auto& [face, number] : pieces) worker.write(grid + "-" + face, number);
}

bool sells(TillWindow& window) {
    return wait_for([&] { return window.stands_on("code") && !window.shows("ask-form"); });
}

void open_the_shift(Worker& worker) {
    worker.press("person-wang");
    worker.write("pin", "246810");
    worker.press("sign-in");
    write_pieces(worker, "float", {{"50", "3"}, {"20", "3"}, {"10", "5"}, {"5", "4"}, {"1", "15"}, {"0.5", "10"}});
    worker.press("person-chen");
    worker.write("giver-pin", "75319024");
    worker.press("open-shift");
    REQUIRE(sells(worker.window()));
}

/// What was done in More or at the drawer: its menu, its task.
void begin_task(Worker& worker, const std::string& menu, const std::string& task) {
    REQUIRE(sells(worker.window()));
    worker.press(menu);
    worker.press(task);
}

void signed_by(Worker& worker, const std::string& person, const std::string& pin) {
    worker.press("person-" + person);
    worker.write("sign-off-pin", pin);
    worker.finish();
}

void signed_by_li(Worker& worker) { signed_by(worker, "li", "86420975"); }

void signed_by_chen(Worker& worker) { signed_by(worker, "chen", "75319024"); }

void pay_by(Worker& worker, const std::string& tender, const std::string& reference) {
    worker.press("tender-" + tender);
    worker.write("ask-text", reference);
    worker.finish();
}

/// Seven tickets: 1 9.50 cash, 2 8.80 wallet, 3 16.50 card, 4 12.00 cash, 5 22.90 in three ways, 6 9.90 wallet and 7
/// 3.80 cash.
void sell_all_morning(Worker& worker) {
    TillWindow& window = worker.window();
    worker.enter_code("2*6909910100371");
    worker.enter_code("6928830101114");
    worker.press("remove"); // the chips are put back
    worker.finish();
    worker.enter_code("6928830100377");
    worker.type("20+");
    REQUIRE(change_is(window, "10.50"));

    worker.enter_code("6928830101855");
    pay_by(worker, "wallet", "");
    REQUIRE(change_is(window, "0.00"));
    worker.enter_code("6991120100371");
    pay_by(worker, "card", "004217");
    REQUIRE(change_is(window, "0.00"));
    worker.enter_code("6956640102229");
    worker.press("exact-cash");
    REQUIRE(change_is(window, "0.00"));

    worker.enter_code("3*6947750102223");
    worker.enter_code("6947750100373");
    worker.type("10");
    pay_by(worker, "wallet", "");
    REQUIRE(wait_for([&] { return window.text_of("total-figure") == "12.90"; }));
    worker.type("5");
    pay_by(worker, "card", "004218");
    REQUIRE(wait_for([&] { return window.text_of("total-figure") == "7.90"; }));
    worker.press("exact-cash");
    REQUIRE(change_is(window, "0.00"));

    worker.enter_code("6909910104072");
    worker.press("park");
    worker.write("ask-text", "7");
    worker.finish();
    REQUIRE(wait_for([&] { return window.ticket_lines() == 0; }));
    worker.enter_code("6956640100379");
    pay_by(worker, "wallet", "");
    REQUIRE(change_is(window, "0.00"));
    worker.press("park");
    worker.finish();
    REQUIRE(wait_for([&] { return window.ticket_lines() == 1; }));
    worker.press("exact-cash");
    REQUIRE(change_is(window, "0.00"));
}

/// The second ticket is void; 12.00 of the fourth goes back, 39.90 without a ticket; the first was paid by wallet.
void put_right(Worker& worker) {
    begin_task(worker, "more", "void");
    worker.write("ask-text", "2");
    worker.press("reason-1");
    signed_by_li(worker);
    begin_task(worker, "more", "refund");
    worker.write("refund-ticket", "4");
    worker.enter();
    REQUIRE(wait_for([&] { return worker.window().stands_on("refund-quantity"); }));
    worker.press("refund-go");
    signed_by_li(worker);
    begin_task(worker, "more", "retender");
    worker.write("ask-text", "1");
    worker.press("choice-0-cash");
    worker.press("choice-1-wallet");
    worker.finish();
    begin_task(worker, "more", "return");
    REQUIRE(wait_for([&] { return worker.window().stands_on("return-code"); }));
    worker.type("6956640102960");
    worker.enter();
    REQUIRE(wait_for([&] { return worker.window().text_of("return-lines").Contains("39.90"); }));
    worker.press("return-go");
    signed_by_chen(worker);
}

/// 70.00 to the safe, 50.00 from it, 4.50 out, 12.00 in.
void move_cash(Worker& worker) {
    begin_task(worker, "drawer", "no-sale");
    signed_by_li(worker);
    begin_task(worker, "drawer", "change-pieces");
    write_pieces(worker, "pieces", {{"50", "1"}});
    worker.finish();
    write_pieces(worker, "pieces", {{"10", "5"}});
    worker.finish();
    begin_task(worker, "drawer", "drop");
    write_pieces(worker, "pieces", {{"50", "1"}});
    signed_by_li(worker);
    begin_task(worker, "drawer", "drop");
    write_pieces(worker, "pieces", {{"20", "1"}});
    worker.press("person-");
    worker.finish();
    begin_task(worker, "drawer", "receive-drop");
    write_pieces(worker, "pieces", {{"20", "1"}});
    signed_by_li(worker);
    begin_task(worker, "drawer", "pickup");
    write_pieces(worker, "pieces", {{"10", "5"}});
    signed_by_chen(worker);
    begin_task(worker, "drawer", "paid-out");
    worker.write("ask-text", "4.50");
    worker.write("ask-text-1", "88");
    signed_by_li(worker);
    begin_task(worker, "drawer", "paid-in");
    worker.write("ask-text", "12.00");
    worker.write("ask-text-1", "89");
    worker.press("reason-1");
    signed_by_li(worker);
    begin_task(worker, "drawer", "suspect");
    worker.write("ask-text", "100");
    worker.write("ask-text-1", "12345678");
    worker.finish();
    begin_task(worker, "drawer", "spot-count");
    write_pieces(worker, "pieces", {{"100", "2"}, {"50", "1"}, {"5", "1"}, {"1", "4"}, {"0.1", "3"}});
    signed_by_li(worker);
}

void lock_and_leave(Worker& worker) {
    REQUIRE(sells(worker.window()));
    worker.press("lock");
    worker.press("person-wang");
    worker.write("pin", "246810");
    worker.press("sign-in");
    begin_task(worker, "more", "away");
    signed_by_li(worker);
    worker.press("person-wang");
    worker.write("pin", "246810");
    worker.press("sign-in");
    REQUIRE(sells(worker.window()));
}

void close_the_shift(Worker& worker) {
    TillWindow& window = worker.window();
    worker.press("count");
    write_pieces(worker, "count", {{"100", "2"}, {"50", "1"}, {"5", "1"}, {"1", "4"}, {"0.1", "3"}});
    worker.press("sign-count");
    worker.write("declare-card", "21.50");
    worker.write("slips-card", "2");
    worker.write("declare-wallet", "29.40");
    worker.write("slips-wallet", "3");
    worker.press("declare");
    window.settle();
    worker.press("close-shift");
    REQUIRE_MESSAGE(wait_for([&] { return window.shows("over-short"); }), utf8(window.frame().message()));
    CHECK(window.text_of("over-short") == "0.00");
    worker.write("sheet-pin", "246810");
    worker.press("sheet");
    CHECK(wait_for([&] { return std::filesystem::exists(window.shown_document()); }));
    worker.press("done");
    CHECK(wait_for([&] { return window.shows("sign-in"); }));
}

void whole_day(Worker::Way way) {
    TillWindow window{Language::english, demo_shop()};
    REQUIRE(wait_for([&] { return window.shows("pin"); }));
    Worker worker{window, way};
    open_the_shift(worker);
    sell_all_morning(worker);
    put_right(worker);
    move_cash(worker);
    lock_and_leave(worker);
    close_the_shift(worker);
}

} // namespace

TEST_CASE("a whole day of the demonstration shop by keys alone") { whole_day(Worker::Way::keys); }
TEST_CASE("a whole day of the demonstration shop by touches alone") { whole_day(Worker::Way::touches); }
