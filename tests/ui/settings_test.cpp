// What the shop sets for a counter: other keys, larger text.
#include "tests/ui/steps.h"

#include "pos/ui/look.h"

#include <doctest/doctest.h>

#include <wx/button.h>

#include <fstream>

using namespace till;

namespace {

TillWindow::Prepare with(const std::string& counter_toml) {
    return [=](const std::filesystem::path& folder, ShopFile&) {
        std::ofstream{folder / "shop.book.counter.toml"} << counter_toml;
    };
}

wxString key_on(TillWindow& window, const std::string& name) {
    return face_of(*dynamic_cast<wxButton*>(window.find(name))).key;
}

void large_text(Language language) {
    TillWindow window{language, with("[screen]\ntext = 200\n")};
    window.snap("11-large-sign-in");
    open_shift(window);
    add(window, "1001");
    window.snap("11-large-selling");
    const wxRect screen = window.frame().GetScreenRect(); // 1024 × 768: nothing has to be scrolled for to sell
    for (const std::string name : {"keys", "language", "total-figure", "total-detail", "code", "ticket-words"})
        CHECK_MESSAGE(screen.Contains(window.find(name.c_str())->GetScreenRect()), name);
    CHECK(window.find("total")->GetScreenRect().Contains(window.find("total-detail")->GetScreenRect()));
    window.enter();
    CHECK(wait_for([&] { return window.ticket_lines() == 0; }));
    window.snap("11-large-change");
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("sign-count"); }));
    window.snap("11-large-count");
}

} // namespace

TEST_CASE("keys that the shop has chosen do what their buttons say, and the usual ones no more") {
    TillWindow window{Language::english, with("[keys]\npark = \"F4\"\ntender_1 = \"F9\"\nmore = \"PgDn\"\n")};
    open_shift(window);
    CHECK(key_on(window, "park") == "F4");
    CHECK(key_on(window, "more") == "PgDn");
    CHECK(key_on(window, "tender-card") == "F9");
    CHECK(key_on(window, "find") == "F2");
    add(window, "1001");
    window.key(WXK_F9);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    CHECK(window.all_text().Contains("Card"));
    window.key(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return !window.shows("ask-form"); }));
    window.key(WXK_F4); // the card's usual key
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    window.click("ask-go");
    CHECK(wait_for([&] { return window.frame().message().Contains("F4"); }));
    window.key(WXK_PAGEDOWN);
    CHECK(wait_for([&] { return window.shows("menu-back"); }));
}

TEST_CASE("text of twice the size sells all the same (English)") { large_text(Language::english); }
TEST_CASE("text of twice the size sells all the same (Chinese)") { large_text(Language::chinese); }
