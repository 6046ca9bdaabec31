// What a cashier reads before selling, through the real window.
#include "tests/ui/sample_shop.h"
#include "tests/ui/steps.h"

#include "pos/ui/text.h"

#include <doctest/doctest.h>

#include <wx/textctrl.h>

using namespace till;

namespace {

ShopFile shop_with_promotion(Language language) {
    ShopFile file = sample_shop(language);
    Promotion tea;
    tea.kind = Promotion::Kind::special_price;
    tea.name = language == Language::chinese ? "绿茶周" : "Tea week";
    tea.item = "1005";
    tea.price = Decimal::parse("11.00").value();
    tea.until = Day::parse("2999-12-31");
    file.shop.promotions = {tea};
    return file;
}

void news(Language language) {
    TillWindow window{language, shop_with_promotion(language)};
    begin_shift(window);
    // Who never signed on here reads all that runs today.
    REQUIRE(wait_for([&] { return window.shows("news"); }));
    CHECK(window.text_of("news").Contains("11.00"));
    check_every_control(window);
    window.enter();
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));

    REQUIRE(window.perform(SetPrice{"1001", Decimal::parse("10.50").value(), Signature{"chen", "75319024"}}));
    window.restart();
    sign_in(window, "wang", "246810");
    REQUIRE(wait_for([&] { return window.shows("news"); }));
    CHECK(window.text_of("news").Contains("10.00"));
    CHECK(window.text_of("news").Contains("10.50"));
    CHECK_FALSE(window.text_of("news").Contains("11.00"));
    window.snap("2-news");
    window.restart(); // before it was read
    sign_in(window, "wang", "246810");
    REQUIRE(wait_for([&] { return window.shows("news"); }));
    CHECK(window.text_of("news").Contains("10.50"));
    window.scan("1001"); // neither sells nor confirms
    window.settle();
    REQUIRE(window.shows("news"));
    window.click("news-read");
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
    CHECK(window.ticket_lines() == 0);
    window.restart();
    sign_in(window, "wang", "246810");
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
}

} // namespace

TEST_CASE("O2: what has changed since the last sign-on is read before the first sale (English)") {
    news(Language::english);
}
TEST_CASE("O2: what has changed since the last sign-on is read before the first sale (Chinese)") {
    news(Language::chinese);
}

TEST_CASE("O2: nothing is shown where nothing has changed") {
    TillWindow window{Language::english};
    open_shift(window);
    window.restart();
    sign_in(window, "wang", "246810");
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
    CHECK_FALSE(window.shows("news"));
}
