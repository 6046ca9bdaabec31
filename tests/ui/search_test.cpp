// Search: what the list under the code box shows while somebody types.
#include "pos/ui/text.h"
#include "tests/ui/steps.h"
#include "tests/ui/till_window.h"

#include <doctest/doctest.h>

#include <wx/textctrl.h>

#include <chrono>
#include <thread>

using namespace till;

TEST_CASE("letters find items as they are typed, pinyin initials too, and a late answer opens no list") {
    TillWindow window{Language::english};
    open_shift(window);
    window.type("kf");
    REQUIRE(wait_for([&] { return window.shows("matches"); }));
    CHECK(window.text_of("matches").Contains("Coffee"));
    window.field("code")->Clear();
    REQUIRE(wait_for([&] { return !window.shows("matches"); }));
    window.scan("Apples");
    REQUIRE(wait_for([&] { return window.ticket_lines() == 1; }));
    CHECK_FALSE(wait_for([&] { return window.shows("matches"); }, 300));
}

TEST_CASE(
    "an arrow and an Enter keyed before the items are found choose among what is found; the choice outlives a letter") {
    TillWindow window{Language::english};
    open_shift(window);
    window.frame().counter().desk->ask(
        [](Desk&) {
            std::this_thread::sleep_for(std::chrono::milliseconds{700});
            return 0;
        },
        [](int) {});
    window.type("cro");
    CHECK_FALSE(window.shows("matches"));
    window.key_unseen(WXK_DOWN);
    window.enter();
    CHECK(window.ticket_lines() == 0);
    REQUIRE(wait_for([&] { return window.ticket_lines() == 1; }));
    CHECK(window.text_of("ticket-lines").Contains("Croissant"));

    window.type("cr");
    REQUIRE(wait_for([&] { return window.shows("matches"); }));
    window.key(WXK_DOWN);
    window.type("o");
    window.settle();
    window.enter();
    REQUIRE(wait_for([&] { return window.ticket_lines() == 2; }));
}
