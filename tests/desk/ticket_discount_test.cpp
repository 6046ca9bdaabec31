// Tests of the discount on a whole ticket: who may give it, and where it goes (T7).
#include "tests/desk/counter.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

const std::string opened = "day 2026-11-21\n08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n";

} // namespace

TEST_CASE("a discount on the ticket is split over its lines, so that tax and categories stay right (T7)") {
    Counter counter;
    CHECK(counter.play(opened + "08:10 sell COFFEE TEA BREAD discount 5% pay cash\n"));
    const auto ticket = counter.ticket(1); // 20.00 less 1.00
    CHECK(ticket.total() == 19'00_cents);
    CHECK(ticket.ticket_discount() == 1'00_cents);
    CHECK(ticket.discount() == 1'00_cents);
    CHECK(ticket.discount_percent == Decimal::parse("5"));
    CHECK(ticket.lines[0].net == 9'50_cents);
    CHECK(ticket.lines[1].net == 6'65_cents);
    CHECK(ticket.lines[2].net == 2'85_cents);
    CHECK(counter.balance("liabilities:tax:0.13") == -1'86_cents); // of 16.15
    CHECK(counter.balance("liabilities:tax:0.09") == -24_cents);   // of 2.85
    CHECK(counter.balance("income:sales:drinks") == -14'29_cents);
    CHECK(counter.balance("income:sales:bakery") == -2'61_cents);
}

TEST_CASE("an amount that does not divide is split by the largest remainder, and comes back by pieces to the cent") {
    Counter counter;
    CHECK(counter.play(opened + "08:10 sell BREAD BREAD BREAD discount 0.50 pay cash\n"));
    const auto ticket = counter.ticket(1);
    CHECK(ticket.total() == 8'50_cents);
    CHECK(ticket.lines[0].ticket_discount == 17_cents);
    CHECK(ticket.lines[1].ticket_discount == 17_cents);
    CHECK(ticket.lines[2].ticket_discount == 16_cents);
    CHECK(counter.play("day 2026-11-21\n08:20 refund 1 BREAD*1 because stale by li:86420975\n"
                       "08:21 refund 1 because stale by li:86420975\n"));
    CHECK(counter.balance("assets:drawer:1") == 200'00_cents);
    CHECK(counter.balance("income:sales:bakery") == 0_cents);
    CHECK(counter.balance("liabilities:tax:0.09") == 0_cents);
}

TEST_CASE("the person's limits hold for a ticket's discount as for a line's, and for both together (T7)") {
    Counter counter;
    CHECK(counter.play(opened + "08:10 sell COFFEE discount 11% pay cash ! over-limit\n"
                                "08:11 sell COFFEE*6 discount 10% pay cash ! over-limit\n" // 6.00 is past 5.00
                                "08:12 sell COFFEE discount 2.00 pay cash ! over-limit\n"  // 20 per cent
                                "08:13 sell COFFEE%10 discount 5% pay cash ! over-limit\n"
                                "08:14 sell COFFEE discount 1.00 pay cash\n"
                                "08:15 sell COFFEE%5 discount 5% pay cash\n"
                                "08:16 sell COFFEE discount 50% pay cash by wang:246810 ! own-sign-off\n"
                                "08:17 sell COFFEE discount 50% pay cash by li:86420975\n"
                                "08:18 sell COFFEE discount 100% pay cash by li:86420975 ! not-permitted\n"
                                "08:19 sell COFFEE discount 100% pay cash by chen:75319024\n"
                                "08:20 handover zhou:135791 100x2\n"
                                "08:21 sell COFFEE discount 1% pay cash ! over-limit\n"));
    CHECK(counter.ticket(2).total() == 9'02_cents); // 9.50 less 0.48
    CHECK(counter.ticket(2).discount() == 98_cents);
    CHECK(counter.ticket(2).ticket_discount() == 48_cents);
}

TEST_CASE("a ticket's discount is never nothing, below nothing or more than is due (fault 66)") {
    Counter counter;
    CHECK(counter.play(opened + "08:10 sell COFFEE discount 10.01 pay cash by chen:75319024 ! amount-out-of-range\n"
                                "08:11 sell COFFEE discount 0.00 pay cash by chen:75319024 ! amount-out-of-range\n"
                                "08:12 sell COFFEE discount -1.00 pay cash by chen:75319024 ! amount-out-of-range\n"
                                "08:13 sell COFFEE discount 101% pay cash by chen:75319024 ! amount-out-of-range\n"
                                "08:14 sell COFFEE discount -5% pay cash by chen:75319024 ! amount-out-of-range\n"));
    CHECK_FALSE(counter.desk().book().find(Kind::ticket, 1));
}

TEST_CASE("the open ticket says at once what a discount makes of it and whose limit it passes (T7)") {
    Counter counter;
    CHECK(counter.play(opened));
    Desk& desk = counter.desk();
    REQUIRE(desk.add_line("1", {"COFFEE", {}, Decimal{1, 0}, {}, {}}));
    const AskedDiscount ten{Decimal{10, 0}, {}}, half{Decimal{50, 0}, {}};
    const auto shown = desk.set_discount("1", ten);
    REQUIRE(shown);
    CHECK(shown->total == 9'00_cents);
    CHECK(shown->ticket_discount == 1'00_cents);
    REQUIRE_FALSE(desk.set_discount("1", half));
    CHECK(desk.set_discount("1", half).refusal().why == Why::over_limit);
    CHECK(desk.open_ticket("1").total == 9'00_cents);
    REQUIRE(desk.set_discount("1", half, Signature{"li", "86420975"}));
    CHECK(desk.open_ticket("1").total == 5'00_cents);
    const auto paid = desk.pay("1", {{"cash", 10'00_cents, {}}});
    REQUIRE(paid);
    CHECK(paid->change == 5'00_cents);
    CHECK(counter.ticket(1).signers.size() == 1);
}

TEST_CASE("a parked ticket gets its discount when it is paid") {
    Counter counter;
    CHECK(counter.play(opened + "08:10 park a COFFEE\n08:11 recall a discount 5% pay cash\n"));
    CHECK(counter.ticket(1).total() == 9'50_cents);
}
