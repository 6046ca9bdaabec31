// Tests of changed prices: who may change them, and what a cashier is told at sign-on (O2).
#include "tests/desk/counter.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

const std::string week = "[[promotion]]\nname = \"Tea week\"\nitem = \"TEA\"\nprice = \"6.00\"\n"
                         "from = \"2026-11-22\"\nuntil = \"2026-11-24\"\n";

std::vector<std::string> names(const std::vector<Promotion>& promotions) {
    std::vector<std::string> names;
    for (const auto& promotion : promotions) names.push_back(promotion.name);
    return names;
}

} // namespace

TEST_CASE("a manager changes a price, a supervisor does not, and the next sale costs the new one (T4)") {
    Counter counter;
    CHECK(counter.play("day 2026-11-21\n"
                       "07:00 price COFFEE 12.00 ! needs-sign-off\n"
                       "07:01 price COFFEE 12.00 by li:86420975 ! not-permitted\n"
                       "07:02 price MILK 12.00 by chen:75319024 ! unknown-item\n"
                       "07:03 price COFFEE -1 by chen:75319024 ! amount-out-of-range\n"
                       "07:04 price COFFEE 12.00 by chen:75319024\n"
                       "08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n"
                       "08:10 sell COFFEE pay cash\n"));
    CHECK(counter.ticket(1).total() == 12'00_cents);
}

TEST_CASE("only the items of a catalogue that are new or changed are entered, with who signed") {
    Counter counter;
    CHECK(counter.play("day 2026-11-21\n07:00 price TEA 7.50 by chen:75319024\n"));
    auto coffee = *counter.desk().find_item("COFFEE");
    auto tea = *counter.desk().find_item("TEA");
    tea.price = *Decimal::parse("8.00");
    const Item milk{"MILK", "Milk", "drinks", "cup", *Decimal::parse("5.00"), *Decimal::parse("0.13"), ""};
    const auto refused = counter.desk().change_prices({coffee, tea, milk}, Signature{"wang", "246810"});
    REQUIRE_FALSE(refused);
    CHECK(refused.refusal().why == Why::not_permitted);
    const auto seq = counter.desk().book().head().seq;
    const auto changed = counter.desk().change_prices({coffee, tea, milk}, Signature{"chen", "75319024"});
    REQUIRE(changed);
    CHECK(changed->items == 2);
    CHECK(changed->seq == seq + 1);
    const Json body = Json::parse(counter.desk().book().entry(seq + 1).body);
    CHECK(body["items"].items().size() == 2);
    CHECK(body["signers"].items().at(0)["person"].text() == "chen");
    CHECK(counter.desk().find_item("BREAD"));
    const auto again = counter.desk().change_prices({coffee, tea, milk}, Signature{"chen", "75319024"});
    REQUIRE(again);
    CHECK(again->items == 0);
    CHECK(counter.desk().book().head().seq == seq + 1);
}

TEST_CASE("at sign-on a cashier sees what has changed since the last one: prices, promotions begun and ended (O2)") {
    Counter counter{week};
    CHECK(counter.play("day 2026-11-20\n"
                       "08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n"));
    CHECK(counter.desk().sign_on_news("wang").prices.empty());
    CHECK(counter.play("day 2026-11-20\n"
                       "09:00 price COFFEE 12.00 by chen:75319024\n"
                       "10:00 price BREAD 4.00 by chen:75319024\n"
                       "11:00 price BREAD 3.00 by chen:75319024\n"
                       "12:00 count 100x2\n12:01 close leave 100x2\n12:02 review by chen:75319024\n"
                       "day 2026-11-22\n08:00 open 1 by wang:246810 float 100x2\n"));
    const auto news = counter.desk().sign_on_news("wang");
    REQUIRE(news.prices.size() == 1); // bread costs what it did
    CHECK(news.prices[0].item.code == "COFFEE");
    CHECK(news.prices[0].before == Decimal::parse("10.00"));
    CHECK(news.prices[0].item.price == *Decimal::parse("12.00"));
    CHECK(names(news.begun) == std::vector<std::string>{"Tea week"});
    CHECK(news.ended.empty());
    CHECK(counter.play("day 2026-11-22\n09:00 sign-out\n"
                       "day 2026-11-25\n09:00 sign-in wang:246810\n"));
    const auto later = counter.desk().sign_on_news("wang");
    CHECK(later.prices.empty());
    CHECK(later.begun.empty());
    CHECK(names(later.ended) == std::vector<std::string>{"Tea week"});
}

TEST_CASE("what is new is new until it was read: a till that stopped before shows it again (O2)") {
    Counter counter{week};
    CHECK(counter.play("day 2026-11-20\n08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n"
                       "08:01 news-read\n09:00 price COFFEE 12.00 by chen:75319024\n"
                       "10:00 sign-out\n10:10 sign-in wang:246810\n")); // and the power fails
    CHECK_FALSE(counter.desk().sign_on_news("wang").never_read);
    CHECK(counter.play("day 2026-11-20\n10:20 sign-out\n10:30 sign-in wang:246810\n"));
    CHECK(counter.desk().sign_on_news("wang").prices.size() == 1);
    CHECK(counter.play("day 2026-11-20\n10:31 news-read\n"));
    CHECK(counter.desk().sign_on_news("wang").empty());
    CHECK(counter.play("day 2026-11-22\n08:00 sign-out\n08:01 news-read ! not-signed-in\n08:02 sign-in wang:246810\n"));
    CHECK(names(counter.desk().sign_on_news("wang").begun) == std::vector<std::string>{"Tea week"});
    CHECK(counter.desk().sign_on_news("zhou").never_read);
}

TEST_CASE("whoever takes a drawer over signs on by it, and who never did is told today's promotions (O2)") {
    Counter counter{week};
    CHECK(counter.play("day 2026-11-22\n08:00 open 1 by wang:246810 float 100x2\n"
                       "09:00 price COFFEE 12.00 by chen:75319024\n"));
    CHECK(names(counter.desk().sign_on_news("zhou").begun) == std::vector<std::string>{"Tea week"});
    CHECK(counter.desk().sign_on_news("zhou").prices.empty());
    CHECK(counter.play("day 2026-11-22\n10:00 handover zhou:135791 100x2\n"));
    CHECK(counter.desk().sign_on_news("wang").prices.size() == 1); // no longer stands there
    CHECK(counter.play("day 2026-11-22\n11:00 price COFFEE 13.00 by chen:75319024\n"
                       "12:00 handover wang:246810 100x2\n"));
    CHECK(counter.desk().sign_on_news("zhou").prices.size() == 1);
}
