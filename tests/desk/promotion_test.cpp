// Tests of promotions: they apply by themselves, the best one an item, and are named (T13).
#include "pos/sale/promotion.h"
#include "reconcile/money/bad_file.h"
#include "tests/desk/counter.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

const std::string opened = "day 2026-11-20\n08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n";

const std::string special = "[[promotion]]\nname = \"Coffee week\"\nitem = \"COFFEE\"\nprice = \"8.00\"\n"
                            "from = \"2026-11-20\"\nuntil = \"2026-11-21\"\n";
const std::string happy_hour = "[[promotion]]\nname = \"Happy hour\"\ncategory = \"drinks\"\npercent = \"50\"\n"
                               "days = \"mon-fri\"\nhour_from = \"16:00\"\nhour_until = \"17:00\"\n";
const std::string three_for_two = "[[promotion]]\nname = \"3 for 2\"\nitem = \"BREAD\"\nbuy = 3\npay = 2\n";
const std::string five_off = "[[promotion]]\nname = \"5 off\"\nthreshold = \"100.00\"\noff = \"5.00\"\n";

} // namespace

TEST_CASE("a special price applies in its dates, is named on the line and is no discount of the cashier's (T13)") {
    Counter counter{special};
    CHECK(counter.play(opened + "08:10 sell COFFEE*2 TEA pay cash\n"
                                "day 2026-11-21\n08:10 sell COFFEE pay cash\n"
                                "day 2026-11-22\n08:10 sell COFFEE pay cash\n"));
    const auto ticket = counter.ticket(1);
    CHECK(ticket.total() == 23'00_cents);
    CHECK(ticket.discount() == 0_cents);
    CHECK(ticket.lines[0].total == 20'00_cents);
    CHECK(ticket.lines[0].net == 16'00_cents);
    REQUIRE(ticket.lines[0].promotions.size() == 1);
    CHECK(ticket.lines[0].promotions.at(0).name == "Coffee week");
    CHECK(ticket.lines[0].promotions.at(0).off == 4'00_cents);
    CHECK(ticket.lines[1].promotions.empty());
    CHECK(counter.ticket(2).total() == 8'00_cents);
    CHECK(counter.ticket(3).total() == 10'00_cents);
}

TEST_CASE("the promotion that gives the customer most acts on an item, in its hours only (T13)") {
    Counter counter{special + happy_hour};
    CHECK(counter.play(opened + "15:59 sell COFFEE TEA pay cash\n16:00 sell COFFEE TEA pay cash\n"
                                "17:00 sell COFFEE TEA pay cash\n"
                                "day 2026-11-21\n16:30 sell TEA pay cash\n")); // a Saturday
    CHECK(counter.ticket(1).total() == 15'00_cents);
    CHECK(counter.ticket(2).total() == 8'50_cents);
    CHECK(counter.ticket(2).lines[0].promotions.at(0).name == "Happy hour");
    CHECK(counter.ticket(3).total() == 15'00_cents);
    CHECK(counter.ticket(4).total() == 7'00_cents);
}

TEST_CASE("of promotions that give the same the first in the shop file acts") {
    Counter counter{special + "[[promotion]]\nname = \"Also 8\"\nitem = \"COFFEE\"\nprice = \"8.00\"\n"};
    CHECK(counter.play(opened + "08:10 sell COFFEE pay cash\n"));
    CHECK(counter.ticket(1).lines[0].promotions.at(0).name == "Coffee week");
}

TEST_CASE("n for m counts an item over all its lines, and what is free is split over them to the cent (T13)") {
    Counter counter{three_for_two};
    CHECK(counter.play(opened + "08:10 sell BREAD TEA BREAD BREAD BREAD pay cash\n"
                                "08:11 sell BREAD*7 pay cash\n08:12 sell BREAD*2 pay cash\n"
                                "08:13 sell BREAD*2.5 BREAD*0.5 pay cash\n"));
    const auto ticket = counter.ticket(1); // four, of which one is free
    CHECK(ticket.total() == 16'00_cents);
    CHECK(ticket.lines[0].net == 2'25_cents);
    CHECK(ticket.lines[4].net == 2'25_cents);
    CHECK(counter.ticket(2).total() == 15'00_cents);
    CHECK(counter.ticket(3).total() == 6'00_cents);
    CHECK(counter.ticket(4).total() == 6'00_cents);
}

TEST_CASE("a ticket from the threshold up costs less, split over its lines, after the items' promotions (T13)") {
    Counter counter{five_off + special};
    CHECK(counter.play(opened + "08:10 sell NUTS*5 pay cash\n08:11 sell NUTS*4.999 pay cash\n"
                                "08:12 sell COFFEE*10 pay cash\n08:13 sell NUTS*3 TEA*10 pay cash\n"));
    CHECK(counter.ticket(1).total() == 95'00_cents);
    CHECK(counter.ticket(1).lines[0].promotions.at(0).name == "5 off");
    CHECK(counter.ticket(2).total() == 99'98_cents);
    CHECK(counter.ticket(3).total() == 80'00_cents);
    CHECK(counter.ticket(4).total() == 125'00_cents);
    CHECK(counter.ticket(4).lines[0].promotions.at(0).off == 2'31_cents); // 60 of 130
    CHECK(counter.ticket(4).lines[1].promotions.at(0).off == 2'69_cents);
}

TEST_CASE("the cashier's discount is of what a promotion leaves, and only that counts for the limit (T7, T13)") {
    Counter counter{happy_hour};
    CHECK(counter.play(opened + "16:10 sell COFFEE%10 discount 0% pay cash\n16:11 sell TEA discount 10% pay cash\n"
                                "16:12 sell TEA discount 11% pay cash ! over-limit\n"));
    const auto ticket = counter.ticket(1);
    CHECK(ticket.lines[0].promotions.at(0).off == 5'00_cents);
    CHECK(ticket.lines[0].discount == 50_cents);
    CHECK(ticket.total() == 4'50_cents);
    CHECK(counter.ticket(2).total() == 3'15_cents);
}

TEST_CASE("a keyed price, an open item and a return without a ticket know no item's promotion (fault 66)") {
    Counter counter{special + happy_hour};
    CHECK(counter.play(opened + "16:10 sell COFFEE@9.00 pay cash by li:86420975\n"
                                "16:11 sell \"Cup\"@5.00 pay cash by li:86420975\n"
                                "16:12 return COFFEE because stale pay cash by chen:75319024\n"));
    CHECK(counter.ticket(1).total() == 9'00_cents);
    CHECK(counter.ticket(2).total() == 5'00_cents);
    CHECK(counter.body(Kind::return_goods, 1)["total"].integer() == 10'00);
}

TEST_CASE("a refund gives back what was paid under the promotion, also when it is over (fault 66)") {
    Counter counter{special};
    CHECK(counter.play(opened + "08:10 sell COFFEE*2 pay cash\n"
                                "day 2026-11-25\n08:10 refund 1 COFFEE*1 because stale by li:86420975\n"));
    CHECK(counter.body(Kind::refund, 1)["total"].integer() == 8'00);
}

TEST_CASE("the open ticket shows which promotion acts, before it is paid") {
    Counter counter{special};
    CHECK(counter.play(opened));
    const auto open = counter.desk().add_line("1", {"COFFEE", {}, Decimal{1, 0}, {}, {}});
    REQUIRE(open);
    CHECK(open->total == 8'00_cents);
    CHECK(open->promotions == 2'00_cents);
    CHECK(open->discount == 0_cents);
    CHECK(open->lines[0].promotions.at(0).name == "Coffee week");
}

TEST_CASE("a promotion over midnight bears the date it began on") {
    Counter counter{"[[promotion]]\nname = \"Night\"\nitem = \"TEA\"\nprice = \"5.00\"\nuntil = \"2026-11-20\"\n"
                    "hour_from = \"22:00\"\nhour_until = \"02:00\"\n"};
    CHECK(counter.play(opened + "23:00 sell TEA pay cash\nday 2026-11-21\n01:59 sell TEA pay cash\n"
                                "02:00 sell TEA pay cash\n23:00 sell TEA pay cash\n"));
    CHECK(counter.ticket(1).total() == 5'00_cents);
    CHECK(counter.ticket(2).total() == 5'00_cents);
    CHECK(counter.ticket(3).total() == 7'00_cents);
    CHECK(counter.ticket(4).total() == 7'00_cents);
}

TEST_CASE("a promotion that cannot be is refused where it stands in the shop file") {
    for (const std::string wrong :
         {"item = \"MILK\"\nprice = \"1.00\"", "item = \"TEA\"", "item = \"TEA\"\nprice = \"0\"",
          "item = \"TEA\"\nbuy = 2\npay = 2", "item = \"TEA\"\nbuy = 2", "category = \"books\"\npercent = \"5\"",
          "category = \"drinks\"", "category = \"drinks\"\npercent = \"100\"", "threshold = \"5.00\"\noff = \"5.00\"",
          "threshold = \"5.00\"", "percent = \"5\"", "item = \"TEA\"\nprice = \"1.00\"\npercent = \"5\"",
          "item = \"TEA\"\nprice = \"1.00\"\nfrom = \"2026-11-31\"",
          "item = \"TEA\"\nprice = \"1.00\"\nfrom = \"2026-11-21\"\nuntil = \"2026-11-20\""}) {
        CAPTURE(wrong);
        CHECK_THROWS_AS(Counter{"[[promotion]]\nname = \"P\"\n" + wrong + "\n"}, BadFile);
    }
    CHECK_THROWS_AS(Counter{special + special}, BadFile);
}
