// What a till does beside selling, through the real window.
#include "tests/ui/steps.h"

#include "pos/ui/text.h"

#include <doctest/doctest.h>

#include <wx/textctrl.h>

using namespace till;

namespace {

/// Waits until the window says something, and gives it.
wxString said(TillWindow& window) {
    wait_for([&] { return !window.frame().message().empty(); });
    return window.frame().message();
}

bool form_is_gone(TillWindow& window) {
    return wait_for([&] { return !window.shows("ask-form") && window.stands_on("code"); });
}

void ask_for_form(TillWindow& window, int menu, int task) {
    window.key(menu);
    REQUIRE(wait_for([&] { return window.shows("menu-back"); }));
    window.key(task);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
}

void several_tenders(Language language) {
    TillWindow window{language};
    open_shift(window);
    add(window, "3*1001");
    window.type("20+");
    REQUIRE(wait_for([&] { return window.text_of("total-figure") == "10.00"; }));
    window.type("4");
    window.key(WXK_F4);
    REQUIRE(wait_for([&] { return window.shows("ask-text"); }));
    CHECK(window.all_text().Contains("4.00"));
    window.type("0042");
    window.enter();
    REQUIRE(wait_for([&] { return window.text_of("total-figure") == "6.00"; }));
    window.snap("3-several-tenders");
    check_every_control(window);
    const wxString taken = window.text_of("total-detail");
    CHECK(taken.Contains("20.00"));
    CHECK(taken.Contains("4.00"));
    window.key(WXK_ESCAPE);
    CHECK(wait_for([&] { return window.text_of("total-figure") == "10.00"; }));
    window.enter();
    REQUIRE(change_is(window, "0.00"));

    // It was really paid by wallet.
    ask_for_form(window, WXK_F9, WXK_F4);
    window.click("choice-0-cash");
    window.click("choice-1-wallet");
    window.snap("3-retender");
    check_every_control(window);
    window.enter();
    CHECK(form_is_gone(window));
    CHECK(said(window).Contains("1"));
}

void park_and_recall(Language language) {
    TillWindow window{language};
    open_shift(window);
    add(window, "1001");
    window.key(WXK_PAGEDOWN);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    window.type("blue coat");
    window.snap("3-park");
    window.enter();
    REQUIRE(wait_for([&] { return window.ticket_lines() == 0 && window.stands_on("code"); }));
    add(window, "1002");
    window.enter();
    REQUIRE(change_is(window, "0.00"));
    window.key(WXK_PAGEDOWN);
    REQUIRE(wait_for([&] { return window.shows("choice-0-blue coat"); }));
    window.snap("3-parked");
    check_every_control(window);
    window.enter();
    CHECK(wait_for([&] { return window.ticket_lines() == 1 && window.text_of("total-figure") == "10.00"; }));
}

void refund(Language language) {
    TillWindow window{language};
    open_shift(window);
    add(window, "3*1001");
    add(window, "1005");
    window.enter();
    REQUIRE(change_is(window, "0.00"));
    window.key(WXK_F9);
    REQUIRE(wait_for([&] { return window.shows("refund"); }));
    window.key(WXK_F2);
    REQUIRE(wait_for([&] { return window.stands_on("refund-ticket"); }));
    window.type("1");
    window.enter();
    REQUIRE(wait_for([&] { return window.stands_on("refund-quantity"); }));
    window.type("1"); // one coffee of three
    window.enter();
    window.type("0"); // no tea
    window.enter();
    window.snap("3-refund");
    check_every_control(window);
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    window.snap("3-refund-sign-off");
    sign_off(window, "li", "86420975");
    REQUIRE(form_is_gone(window));
    CHECK(said(window).Contains("10.00"));

    // All that is left, by the same way: 42.50 less 10.00.
    window.key(WXK_F9);
    REQUIRE(wait_for([&] { return window.shows("refund"); }));
    window.key(WXK_F2);
    REQUIRE(wait_for([&] { return window.stands_on("refund-ticket"); }));
    window.type("1");
    window.enter();
    REQUIRE(wait_for([&] { return window.stands_on("refund-quantity"); }));
    CHECK(window.text_of("refund-quantity").StartsWith("2"));
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    sign_off(window, "li", "86420975");
    REQUIRE(form_is_gone(window));
    CHECK(said(window).Contains("32.50"));
}

void return_goods(Language language) {
    TillWindow window{language};
    open_shift(window);
    window.key(WXK_F9);
    REQUIRE(wait_for([&] { return window.shows("return"); }));
    window.key(WXK_F3);
    REQUIRE(wait_for([&] { return window.stands_on("return-code"); }));
    const auto lines = [&](const wxString& text) {
        return wait_for([&] { return window.text_of("return-lines").Contains(text); });
    };
    window.scan("6901234567892");
    REQUIRE(lines("12.50"));
    window.type("2*1001");
    window.enter();
    REQUIRE(lines("10.00"));
    window.type("1002");
    window.enter();
    REQUIRE(lines("3.00"));
    window.type("9999");
    window.enter();
    CHECK_FALSE(said(window).empty());
    window.key(WXK_DELETE); // the last one stays with the customer
    CHECK(wait_for([&] { return !window.text_of("return-lines").Contains("3.00"); }));
    window.snap("3-return");
    check_every_control(window);
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    window.snap("3-return-sign-off");
    check_every_control(window);
    sign_off(window, "chen", "75319024");
    REQUIRE(form_is_gone(window));
    CHECK(said(window).Contains("32.50"));
}

void find_ticket(Language language) {
    TillWindow window{language};
    window.set_clock(*Day::parse("2026-11-21"), 10);
    open_shift(window);
    for (const auto* code : {"1001", "1005", "1001"}) {
        add(window, code);
        window.enter();
        REQUIRE(change_is(window, "0.00"));
    }
    const auto find = [&](const std::string& text) {
        window.key(WXK_F9);
        REQUIRE(wait_for([&] { return window.shows("refund"); }));
        window.key(WXK_F2);
        REQUIRE(wait_for([&] { return window.stands_on("refund-ticket"); }));
        window.type(text);
        window.enter();
        window.settle();
    };
    const auto back = [&] {
        while (!window.shows("code")) window.key(WXK_ESCAPE);
        REQUIRE(wait_for([&] { return window.stands_on("code"); }));
    };
    find("12.50");
    CHECK(wait_for([&] { return window.text_of("refund-summary").Contains("12.50"); }));
    back();
    find("2026-11-21");
    REQUIRE(wait_for([&] { return window.shows("choice-0-2"); }));
    for (const auto* sum : {"12.50", "10.00"})
        CHECK_FALSE(window.all_text().Contains(sum)); // nobody adds up a day (P2)
    window.snap("3-find-by-day");
    check_every_control(window);
    window.click("choice-0-2");
    window.enter();
    CHECK(wait_for([&] { return window.text_of("refund-summary").Contains("12.50"); }));
    back();
    find("10.00");
    REQUIRE(wait_for([&] { return window.shows("choice-0-1") && window.shows("choice-0-3"); }));
    back();
    find("77.00");
    CHECK_FALSE(said(window).empty());
    back();
    // The receipt bears a code for the scanner.
    find(window.receipt_code(3));
    CHECK(wait_for([&] { return window.text_of("refund-summary").Contains("3"); }));
    CHECK_FALSE(window.shows("ask-form"));
}

} // namespace

TEST_CASE("several tenders pay one ticket, and a wrong one is put right (English)") {
    several_tenders(Language::english);
}
TEST_CASE("several tenders pay one ticket, and a wrong one is put right (Chinese)") {
    several_tenders(Language::chinese);
}
TEST_CASE("a ticket is parked and taken up again (English)") { park_and_recall(Language::english); }
TEST_CASE("a ticket is parked and taken up again (Chinese)") { park_and_recall(Language::chinese); }
TEST_CASE("a ticket is refunded by line and then whole (English)") { refund(Language::english); }
TEST_CASE("a ticket is refunded by line and then whole (Chinese)") { refund(Language::chinese); }
TEST_CASE("goods come back without a ticket, signed by the manager (English)") { return_goods(Language::english); }
TEST_CASE("goods come back without a ticket, signed by the manager (Chinese)") { return_goods(Language::chinese); }
TEST_CASE("T9: the first ticket is found by amount, day and the receipt's code (English)") {
    find_ticket(Language::english);
}
TEST_CASE("T9: the first ticket is found by amount, day and the receipt's code (Chinese)") {
    find_ticket(Language::chinese);
}
