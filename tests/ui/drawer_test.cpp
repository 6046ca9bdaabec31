// The drawer's tasks, absence, the lock of an idle till, keyed prices and the list of keys, through the real window.
#include "tests/ui/steps.h"

#include "pos/ui/text.h"

#include <doctest/doctest.h>

#include <wx/textctrl.h>

using namespace till;

namespace {

bool is_back(TillWindow& window) {
    return wait_for([&] { return window.stands_on("code") && !window.shows("ask-form"); });
}

bool says(TillWindow& window) {
    return wait_for([&] { return !window.frame().message().empty(); });
}

void open_task(TillWindow& window, int task) {
    window.key(WXK_PAGEUP);
    REQUIRE(wait_for([&] { return window.shows("menu-back"); }));
    window.key(task);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
}

void drawer_tasks(Language language) {
    TillWindow window{language};
    open_shift(window);
    window.key(WXK_PAGEUP);
    REQUIRE(wait_for([&] { return window.shows("drop"); }));
    window.snap("8-drawer");
    check_every_control(window);
    window.key(WXK_F2);
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    window.type("1");
    window.snap("8-drop");
    check_every_control(window);
    sign_off(window, "li", "86420975");
    REQUIRE(is_back(window));
    CHECK(says(window));

    // The giver's half alone.
    open_task(window, WXK_F2);
    window.type("1");
    window.click("person-");
    window.click("ask-go");
    REQUIRE(is_back(window));

    open_task(window, WXK_F6);
    window.type("12.50");
    window.type_into("ask-text-1", "post office");
    window.snap("8-paid-out");
    check_every_control(window);
    sign_off(window, "li", "86420975");
    REQUIRE(is_back(window));
    CHECK(says(window));

    open_task(window, WXK_F4);
    window.type_into("pieces-20", "1");
    window.click("ask-go");
    REQUIRE(wait_for([&] { return window.text_of("pieces-20").StartsWith("\n"); }));
    window.type_into("pieces-10", "2");
    window.click("ask-go");
    REQUIRE(is_back(window));

    open_task(window, WXK_F7);
    sign_off(window, "li", "86420975");
    REQUIRE(is_back(window));

    open_task(window, WXK_F8);
    window.type("100");
    window.type_into("ask-text-1", "AB12345678");
    window.snap("8-suspect");
    check_every_control(window);
    window.enter();
    CHECK(is_back(window));
}

void away_and_back(Language language) {
    TillWindow window{language};
    open_shift(window);
    window.key(WXK_F9);
    REQUIRE(wait_for([&] { return window.shows("away"); }));
    window.key(WXK_F5);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    sign_off(window, "li", "86420975");
    REQUIRE(wait_for([&] { return window.shows("pin"); }));
    window.snap("4-away");
    sign_in(window, "li", "86420975");
    CHECK(says(window));
    CHECK(window.shows("pin"));
    sign_in(window, "wang", "246810");
    CHECK(is_back(window));
}

void keyed_lines(Language language) {
    TillWindow window{language};
    open_shift(window);
    add(window, "1001");
    window.type("+");
    REQUIRE(wait_for([&] { return window.ticket_lines() == 2; }));
    window.key(WXK_INSERT);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    window.type("20");
    window.snap("3-discount");
    check_every_control(window);
    window.click("ask-go");
    // The cashier may not: somebody else signs in place.
    REQUIRE(wait_for([&] { return window.shows("sign-off-pin"); }));
    window.snap("3-discount-sign-off");
    sign_off(window, "li", "86420975");
    REQUIRE(is_back(window));
    CHECK(window.text_of("total-figure") == "18.00");
    add(window, "1002");
    window.enter();
    CHECK(wait_for([&] { return window.ticket_lines() == 0; }));

    window.type("1005/");
    REQUIRE(wait_for([&] { return window.text_of("ask-result") == "12.50"; }));
    window.snap("3-price");
    check_every_control(window);
    window.key(WXK_ESCAPE);
    CHECK(is_back(window));
    CHECK(window.ticket_lines() == 0);
}

void list_of_keys(Language language) {
    TillWindow window{language};
    open_shift(window);
    window.key(WXK_F1);
    REQUIRE(wait_for([&] { return window.shows("help-close"); }));
    CHECK_FALSE(window.shows("code"));
    window.snap("9-keys");
    check_every_control(window);
    window.key(WXK_F10); // nothing behind it is worked
    CHECK(window.shows("help-close"));
    window.key(WXK_ESCAPE);
    CHECK(wait_for([&] { return window.stands_on("code"); }));
}

} // namespace

TEST_CASE("cash moves without a sale, each way with its form (English)") { drawer_tasks(Language::english); }
TEST_CASE("cash moves without a sale, each way with its form (Chinese)") { drawer_tasks(Language::chinese); }
TEST_CASE("the cashier leaves with consent, and nobody else ends it (English)") { away_and_back(Language::english); }
TEST_CASE("the cashier leaves with consent, and nobody else ends it (Chinese)") { away_and_back(Language::chinese); }
TEST_CASE("T1: a line repeated, a discount signed in place, a price looked up (English)") {
    keyed_lines(Language::english);
}
TEST_CASE("T1: a line repeated, a discount signed in place, a price looked up (Chinese)") {
    keyed_lines(Language::chinese);
}
TEST_CASE("F1 lists the keys of the screen (English)") { list_of_keys(Language::english); }
TEST_CASE("F1 lists the keys of the screen (Chinese)") { list_of_keys(Language::chinese); }

TEST_CASE("a till that nobody touches locks itself, and keeps its ticket") {
    TillWindow window{Language::english};
    open_shift(window);
    add(window, "1001");
    window.leave_alone(3 * 60'000 - 1);
    CHECK_FALSE(wait_for([&] { return window.shows("pin"); }, 1200));
    window.leave_alone(1);
    REQUIRE(wait_for([&] { return window.shows("pin"); }));
    sign_in(window, "wang", "246810");
    CHECK(wait_for([&] { return window.ticket_lines() == 1; }));
}

TEST_CASE("Enter pressed again and again pays out once") {
    TillWindow window{Language::english};
    open_shift(window);
    open_task(window, WXK_F6);
    window.type("5");
    window.type_into("ask-text-1", "Ice House");
    window.click("person-li");
    window.type_into("sign-off-pin", "86420975");
    for (int times = 0; times < 8; ++times) window.key(WXK_RETURN);
    REQUIRE(is_back(window));
    const auto next = window.perform(PaidOut{.amount = Money::of_minor(100),
                                             .reason = "postage",
                                             .payee = "post office",
                                             .by = Signature{"li", "86420975"}});
    REQUIRE(next);
    CHECK(next->number == 2);
}
