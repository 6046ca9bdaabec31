// A person's first PIN and the end of a lock-out, at the till itself.
#include "tests/ui/steps.h"

#include "pos/ui/text.h"

#include <doctest/doctest.h>

#include <wx/textctrl.h>

using namespace till;

namespace {

void first_pin(Language language) {
    TillWindow window{language};
    window.click("person-zhao");
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    window.snap("1-first-pin");
    check_every_control(window);
    window.type_into("ask-text", "592836");
    window.type_into("ask-text-1", "592836");
    sign_off(window, "chen", "75319024");
    REQUIRE(wait_for([&] { return !window.shows("ask-form") && window.stands_on("pin"); }));
    sign_in(window, "zhao", "592836");
    CHECK(wait_for([&] { return window.stands_on("float-100"); }));
}

void lock_out(Language language) {
    TillWindow window{language};
    for (int wrong = 0; wrong < 12 && !window.shows("ask-form"); ++wrong) {
        sign_in(window, "wang", "111111");
        window.settle(); // the panel takes no Enter while an answer is awaited
    }
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    window.snap("1-locked-out");
    check_every_control(window);
    sign_off(window, "li", "86420975");
    REQUIRE(wait_for([&] { return !window.shows("ask-form"); }));
    sign_in(window, "wang", "246810");
    CHECK(wait_for([&] { return window.stands_on("float-100"); }));
}

void badge(Language language) {
    TillWindow window{language};
    REQUIRE(wait_for([&] { return window.stands_on("pin"); }));
    window.settle();
    window.scan("staff:nobody");
    REQUIRE(wait_for([&] { return !window.frame().message().empty(); }));
    window.scan("wang", 2);
    REQUIRE(wait_for([&] { return window.field("pin")->IsEmpty() && window.frame().message().empty(); }));
    window.type("246810");
    window.enter();
    REQUIRE(wait_for([&] { return window.stands_on("float-100"); }));
}

} // namespace

TEST_CASE("a person without a PIN gets the first one with the manager's sign-off (English)") {
    first_pin(Language::english);
}
TEST_CASE("a person without a PIN gets the first one with the manager's sign-off (Chinese)") {
    first_pin(Language::chinese);
}
TEST_CASE("a person who is locked out is let in by somebody else (English)") { lock_out(Language::english); }
TEST_CASE("a person who is locked out is let in by somebody else (Chinese)") { lock_out(Language::chinese); }

TEST_CASE("O1: a scanned badge picks its person and is no wrong PIN (English)") { badge(Language::english); }
TEST_CASE("O1: a scanned badge picks its person and is no wrong PIN (Chinese)") { badge(Language::chinese); }
