// What a refund and a return post, down to the last piece.
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

TEST_CASE("a refund debits income and tax and credits the tender") {
    OpenTill till;
    till.open();
    till.play("sell BAGUETTE*2 CROISSANT pay cash 20");
    const auto sold = till.book().head().seq;
    CHECK(till.posted("refund 1 CROISSANT because stale by li:3") ==
          Postings{"income:sales:bakery 2.65", "liabilities:tax:0.13 0.35", "assets:drawer:1 -3.00"});
    CHECK(till.book().entry(till.book().head().seq).about == sold);
}

TEST_CASE("a ticket refunded piece by piece gives back exactly the tax that was charged") {
    OpenTill till;
    till.open();
    till.play("sell BAGUETTE*3 pay cash"); // 1.04 of tax; a piece alone would hold 0.35, three times 1.05
    CHECK(till.posted("refund 1 BAGUETTE because stale by li:3") ==
          Postings{"income:sales:bakery 2.65", "liabilities:tax:0.13 0.35", "assets:drawer:1 -3.00"});
    CHECK(till.posted("refund 1 BAGUETTE because stale by li:3") ==
          Postings{"income:sales:bakery 2.66", "liabilities:tax:0.13 0.34", "assets:drawer:1 -3.00"});
    till.play("refund 1 BAGUETTE*2 because stale by li:3 ! more-than-paid");
    CHECK(till.posted("refund 1 because stale by li:3") ==
          Postings{"income:sales:bakery 2.65", "liabilities:tax:0.13 0.35", "assets:drawer:1 -3.00"});
    till.play("refund 1 because stale by li:3 ! already-refunded");
    for (const char* account : {"liabilities:tax:0.13", "income:sales:bakery"}) CHECK(till.balance(account) == "0.00");
    CHECK(till.balance("assets:drawer:1") == "450.00");
}

TEST_CASE("what has come back of a line, all told, is worth its share of what was paid, half up") {
    OpenTill till;
    till.open();
    till.play("sell APPLE*3%10 pay cash"); // 29.94 less 2.99 is 26.95; a third is 8.983
    const auto back = [&] { return till.posted("refund 1 APPLE because stale by li:3").lines.back(); };
    CHECK(back() == "assets:drawer:1 -8.98");
    CHECK(back() == "assets:drawer:1 -8.99"); // two thirds are 17.967
    CHECK(back() == "assets:drawer:1 -8.98");
}

TEST_CASE("a refund over several lines of one item takes the earliest first") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE%10 COFFEE pay cash");
    CHECK(till.posted("refund 1 COFFEE because stale by li:3").lines.back() == "assets:drawer:1 -9.00");
    CHECK(till.posted("refund 1 COFFEE because stale by li:3").lines.back() == "assets:drawer:1 -10.00");
}

TEST_CASE("an open item comes back by its name") {
    OpenTill till;
    till.open();
    till.play("sell \"Cake, cut\"@18.00*0.350 COFFEE pay cash");
    CHECK(till.posted("refund 1 \"Cake, cut\"@18.00*0.350 because stale by li:3") ==
          Postings{"income:sales:other 6.30", "assets:drawer:1 -6.30"});
}

TEST_CASE("money goes back to tenders that are not cash first, in the order paid, each up to what it paid") {
    OpenTill till;
    till.open();
    till.play("sell BAGUETTE*3 pay cash 4 pay wallet 2 pay card 3");
    SUBCASE("all at once") {
        CHECK(till.posted("refund 1 because stale by li:3") ==
              Postings{"income:sales:bakery 7.96", "liabilities:tax:0.13 1.04", "assets:wallet:1 -2.00",
                       "assets:card:1 -3.00", "assets:drawer:1 -4.00"});
    }
    SUBCASE("piece by piece") {
        CHECK(till.posted("refund 1 BAGUETTE because stale by li:3") ==
              Postings{"income:sales:bakery 2.65", "liabilities:tax:0.13 0.35", "assets:wallet:1 -2.00",
                       "assets:card:1 -1.00"});
        CHECK(till.posted("refund 1 BAGUETTE because stale by li:3") ==
              Postings{"income:sales:bakery 2.66", "liabilities:tax:0.13 0.34", "assets:card:1 -2.00",
                       "assets:drawer:1 -1.00"});
        CHECK(till.posted("refund 1 because stale by li:3") ==
              Postings{"income:sales:bakery 2.65", "liabilities:tax:0.13 0.35", "assets:drawer:1 -3.00"});
        for (const char* account : {"assets:wallet:1", "assets:card:1"}) CHECK(till.balance(account) == "0.00");
    }
}

TEST_CASE("a refund is booked in the shift that gives the money back, another day too") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE pay cash\n"
              "count 100x4 10x6\nclose leave 100x4 10x5\nreview by chen:4\nclose-day by chen:4\n"
              "day 2026-11-22\n"
              "open 2 by sun:2 float 10x5 from qian:5");
    CHECK(till.posted("refund 1 because stale by li:3") ==
          Postings{"income:sales:drinks 8.85", "liabilities:tax:0.13 1.15", "assets:drawer:2 -10.00"});
    CHECK(till.book().entry(till.book().head().seq).shift == 2);
}

TEST_CASE("the first ticket's cashier does not approve its refund, wherever it is asked for") {
    ShopFile shop = small_shop();
    shop.staff.push_back({"wu", "吴敏", {Role::cashier, Role::supervisor}, {}, {}, Language::english, true});
    shop.pins["wu"] = "777777";
    OpenTill till{shop};
    till.play("open 2 by wu:7 float 10x5 from chen:4\n"
              "sell COFFEE pay cash\n"
              "open 1 by wang:1 float 10x5 from chen:4\n"
              "refund 1 because stale by wu:7 ! same-person\n"
              "refund 1 because stale by li:3");
}

TEST_CASE("a return gives back goods without a ticket, at the catalogue's rate, to the tender named") {
    OpenTill till;
    till.open();
    CHECK(till.posted("return BREAD*1@3.00 because stale pay cash by chen:4") ==
          Postings{"income:sales:staples 2.75", "liabilities:tax:0.09 0.25", "assets:drawer:1 -3.00"});
    CHECK(till.posted("return COFFEE*2 BREAD because stale pay card by chen:4") ==
          Postings{"income:sales:drinks 17.70", "income:sales:staples 2.75", "liabilities:tax:0.09 0.25",
                   "liabilities:tax:0.13 2.30", "assets:card:1 -23.00"});
    till.play("return BREAD because stale pay cash by li:3 ! not-permitted");
}
