// Tables and guest deposits: put on, moved, settled in parts, freed; taken and given back (T10, T11).
#include "tests/ui/sample_shop.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

ShopFile shop_with_tables(Language language) {
    ShopFile file = sample_shop(language);
    file.shop.tables = {"1", "2", "Room 301"};
    file.shop.tenders.push_back("deposit");
    return file;
}

bool is_selling(TillWindow& window) {
    return wait_for([&] { return window.stands_on("code") && !window.shows("ask-form"); });
}

void open_tables(TillWindow& window) {
    window.key(WXK_END);
    REQUIRE(wait_for([&] { return window.shows("table-1"); }));
    window.settle();
}

bool table_says(TillWindow& window, const wxString& table, const wxString& text) {
    return wait_for([&] {
        return !window.shows("ask-form") && window.shows(table.utf8_string()) &&
               window.text_of(table.utf8_string()).Contains(text);
    });
}

void tables(Language language) {
    TillWindow window{language, shop_with_tables(language)};
    open_shift(window);
    add(window, "1001");
    add(window, "1001");
    add(window, "1005");
    open_tables(window);
    window.key(WXK_F2); // the ticket goes onto the first table
    REQUIRE(is_selling(window));
    CHECK(window.ticket_lines() == 0);

    open_tables(window);
    CHECK(table_says(window, "table-1", "32.50"));
    window.snap("9-tables");
    check_every_control(window);
    window.key(WXK_F3);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    window.snap("9-table-move");
    check_every_control(window);
    window.click("ask-go"); // to the next free one
    REQUIRE(table_says(window, "table-2", "32.50"));

    window.click("table-2");
    window.settle();
    window.key(WXK_F5);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    window.type("1/3");
    window.snap("9-table-share");
    check_every_control(window);
    window.click("ask-go");
    REQUIRE(table_says(window, "table-2", "21.67"));

    window.key(WXK_F6);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    window.snap("9-table-line");
    check_every_control(window);
    window.click("ask-go");
    window.settle();

    window.key(WXK_F8);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    window.snap("9-table-free");
    sign_off(window, "li", "86420975");
    CHECK(wait_for([&] { return window.perform(SettleBill{"2", {}}).refusal().why == Why::unknown_ticket; }));
}

void deposits(Language language) {
    TillWindow window{language, shop_with_tables(language)};
    open_shift(window);
    window.key(WXK_F9);
    REQUIRE(wait_for([&] { return window.shows("guest-deposit"); }));
    window.snap("9-more-with-deposits");
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    window.type("50");
    window.type_into("ask-text-1", "Mrs Wu");
    window.type_into("ask-text-2", "301");
    window.snap("9-guest-deposit");
    check_every_control(window);
    window.click("ask-go");
    REQUIRE(is_selling(window));
    CHECK(window.frame().message().Contains("1"));
    window.key(WXK_F9);
    REQUIRE(wait_for([&] { return window.shows("return-deposit"); }));
    window.key(WXK_F12);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    window.snap("9-return-deposit");
    check_every_control(window);
    window.click("ask-go");
    REQUIRE(is_selling(window));
    CHECK(window.perform(ReturnDeposit{1}).refusal().why == Why::nothing_to_settle);
}

} // namespace

TEST_CASE("a bill is put on a table, moved, settled in parts and given up (English)") { tables(Language::english); }
TEST_CASE("a bill is put on a table, moved, settled in parts and given up (Chinese)") { tables(Language::chinese); }
TEST_CASE("a guest deposit is taken and given back (English)") { deposits(Language::english); }
TEST_CASE("a guest deposit is taken and given back (Chinese)") { deposits(Language::chinese); }

TEST_CASE("a shop without tables and deposits sees nothing of them") {
    TillWindow window{Language::english};
    open_shift(window);
    CHECK_FALSE(window.shows("tables"));
    window.key(WXK_F9);
    REQUIRE(wait_for([&] { return window.shows("refund"); }));
    CHECK_FALSE(window.shows("guest-deposit"));
}
