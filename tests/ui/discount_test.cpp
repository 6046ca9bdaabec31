// Discounts, promotions and a sale outside the shop's hours, signed for where the cashier stands.
#include "tests/ui/sample_shop.h"
#include "tests/ui/steps.h"

#include "pos/ui/text.h"

#include <doctest/doctest.h>

#include <wx/textctrl.h>

using namespace till;

namespace {

/// Wang may take 5 per cent off, Li 20, Chen what she likes.
ShopFile shop_with_limits(Language language) {
    ShopFile file = sample_shop(language);
    file.staff[0].limits.discount_percent = Decimal::parse("5").value();
    file.staff[0].limits.discount = Money::of_minor(100'000);
    file.staff[1].limits.discount_percent = Decimal::parse("20").value();
    return file;
}

void ask_discount(TillWindow& window, const std::string& percent, const std::string& amount = {}) {
    window.key(WXK_HOME);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    window.type(percent);
    if (!amount.empty()) window.type_into("ask-text-1", amount);
    window.click("ask-go");
    window.settle();
}

bool total_is(TillWindow& window, const wxString& total) {
    return wait_for([&] { return !window.shows("ask-form") && window.text_of("total-figure") == total; });
}

void ticket_discount(Language language) {
    TillWindow window{language, shop_with_limits(language)};
    open_shift(window);
    add(window, "1001");
    add(window, "1005");
    ask_discount(window, "5");
    REQUIRE(total_is(window, "21.37")); // 22.50 less 1.13
    CHECK(window.text_of("ticket-lines").Contains("-1.13"));
    CHECK(window.text_of("ticket-lines").Contains("5 %"));
    CHECK(window.text_of("total-detail").Contains("1.13"));
    window.snap("3-ticket-discount");
    check_every_control(window);

    // Past the limit the till says so at once, and offers those whose limit covers it.
    ask_discount(window, "15");
    REQUIRE(wait_for([&] { return window.shows("person-li"); }));
    CHECK_FALSE(window.frame().message().empty());
    CHECK(window.shows("person-chen"));
    window.snap("3-ticket-discount-sign-off");
    sign_off(window, "li", "86420975");
    REQUIRE_MESSAGE(total_is(window, "19.12"), window.all_text()); // 22.50 less 3.38
    ask_discount(window, {}, "10");
    REQUIRE(wait_for([&] { return window.shows("person-chen"); }));
    CHECK_FALSE(window.shows("person-li")); // 10.00 is more than 20 per cent
    window.key(WXK_ESCAPE);
    REQUIRE(total_is(window, "19.12"));

    window.restart();
    sign_in(window, "wang", "246810");
    REQUIRE(total_is(window, "19.12"));
    ask_discount(window, {});
    REQUIRE(total_is(window, "22.50")); // nothing typed takes it away
    ask_discount(window, "5");
    REQUIRE(total_is(window, "21.37"));
    window.enter();
    CHECK(change_is(window, "0.00"));
}

void promotion(Language language) {
    ShopFile file = sample_shop(language);
    Promotion tea;
    tea.kind = Promotion::Kind::special_price;
    tea.name = language == Language::chinese ? "绿茶周" : "Tea week";
    tea.item = "1005";
    tea.price = Decimal::parse("11.00").value();
    file.shop.promotions = {tea};
    TillWindow window{language, file};
    begin_shift(window);
    REQUIRE(wait_for([&] { return window.shows("news"); }));
    window.enter();
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
    add(window, "1001");
    window.type("1005");
    window.enter();
    REQUIRE(total_is(window, "21.00"));
    CHECK(window.text_of("ticket-lines").Contains(wxString::FromUTF8(tea.name)));
    CHECK(window.text_of("ticket-lines").Contains("-1.50"));
    CHECK(window.text_of("total-detail").Contains("1.50"));
    window.snap("3-promotion");
    // The line is taken off with what acted on it.
    window.key(WXK_DELETE);
    REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
    window.enter();
    REQUIRE(total_is(window, "10.00"));
    CHECK(window.ticket_lines() == 1);
}

void outside_hours(Language language) {
    ShopFile file = sample_shop(language);
    file.shop.hours = {{.days = 0b111'1111, .from = 8 * 60, .until = 20 * 60}};
    TillWindow window{language, file};
    window.set_clock(*Day::parse("2026-11-21"), 19, 30);
    open_shift(window);
    add(window, "1001");
    window.enter();
    REQUIRE(change_is(window, "0.00"));
    window.set_clock(*Day::parse("2026-11-21"), 20, 15);
    add(window, "1001");
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("person-li"); }));
    CHECK_FALSE(window.frame().message().empty());
    window.snap("3-outside-hours");
    check_every_control(window);
    sign_off(window, "li", "86420975");
    CHECK(change_is(window, "0.00"));
}

} // namespace

TEST_CASE("T7: a discount on the ticket is answered at once, and offered to those whose limit covers it (English)") {
    ticket_discount(Language::english);
}
TEST_CASE("T7: a discount on the ticket is answered at once, and offered to those whose limit covers it (Chinese)") {
    ticket_discount(Language::chinese);
}
TEST_CASE("T13: the ticket names the promotion that acted, under its line and in the total (English)") {
    promotion(Language::english);
}
TEST_CASE("T13: the ticket names the promotion that acted, under its line and in the total (Chinese)") {
    promotion(Language::chinese);
}
TEST_CASE("O6: a sale outside the shop's hours is signed for in place (English)") { outside_hours(Language::english); }
TEST_CASE("O6: a sale outside the shop's hours is signed for in place (Chinese)") { outside_hours(Language::chinese); }
