// Handing the till over, closing for an absent cashier, drops received, counts by others, through the real window.
#include "tests/ui/sample_shop.h"
#include "tests/ui/steps.h"

#include "pos/ui/text.h"

#include <doctest/doctest.h>

#include <wx/textctrl.h>

using namespace till;

namespace {

const Signature li{"li", "86420975"};
const Signature wang{"wang", "246810"};

wxString said(TillWindow& window) {
    wait_for([&] { return !window.frame().message().empty(); });
    return window.frame().message();
}

bool sells(TillWindow& window) {
    return wait_for([&] { return window.stands_on("code") && !window.shows("ask-form"); });
}

void open_menu(TillWindow& window, int menu, int task) {
    window.key(menu);
    REQUIRE(wait_for([&] { return window.shows("menu-back"); }));
    window.key(task);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
}

/// Zhao has a PIN, and may sell.
ShopFile shop_of_two(Language language) {
    ShopFile file = sample_shop(language);
    file.pins.emplace("zhao", "592836");
    return file;
}

void handover(Language language) {
    TillWindow window{language, shop_of_two(language)};
    open_shift(window);
    add(window, "1001");
    window.key(WXK_PAGEDOWN);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    window.type("table 5");
    window.enter();
    REQUIRE(wait_for([&] { return window.ticket_lines() == 0 && window.stands_on("code"); }));
    REQUIRE(window.perform(Drop{CashCount{}.add(Money::of_minor(10'000), 1), {}}));

    open_menu(window, WXK_F9, WXK_F7);
    const wxString matters = window.text_of("ask-note");
    CHECK(matters.Contains("table 5"));
    CHECK(matters.Contains("1"));
    window.snap("8-handover-matters");
    check_every_control(window);
    window.type_into("ask-text", "246810");
    window.enter();
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    window.type("1");
    window.enter();
    window.type_into("pieces-20", "9"); // one note of 10 is missing, and nobody is told
    window.snap("8-handover");
    check_every_control(window);
    sign_off(window, "zhao", "1");
    CHECK_FALSE(said(window).empty()); // a wrong PIN can be mended where it stands
    REQUIRE(window.shows("ask-form"));
    window.type_into("sign-off-pin", "592836");
    window.enter();
    REQUIRE(sells(window));
    CHECK(window.text_of("person") == wxString::FromUTF8("赵强"));
    for (const auto* sum : {"350", "280", "70.00"}) CHECK_FALSE(window.all_text().Contains(sum));
}

void stand_in(Language language) {
    TillWindow window{language, shop_of_two(language)};
    open_shift(window);
    window.key(WXK_F12);
    REQUIRE(wait_for([&] { return window.shows("stand-in"); }));
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    window.type_into("ask-text", "592836");
    window.click("choice-0-zhao");
    window.snap("4-stand-in");
    check_every_control(window);
    sign_off(window, "li", "86420975");
    REQUIRE(wait_for([&] { return window.stands_on("count-100"); }));
    for (const auto* pieces : {"2", "0", "10", "0", "0", "50", "0", "0"}) {
        window.type(pieces);
        window.enter();
    }
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("close-shift"); }));
    window.snap("6-stand-in-close");
    check_every_control(window);
    window.settle();
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("sign-off-pin"); }));
    window.snap("6-stand-in-sign-off");
    sign_off(window, "li", "86420975");
    REQUIRE(wait_for([&] { return window.shows("over-short"); }));
    CHECK(window.text_of("over-short") == "0.00");
}

void received_and_counted(Language language) {
    TillWindow window{language};
    open_shift(window);
    for (int drop = 0; drop < 2; ++drop) REQUIRE(window.perform(Drop{CashCount{}.add(Money::of_minor(10'000), 1), {}}));
    open_menu(window, WXK_PAGEUP, WXK_F9);
    REQUIRE(window.shows("choice-0-2"));
    window.snap("8-drops");
    check_every_control(window);
    window.click("choice-0-2");
    window.enter();
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    window.type("1");
    window.snap("8-receive");
    check_every_control(window);
    sign_off(window, "li", "86420975");
    REQUIRE(sells(window));
    CHECK_FALSE(said(window).empty());

    open_menu(window, WXK_PAGEUP, WXK_F10);
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    window.type("1");
    window.snap("8-spot-count");
    check_every_control(window);
    sign_off(window, "li", "86420975");
    REQUIRE(sells(window));
    for (const auto* sum : {"250", "150", "100.00"}) CHECK_FALSE(window.all_text().Contains(sum));

    // The other drop is received by the same way, now the only one.
    open_menu(window, WXK_PAGEUP, WXK_F9);
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    window.type("1");
    sign_off(window, "li", "86420975");
    REQUIRE(sells(window));
    window.key(WXK_PAGEUP);
    REQUIRE(wait_for([&] { return window.shows("menu-back"); }));
    window.key(WXK_F9);
    CHECK_FALSE(said(window).empty());
    CHECK_FALSE(window.shows("ask-form"));
}

void after_the_count(Language language) {
    TillWindow window{language, shop_of_two(language)};
    open_shift(window);
    add(window, "1001");
    window.enter();
    REQUIRE(change_is(window, "0.00"));
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.stands_on("count-100"); }));
    for (const auto* pieces : {"2", "0", "10", "0", "0", "50", "0", "0"}) { // 450.00 of 460.00
        window.type(pieces);
        window.enter();
    }
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("second-count"); }));
    window.settle();
    window.key(WXK_F3);
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    for (const auto* field : {"pieces-100", "pieces-20", "pieces-1"})
        CHECK(window.text_of(field).StartsWith("\n")); // what was counted before is not there
    window.type("2");
    window.snap("6-second-count");
    check_every_control(window);
    sign_off(window, "zhao", "592836");
    REQUIRE(wait_for([&] { return window.shows("close-shift") && !window.shows("ask-form"); }));
    CHECK_FALSE(said(window).empty());

    // The ticket was really paid by card: a supervisor signs.
    window.key(WXK_F4);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    window.type("1");
    window.click("choice-0-cash");
    window.click("choice-1-card");
    window.snap("6-retender");
    check_every_control(window);
    sign_off(window, "li", "86420975");
    REQUIRE(wait_for([&] { return window.shows("close-shift") && !window.shows("ask-form"); }));
    window.type_into("declare-card", "10.00");
    window.type_into("slips-card", "1");
    window.key(WXK_F9);
    CHECK(wait_for([&] { return window.stands_on("leave-100"); }));
    window.settle();
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("over-short"); }));
    CHECK(window.text_of("over-short") == "0.00");
}

void low_change(Language language) {
    ShopFile file = sample_shop(language);
    file.shop.change_low = {{Money::of_minor(100), 50}};
    TillWindow window{language, file};
    open_shift(window);
    CHECK(window.frame().message().empty());
    add(window, "3*1002");
    window.type("10+");
    REQUIRE(change_is(window, "1.00"));
    CHECK(wait_for([&] { return window.frame().message().Contains("PgUp"); }));
    window.snap("3-low-change");
    for (const auto* figure : {"49", "459", "450"}) CHECK_FALSE(window.frame().message().Contains(figure));
    add(window, "1002"); // quiet once the next customer stands there
    window.settle();
}

} // namespace

TEST_CASE("O5: the till is handed over by both PINs, a blind count and what is open (English)") {
    handover(Language::english);
}
TEST_CASE("O5: the till is handed over by both PINs, a blind count and what is open (Chinese)") {
    handover(Language::chinese);
}
TEST_CASE("O5: a supervisor and one other close an absent cashier's shift (English)") { stand_in(Language::english); }
TEST_CASE("O5: a supervisor and one other close an absent cashier's shift (Chinese)") { stand_in(Language::chinese); }
TEST_CASE("D2, K2: a drop is received later, and a surprise count tells the cashier nothing (English)") {
    received_and_counted(Language::english);
}
TEST_CASE("D2, K2: a drop is received later, and a surprise count tells the cashier nothing (Chinese)") {
    received_and_counted(Language::chinese);
}
TEST_CASE("K4, T5: after the count another counts unseen, and a wrong tender is put right (English)") {
    after_the_count(Language::english);
}
TEST_CASE("K4, T5: after the count another counts unseen, and a wrong tender is put right (Chinese)") {
    after_the_count(Language::chinese);
}
TEST_CASE("D5: the till says between tickets that change may run low, and no figure (English)") {
    low_change(Language::english);
}
TEST_CASE("D5: the till says between tickets that change may run low, and no figure (Chinese)") {
    low_change(Language::chinese);
}
