// What a ticket, a void and a retender post, to the letter of the table of documents.
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

TEST_CASE("a ticket debits its tender and credits the tax inside the price and the income") {
    OpenTill till;
    till.open();
    CHECK(till.posted("sell BAGUETTE*2 CROISSANT pay cash 20") == Postings{"assets:drawer:1 9.00", // 20.00 - 11.00
                                                                           "liabilities:tax:0.13 -1.04", // 1.0354
                                                                           "income:sales:bakery -7.96"});
}

TEST_CASE("tax is worked out once per ticket and rate from the sum of its lines, half up") {
    OpenTill till;
    till.open();
    SUBCASE("three lines of 0.3451 make 1.04, not 1.05") {
        CHECK(till.posted("sell BAGUETTE BAGUETTE BAGUETTE pay cash") ==
              Postings{"assets:drawer:1 9.00", "liabilities:tax:0.13 -1.04", "income:sales:bakery -7.96"});
    }
    SUBCASE("each rate has its own, and a rate of 0 posts none") {
        CHECK(till.posted("sell BREAD BAGUETTE APPLE pay cash") ==
              Postings{"assets:drawer:1 15.98", "liabilities:tax:0.09 -0.25", "liabilities:tax:0.13 -0.35",
                       "income:sales:bakery -2.65", "income:sales:fruit -9.98", "income:sales:staples -2.75"});
    }
    SUBCASE("a half goes up: 0.13 inside 1.13 times 0.5 is 0.065") {
        CHECK(till.posted("sell COFFEE@1.13*0.5 pay cash") == // 0.565 is 0.57, and 0.0656 of tax
              Postings{"assets:drawer:1 0.57", "liabilities:tax:0.13 -0.07", "income:sales:drinks -0.50"});
    }
}

TEST_CASE("the cent that the tax leaves over goes to the category with the largest remainder") {
    OpenTill till;
    till.open();
    // 13.00 hold 1.50 of tax: 0.3462 for the bakery, 1.1538 for the drinks; 0.34 and 1.15 leave a cent for the bakery.
    CHECK(till.posted("sell BAGUETTE COFFEE pay cash") ==
          Postings{"assets:drawer:1 13.00", "liabilities:tax:0.13 -1.50", "income:sales:bakery -2.65",
                   "income:sales:drinks -8.85"});
}

TEST_CASE("a discount is posted net and kept in the body") {
    OpenTill till;
    till.open();
    CHECK(till.posted("sell COFFEE%10 pay cash") ==
          Postings{"assets:drawer:1 9.00", "liabilities:tax:0.13 -1.04", "income:sales:drinks -7.96"});
    CHECK(till.body()["discount"].integer() == 100);
    CHECK(till.body()["total"].integer() == 900);
    const Json line = till.body()["lines"].items().front();
    CHECK(line["total"].integer() == 1000);
    CHECK(line["discount"].integer() == 100);
    CHECK(line["net"].integer() == 900);
    CHECK(line["percent"].text() == "10");
}

TEST_CASE("a line and its discount are rounded once each, half up, per line") {
    OpenTill till;
    till.open();
    CHECK(till.posted("sell APPLE*0.25 pay cash") == // 2.495
          Postings{"assets:drawer:1 2.50", "income:sales:fruit -2.50"});
    CHECK(till.posted("sell APPLE*0.25%10 pay cash") == // 2.50 less 0.25
          Postings{"assets:drawer:1 2.25", "income:sales:fruit -2.25"});
    CHECK(till.posted("sell APPLE*0.35%5 pay cash") == // 3.493 is 3.49, less 0.1745, which is 0.17
          Postings{"assets:drawer:1 3.32", "income:sales:fruit -3.32"});
}

TEST_CASE("each tender goes to its own account, in the order paid, and change comes from cash alone") {
    OpenTill till;
    till.open();
    CHECK(till.posted("sell JUICE pay wallet 2.00 pay card 4.50 ref 17 pay cash 10") ==
          Postings{"assets:wallet:1 2.00", "assets:card:1 4.50", "assets:drawer:1 6.00", "liabilities:tax:0.13 -1.44",
                   "income:sales:drinks -11.06"});
    const auto paid = till.body()["tenders"].items();
    CHECK(paid.at(1)["reference"].text() == "17");
    CHECK(paid.at(2)["received"].integer() == 1000);
    CHECK(paid.at(2)["change"].integer() == 400);
}

TEST_CASE("the shop may name its terminal and its wallet") {
    ShopFile shop = small_shop();
    shop.shop.card_terminal = "pos 7";
    shop.shop.wallet_provider = "green";
    OpenTill till{shop};
    till.open();
    CHECK(till.posted("sell BAGUETTE*2 pay card 3 pay wallet").lines.at(0) == "assets:card:pos 7 3.00");
    CHECK(till.posted("sell BAGUETTE*2 pay card 3 pay wallet").lines.at(1) == "assets:wallet:green 3.00");
}

TEST_CASE("cash rounding is a posting of its own and touches what is paid in cash only") {
    ShopFile shop = small_shop();
    shop.shop.cash_rounding = Money::of_minor(10);
    OpenTill till{shop};
    till.open();
    SUBCASE("down") {
        CHECK(till.posted("sell APPLE*0.333 pay cash") == // 3.32334 is 3.32
              Postings{"assets:drawer:1 3.30", "income:sales:fruit -3.32", "income:rounding 0.02"});
        CHECK(till.body()["total"].integer() == 330);
        CHECK(till.body()["rounding"].integer() == -2);
    }
    SUBCASE("up, with change from what was received") {
        CHECK(till.posted("sell APPLE*0.326 pay cash 5") == // 3.25348 is 3.25
              Postings{"assets:drawer:1 3.30", "income:sales:fruit -3.25", "income:rounding -0.05"});
        CHECK(till.body()["tenders"].items().front()["change"].integer() == 170);
    }
    SUBCASE("a card pays the exact sum") {
        CHECK(till.posted("sell APPLE*0.333 pay card") == Postings{"assets:card:1 3.32", "income:sales:fruit -3.32"});
    }
    SUBCASE("what is left for cash after a card is rounded") {
        CHECK(
            till.posted("sell APPLE*0.333 pay card 2 pay cash") ==
            Postings{"assets:card:1 2.00", "assets:drawer:1 1.30", "income:sales:fruit -3.32", "income:rounding 0.02"});
    }
    SUBCASE("what is left for a card after cash is not") {
        CHECK(till.posted("sell APPLE*0.333 pay cash 2 pay card") ==
              Postings{"assets:drawer:1 2.00", "assets:card:1 1.32", "income:sales:fruit -3.32"});
    }
    SUBCASE("it is taken back by a void") {
        till.play("sell APPLE*0.333 pay cash");
        CHECK(till.posted("void 1 because mistake by li:3") ==
              Postings{"assets:drawer:1 -3.30", "income:sales:fruit 3.32", "income:rounding -0.02"});
    }
    SUBCASE("and given back with the last piece of a refund") {
        till.play("sell APPLE*0.333 pay cash");
        CHECK(till.posted("refund 1 APPLE*0.1 because stale by li:3") ==
              Postings{"income:sales:fruit 1.00", "assets:drawer:1 -1.00"});
        CHECK(till.posted("refund 1 because stale by li:3") ==
              Postings{"income:sales:fruit 2.32", "income:rounding -0.02", "assets:drawer:1 -2.30"});
        CHECK(till.balance("income:rounding") == "0.00");
    }
}

TEST_CASE("an open item goes to the category and the rate that the shop sets for it") {
    ShopFile shop = small_shop();
    SUBCASE("by itself other, without tax") {
        OpenTill till{shop};
        till.open();
        CHECK(till.posted("sell \"Cake, cut\"@18.00*0.350 pay wallet") ==
              Postings{"assets:wallet:1 6.30", "income:sales:other -6.30"});
    }
    SUBCASE("as set") {
        shop.shop.open_category = "by hand";
        shop.shop.open_tax = *Decimal::parse("0.13");
        OpenTill till{shop};
        till.open();
        CHECK(till.posted("sell \"Cake, cut\"@18.00*0.350 pay wallet") ==
              Postings{"assets:wallet:1 6.30", "liabilities:tax:0.13 -0.72", "income:sales:by hand -5.58"});
    }
}

TEST_CASE("lines removed, tickets parked, recalled and given up are kept and numbered, and post nothing") {
    OpenTill till;
    till.open();
    for (const char* line : {"remove COFFEE because changed-mind", "park breakfast BAGUETTE COFFEE", "park lunch BREAD",
                             "drop-parked lunch because left by li:3"}) {
        CHECK(till.posted(line) == Postings{});
        CHECK(till.book().entry(till.book().head().seq).number > 0);
        CHECK(till.body()["lines"].items().size() > 0);
    }
    CHECK(till.posted("recall breakfast pay cash") == Postings{"assets:drawer:1 13.00", "liabilities:tax:0.13 -1.50",
                                                               "income:sales:bakery -2.65",
                                                               "income:sales:drinks -8.85"});
    CHECK(till.book().find(Kind::recalled, 1)->body.find("breakfast") != std::string::npos);
}

TEST_CASE("a void negates every leg and names its ticket") {
    OpenTill till;
    till.open();
    till.play("sell BAGUETTE COFFEE pay card 3.00 pay cash 20");
    const auto sold = till.book().head().seq;
    CHECK(till.posted("void 1 because mistake by li:3") ==
          Postings{"assets:card:1 -3.00", "assets:drawer:1 -10.00", "liabilities:tax:0.13 1.50",
                   "income:sales:bakery 2.65", "income:sales:drinks 8.85"});
    CHECK(till.book().entry(till.book().head().seq).about == sold);
    CHECK(till.body()["reason"].text() == "mistake");
    CHECK(till.body()["signers"].items().front()["person"].text() == "li");
    for (const char* account : {"assets:card:1", "liabilities:tax:0.13", "income:sales:bakery", "income:sales:drinks"})
        CHECK(till.balance(account) == "0.00");
}

TEST_CASE("a retender moves the money from one tender to the other") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE pay cash 50");
    CHECK(till.posted("retender 1 cash card") == Postings{"assets:card:1 10.00", "assets:drawer:1 -10.00"});
    SUBCASE("a void of it then goes to the tender that is right") {
        CHECK(till.posted("void 1 because mistake by li:3").lines.front() == "assets:card:1 -10.00");
    }
    SUBCASE("a refund too") {
        CHECK(till.posted("refund 1 because stale by li:3").lines.back() == "assets:card:1 -10.00");
    }
    SUBCASE("after the count a supervisor signs, and the count stands") {
        till.play("count 100x4 10x5\n"
                  "retender 1 card wallet          ! needs-sign-off\n"
                  "retender 1 card wallet by wang:1 ! own-sign-off");
        CHECK(till.posted("retender 1 card wallet by li:3") ==
              Postings{"assets:wallet:1 10.00", "assets:card:1 -10.00"});
        CHECK(till.desk().state("1").shift_state == TillState::Shift::counted);
    }
}
