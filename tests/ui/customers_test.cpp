// Customers at the counter: named on a ticket, sold to on account; cards, vouchers, invoices, staff (T5, T6, T14, T15).
#include "tests/ui/sample_shop.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

const Signature chen{"chen", "75319024"};

ShopFile shop_with_customers(Language language) {
    ShopFile file = sample_shop(language);
    for (const auto* tender : {"account", "prepaid", "voucher"}) file.shop.tenders.emplace_back(tender);
    return file;
}

bool asks(TillWindow& window) {
    return wait_for([&] { return window.shows("ask-form") && window.stands_on("ask-text"); });
}

bool is_selling(TillWindow& window) {
    return wait_for([&] { return window.stands_on("code") && !window.shows("ask-form"); });
}

bool refuses(TillWindow& window, Why why, Language language) {
    const auto words = wxString::FromUTF8(std::string{sentence(why, language)});
    return wait_for([&] { return window.frame().message().Contains(words); });
}

/// More, then the customers' menu, then one of its tasks.
void open_customer_task(TillWindow& window, int task) {
    window.key(WXK_F9);
    REQUIRE(wait_for([&] { return window.shows("customers"); }));
    window.key(WXK_HOME);
    REQUIRE(wait_for([&] { return window.shows("look-up"); }));
    window.key(task);
    REQUIRE(asks(window));
}

/// Takes what is due by another tender, chosen by a touch.
void choose_tender(TillWindow& window, const std::string& tender) {
    window.type("-");
    REQUIRE(asks(window));
    window.click("choice-0-" + tender);
    window.click("ask-go");
    REQUIRE(wait_for([&] { return window.stands_on("ask-text") && !window.shows("choice-0-card"); }));
}

void make_customer(TillWindow& window, const std::string& id, const std::string& name) {
    SetCustomer act{.customer = id, .name = name, .phone = "13800138000", .credit = Money::of_minor(3'000), .by = chen};
    REQUIRE(window.perform(act));
}

void on_account(Language language) {
    TillWindow window{language, shop_with_customers(language)};
    open_shift(window);
    make_customer(window, "c1", "Zhang Wei");
    make_customer(window, "c2", "Zhang Min");
    add(window, "1001");

    // The words fit two: one of them is chosen. The note goes with it.
    window.type("*");
    REQUIRE(asks(window));
    window.type("zhang");
    window.enter();
    window.type("for the office");
    window.snap("3-customer");
    check_every_control(window);
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("choice-0-c2"); }));
    window.snap("3-several-customers");
    check_every_control(window);
    window.click("choice-0-c1");
    window.enter();
    REQUIRE(is_selling(window));
    CHECK(window.text_of("ticket-words").Contains("Zhang Wei"));
    CHECK(window.text_of("ticket-words").Contains("for the office"));
    window.snap("3-ticket-of-a-customer");
    check_every_control(window);

    // On account: the signed slip, and somebody else's yes (T6).
    choose_tender(window, "account");
    window.snap("3-on-account");
    check_every_control(window);
    window.type("S-77");
    window.enter();
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("person-li"); }));
    window.snap("3-on-account-signed");
    sign_off(window, "li", "86420975");
    REQUIRE(change_is(window, "0.00"));

    // Past the limit nobody's signature helps: it stays unpaid, and the till says why.
    add(window, "1005");
    add(window, "1005");
    choose_tender(window, "account");
    window.type("S-78");
    window.type_into("ask-text-1", "c1");
    window.enter();
    CHECK(wait_for([&] { return !window.frame().message().empty() || window.shows("person-li"); }));
    if (window.shows("person-li")) sign_off(window, "li", "86420975");
    CHECK(refuses(window, Why::over_credit_limit, language));
    window.snap("3-over-credit-limit");
    window.key(WXK_ESCAPE);
    REQUIRE(is_selling(window));
    CHECK(window.ticket_lines() == 2);
}

void cards(Language language) {
    TillWindow window{language, shop_with_customers(language)};
    open_shift(window);
    open_customer_task(window, WXK_F4);
    window.type("P1");
    window.enter();
    window.type("12.00");
    window.enter();
    window.type("20");
    window.snap("9-top-up");
    check_every_control(window);
    window.click("ask-go");
    REQUIRE(is_selling(window));
    CHECK(window.frame().message().Contains("8.00")); // change

    add(window, "1001");
    choose_tender(window, "prepaid");
    window.type("P1");
    window.enter();
    REQUIRE(change_is(window, "0.00"));
    add(window, "1001");
    choose_tender(window, "prepaid");
    window.type("P1");
    window.enter();
    CHECK(refuses(window, Why::card_short, language));
    window.snap("3-card-short");
    window.key(WXK_ESCAPE);
    REQUIRE(is_selling(window));
    window.enter();
    REQUIRE(change_is(window, "0.00"));

    open_customer_task(window, WXK_F5);
    window.type("V1");
    window.type_into("ask-text-1", "30");
    window.click("ask-go");
    REQUIRE(is_selling(window));
    open_customer_task(window, WXK_F2);
    window.type("P1");
    window.enter();
    CHECK(wait_for([&] { return window.text_of("ask-result-name").Contains("2.00"); }));
    window.type_into("ask-text", "V1");
    window.enter();
    CHECK(wait_for([&] { return window.text_of("ask-result-name").Contains("30.00"); }));
    window.snap("9-look-up");
    check_every_control(window);
}

void customers(Language language) {
    TillWindow window{language, shop_with_customers(language)};
    open_shift(window);
    open_customer_task(window, WXK_F6);
    for (const auto* typed : {"c9", "Wu Hong", "13900139000", "50"}) {
        window.type(typed);
        window.enter();
    }
    window.snap("9-new-customer");
    check_every_control(window);
    sign_off(window, "chen", "75319024");
    REQUIRE(is_selling(window));
    open_customer_task(window, WXK_F2);
    window.type("hong");
    window.enter();
    CHECK(wait_for([&] { return window.text_of("ask-result-name").Contains("50.00"); }));
    window.snap("9-look-up-customer");
    window.key(WXK_ESCAPE);
    window.key(WXK_ESCAPE);
    REQUIRE(is_selling(window));

    add(window, "1001");
    choose_tender(window, "account");
    window.type("S-1");
    window.type_into("ask-text-1", "c9");
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("person-li"); }));
    sign_off(window, "li", "86420975");
    REQUIRE(change_is(window, "0.00"));
    open_customer_task(window, WXK_F3);
    window.type("c9");
    window.type_into("ask-text-1", "10");
    window.snap("9-receive-on-account");
    check_every_control(window);
    window.click("ask-go");
    REQUIRE(is_selling(window));
    CHECK(window.frame().message().Contains("10.00"));
}

void lines_of_staff(Language language) {
    TillWindow window{language, shop_with_customers(language)};
    open_shift(window);
    add(window, "1001");
    window.key(WXK_INSERT);
    REQUIRE(asks(window));
    window.click("choice-0-li");
    window.click("choice-1-chen");
    window.snap("3-adviser");
    check_every_control(window);
    window.click("ask-go");
    REQUIRE(is_selling(window));
    CHECK(window.text_of("ticket-lines").Contains(wxString::FromUTF8("李明")));
    CHECK(window.text_of("ticket-lines").Contains(wxString::FromUTF8("陈静")));
    window.snap("3-ticket-with-adviser");
    // Asked again it still stands there.
    window.key(WXK_INSERT);
    REQUIRE(asks(window));
    window.click("ask-go");
    REQUIRE(is_selling(window));
    CHECK(window.text_of("ticket-lines").Contains(wxString::FromUTF8("李明")));
}

void invoice(Language language) {
    TillWindow window{language, shop_with_customers(language)};
    open_shift(window);
    add(window, "1001");
    window.enter();
    REQUIRE(change_is(window, "0.00"));
    for (const bool is_first : {true, false}) {
        window.key(WXK_F9);
        REQUIRE(wait_for([&] { return window.shows("invoice"); }));
        window.key(WXK_INSERT);
        REQUIRE(asks(window));
        window.type_into("ask-text-1", "Blue River Ltd");
        window.type_into("ask-text-2", "91110108MA01");
        window.snap("9-invoice");
        check_every_control(window);
        window.enter();
        if (is_first) REQUIRE(is_selling(window));
        CHECK(wait_for([&] { return !window.frame().message().empty(); }));
    }
    CHECK(refuses(window, Why::invoiced_already, language));
}

} // namespace

TEST_CASE("a customer is named and buys on account, up to the limit (T6, English)") { on_account(Language::english); }
TEST_CASE("a customer is named and buys on account, up to the limit (T6, Chinese)") { on_account(Language::chinese); }
TEST_CASE("cards are topped up and paid with, vouchers sold (T5, English)") { cards(Language::english); }
TEST_CASE("cards are topped up and paid with, vouchers sold (T5, Chinese)") { cards(Language::chinese); }
TEST_CASE("a customer is made known and pays what is owed (T6, English)") { customers(Language::english); }
TEST_CASE("a customer is made known and pays what is owed (T6, Chinese)") { customers(Language::chinese); }
TEST_CASE("a line bears its adviser and technician (T15, English)") { lines_of_staff(Language::english); }
TEST_CASE("a line bears its adviser and technician (T15, Chinese)") { lines_of_staff(Language::chinese); }
TEST_CASE("a ticket's invoice is made out once (T14, English)") { invoice(Language::english); }
TEST_CASE("a ticket's invoice is made out once (T14, Chinese)") { invoice(Language::chinese); }
