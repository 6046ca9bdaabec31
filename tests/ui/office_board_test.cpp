// The office's way in, the board of a day and what is due, through the real window by keys (issue 4; P2, K5, B3).
#include "pos/ui/text.h"
#include "tests/ui/office_day.h"
#include "tests/ui/sample_shop.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

void way_in(Language language) {
    TillWindow window{language, office_shop(language)};
    REQUIRE(wait_for([&] { return window.shows("office"); }));
    check_every_control(window);
    window.key(WXK_F9); // no PIN yet
    CHECK(wait_for([&] { return !window.frame().message().empty(); }));
    CHECK_FALSE(window.shows("office-board"));

    window.click("person-wang");
    window.type_into("pin", "246810");
    window.key(WXK_F9); // a cashier reads no takings
    const auto words = wxString::FromUTF8(std::string{sentence(Why::not_permitted, language)});
    CHECK(wait_for([&] { return window.frame().message().Contains(words); }));
    CHECK_FALSE(window.shows("office-board"));

    enter_office(window, "chen", chen.pin);
    window.snap("9-office");
    check_every_control(window);
    CHECK(window.text_of("person").empty()); // nobody stands at the till by that
    window.key(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return window.shows("pin"); }));
}

void beside_a_shift(Language language) {
    TillWindow window{language, office_shop(language)};
    open_shift(window);
    window.key(WXK_F12);
    enter_office(window, "chen", chen.pin);
    open_task(window, WXK_F2, "board-review");
    REQUIRE(has_rows(window, 1));
    window.leave_alone(4 * 60'000); // it leaves by itself
    REQUIRE(wait_for([&] { return window.shows("pin"); }));
    window.click("person-wang"); // the shift is as it was
    window.type_into("pin", "246810");
    window.enter();
    CHECK(wait_for([&] { return window.stands_on("code"); }));
}

void evening(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    enter_office(window, "chen", chen.pin);
    open_task(window, WXK_F3, "office-open");
    CHECK(rows(window) >= 1);
    window.snap("9-due");
    check_every_control(window);
    window.enter(); // what is due leads to the board
    REQUIRE(wait_for([&] { return window.shows("board-review"); }));
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "5.00"));
    window.snap("9-board");
    check_every_control(window);

    window.settle();
    window.key(WXK_F3);
    REQUIRE(wait_for([&] { return !window.shown_document().empty(); }));
    CHECK(std::filesystem::file_size(window.shown_document()) > 1000);

    window.settle();
    window.enter(); // review is what is next
    REQUIRE(asks_form(window));
    CHECK(reads(window, "265.00"));
    window.snap("9-review");
    check_every_control(window);
    window.enter();
    window.enter();
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 1));

    window.settle();
    window.key(WXK_F4);
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    window.type("2");
    window.snap("9-safe-count");
    check_every_control(window);
    sign_off(window, "sun", sun.pin);
    REQUIRE(is_done(window));
    window.snap("9-safe-counted");

    window.settle();
    window.key(WXK_F6);
    REQUIRE(asks_form(window));
    window.snap("9-close-day");
    check_every_control(window);
    window.enter();
    REQUIRE(is_done(window));
    CHECK(window.perform(CloseDay{chen}).refusal().why == Why::day_closed);

    window.settle();
    window.key(WXK_PAGEUP);
    REQUIRE(has_rows(window, 0));
    window.settle();
    window.key(WXK_PAGEDOWN);
    REQUIRE(has_rows(window, 1));
    window.settle();
    window.key(WXK_F11); // the same screen in the other language
    REQUIRE(has_rows(window, 1));
}

} // namespace

TEST_CASE("P2: the office opens to who may read takings and to nobody else (English)") { way_in(Language::english); }
TEST_CASE("P2: the office opens to who may read takings and to nobody else (Chinese)") { way_in(Language::chinese); }
TEST_CASE("P2: the office leaves the open shift alone and closes by itself") { beside_a_shift(Language::english); }
TEST_CASE("K5, B3: the evening goes in the office: due, board, review, safe, day close (English)") {
    evening(Language::english);
}
TEST_CASE("K5, B3: the evening goes in the office: due, board, review, safe, day close (Chinese)") {
    evening(Language::chinese);
}
