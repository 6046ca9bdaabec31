// Promotions and a sale outside the shop's hours, through the real window.
#include "tests/ui/sample_shop.h"
#include "tests/ui/steps.h"

#include "pos/ui/text.h"

#include <doctest/doctest.h>

#include <wx/textctrl.h>

using namespace till;

namespace {

bool total_is(TillWindow& window, const wxString& total) {
    return wait_for([&] { return !window.shows("ask-form") && window.text_of("total-figure") == total; });
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

TEST_CASE("T13: the ticket names the promotion that acted, under its line and in the total (English)") {
    promotion(Language::english);
}
TEST_CASE("T13: the ticket names the promotion that acted, under its line and in the total (Chinese)") {
    promotion(Language::chinese);
}
TEST_CASE("O6: a sale outside the shop's hours is signed for in place (English)") { outside_hours(Language::english); }
TEST_CASE("O6: a sale outside the shop's hours is signed for in place (Chinese)") { outside_hours(Language::chinese); }
