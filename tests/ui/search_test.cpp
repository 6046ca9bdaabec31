// Search: what the list under the code box shows while somebody types.
#include "pos/ui/text.h"
#include "tests/ui/steps.h"
#include "tests/ui/till_window.h"

#include <doctest/doctest.h>

#include <wx/textctrl.h>

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
