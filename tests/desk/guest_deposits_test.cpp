// Tests of guest deposits: taken with a numbered receipt, set off at the end, the rest given back (T11).
#include "reconcile/shift/shift_report.h"
#include "tests/desk/counter.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

const std::string opened = "day 2026-11-21\n08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n"
                           "08:10 guest-deposit 50.00 from \"Mrs Wu\" room 301 pay cash\n";

} // namespace

TEST_CASE("a deposit is the guest's money until it is set off, and no income (T11)") {
    Counter counter;
    CHECK(counter.play(opened));
    CHECK(counter.balance("assets:drawer:1") == 250'00_cents);
    CHECK(counter.balance("liabilities:deposit:1") == -50'00_cents);
    REQUIRE(counter.desk().open_deposits().size() == 1);
    CHECK(counter.desk().open_deposits()[0].guest == "Mrs Wu");
    CHECK(counter.desk().open_deposits()[0].room == "301");
    CHECK(counter.desk().passed_on("1").deposits == std::vector<std::int64_t>{1});
    CHECK(counter.play("day 2026-11-21\n09:00 sell COFFEE*3 pay deposit ref 1\n"));
    CHECK(counter.balance("liabilities:deposit:1") == -20'00_cents);
    CHECK(counter.play("day 2026-11-21\n09:01 return-deposit 1\n09:02 return-deposit 1 ! nothing-to-settle\n"));
    CHECK(counter.balance("liabilities:deposit:1") == 0_cents);
    CHECK(counter.balance("assets:drawer:1") == 230'00_cents);
    CHECK(counter.desk().open_deposits().empty());
    CHECK(counter.body(Kind::deposit_returned, 1)["amount"].integer() == 20'00);
}

TEST_CASE("never more than was paid, never against a receipt that is not there (T11)") {
    Counter counter;
    CHECK(counter.play(opened + "09:00 sell COFFEE*6 pay deposit ref 1 ! more-than-paid\n"
                                "09:01 sell COFFEE pay deposit ref 2 ! unknown-deposit\n"
                                "09:02 sell COFFEE pay deposit ! unknown-deposit\n"
                                "09:03 sell COFFEE*6 pay deposit 30 ref 1 pay deposit 30 ref 1 ! more-than-paid\n"
                                "09:04 sell COFFEE*6 pay deposit 50 ref 1 pay cash 10\n"
                                "09:05 return-deposit 1 ! nothing-to-settle\n09:06 return-deposit 7 ! unknown-deposit\n"
                                "09:07 retender 1 deposit cash ! unknown-tender\n"
                                "09:08 guest-deposit 10.00 from A pay deposit ref 1 ! unknown-tender\n"
                                "09:09 guest-deposit 0.00 from A pay cash ! amount-out-of-range\n"
                                "09:10 void 1 because mistake by li:86420975\n"));
    CHECK(counter.balance("liabilities:deposit:1") == -50'00_cents); // voided, it is the guest's again
}

TEST_CASE("who has lost the receipt gets the deposit back with somebody's sign-off (T11)") {
    Counter counter;
    CHECK(counter.play(opened + "09:00 return-deposit 1 lost ! needs-sign-off\n"
                                "09:01 return-deposit 1 lost by wang:246810 ! own-sign-off\n"
                                "09:02 return-deposit 1 lost by zhou:135791 ! not-permitted\n"
                                "09:03 return-deposit 1 lost by li:86420975\n"));
    CHECK(counter.body(Kind::deposit_returned, 1)["signers"].items().front()["person"].text() == "li");
}

TEST_CASE("the drawer and the card slips hold the deposits, and none are declared for what was set off (T11, K2)") {
    Counter counter;
    CHECK(counter.play(opened + "08:20 guest-deposit 30.00 from Gu pay card ref 77\n"
                                "09:00 sell COFFEE pay deposit ref 2\n09:01 sell TEA pay card\n"
                                "09:02 handover zhou:135791 100x2 50x1\n"
                                "09:05 count 100x2 50x1\n09:06 tender card 37.00 slips 2\n09:07 close leave 100x2\n"));
    CHECK(counter.body(Kind::handover, 1)["open"]["deposits"].items().size() == 2);
    const auto report = shift_report(counter.desk().book(), 1);
    REQUIRE(report);
    CHECK(report->cash.over_short == 0_cents);
    CHECK(report->cash.received == 50'00_cents);
    for (const auto& tender : report->tenders) CHECK(tender.over_short == 0_cents);
    CHECK(counter.balance("assets:card:1") == 37'00_cents);
}
