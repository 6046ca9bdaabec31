// Shop: its questions, and the way into the book and out of it.
#include "reconcile/book/shop.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace till;
using namespace till::literals;

namespace {

Shop full_shop() {
    Shop shop;
    shop.name = "校园超市 \"一\"";
    shop.currency = find_currency("CNY").value();
    shop.language = Language::chinese;
    shop.time_zone = "Asia/Shanghai";
    shop.day_begins = 240;
    shop.rehearsal = true;
    shop.cash_limit = 2'000'00_cents;
    shop.float_wanted = 300'00_cents;
    shop.tolerance = 1'00_cents;
    shop.recounts = 3;
    shop.safe = 10'000'00_cents;
    shop.tenders = {"cash", "card", "wallet"};
    shop.tills = {"1", "2"};
    shop.reasons = {{"void", "wrong-item", "拿错商品"}, {"void", "mistake", ""}, {"paid-out", "milk", "牛奶"}};
    shop.open_category = "杂项";
    shop.open_tax = Decimal::parse("0.13").value();
    shop.cash_rounding = 10_cents;
    shop.bank = "icbc";
    shop.banks = {"ccb"};
    shop.bank_number = "6222 0001";
    shop.deposit_due_days = 2;
    shop.confirm_due_days = 5;
    shop.card_terminal = "T9";
    shop.wallet_provider = "W2";
    return shop;
}

} // namespace

TEST_CASE("a shop comes back from the book as it went in") {
    const Shop shop = full_shop();
    CHECK(Shop::from_json(shop.to_json()) == shop);
    CHECK(Shop::from_json(Json::parse(shop.to_json().canonical())) == shop);

    Shop bare;
    bare.name = "Kiosk";
    bare.currency = find_currency("JPY").value();
    CHECK(Shop::from_json(Json::parse(bare.to_json().canonical())) == bare);
    CHECK_FALSE(bare.to_json().has("cash_limit"));
    CHECK_FALSE(bare.to_json().has("confirm_due_days")); // books of older shops keep their settings' bytes
}

TEST_CASE("amounts in the book are whole minor units, and rates are text") {
    const Json json = full_shop().to_json();
    CHECK(json["safe"].integer() == 1'000'000);
    CHECK(json["cash_limit"].integer() == 200'000);
    CHECK(json["open_tax"].text() == "0.13");
    CHECK(json["currency"]["faces"].items().front() == Json::object({{"face", 10'000}, {"note", true}}));
}

TEST_CASE("settings that cannot be read are a fault, not a default") {
    for (const char* key : {"name", "currency", "language", "rehearsal", "tills", "open_tax", "safe"}) {
        Json json = full_shop().to_json();
        json.set(key, Json{});
        CHECK_THROWS_AS_MESSAGE(Shop::from_json(json), JsonError, key);
    }
    CHECK_THROWS_AS(Shop::from_json(full_shop().to_json().set("language", "xx")), JsonError);
    CHECK_THROWS_AS(Shop::from_json(full_shop().to_json().set("open_tax", "1e-2")), JsonError);
    CHECK_THROWS_AS(Shop::from_json(Json{}), JsonError);
}

TEST_CASE("a shop has the tenders and tills it lists, and no others") {
    const Shop shop = full_shop();
    CHECK(shop.has_tender("card"));
    CHECK_FALSE(shop.has_tender("Card"));
    CHECK_FALSE(shop.has_tender(""));
    CHECK(shop.has_till("2"));
    CHECK_FALSE(shop.has_till("3"));
}

TEST_CASE("where a kind lists reasons only they will do, and where it lists none any word will") {
    const Shop shop = full_shop();
    CHECK(shop.has_reason("void", "wrong-item"));
    CHECK_FALSE(shop.has_reason("void", "milk"));
    CHECK_FALSE(shop.has_reason("void", ""));
    CHECK(shop.has_reason("refund", "whatever"));
    CHECK_FALSE(shop.has_reason("refund", ""));
}

TEST_CASE("a reason reads by the shop's name, a common one in the reader's language, any other by its word") {
    const Shop shop = full_shop();
    CHECK(shop.reason_name("void", "wrong-item") == "拿错商品");
    CHECK(shop.reason_name("void", "mistake") == "mistake");
    CHECK(shop.reason_name("refund", "wrong-item") == "商品有误");
    CHECK(shop.reason_name("refund", "wrong-item", Language::english) == "Wrong item");
    CHECK(shop.reason_name("close", "none-found") == "未查明原因");
}

TEST_CASE("a shop's own reasons are offered where it lists some, and common ones where it lists none") {
    const Shop shop = full_shop();
    for (const auto& reason : shop.offered_reasons("void", Language::english))
        CHECK(std::ranges::find(shop.reasons, reason.word, &Reason::word) != shop.reasons.end());
    const auto close = shop.offered_reasons("close", Language::english);
    REQUIRE(close.size() == 3);
    CHECK(close[2] == Reason{"close", "none-found", "No cause found"});
    CHECK(shop.offered_reasons("suspect", Language::english).empty());
}
