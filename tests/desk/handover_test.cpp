// Tests of the handover: who answers for the drawer after it, and what it leaves as it was (O5).
#include "reconcile/shift/shift_report.h"
#include "tests/desk/counter.h"

#include <doctest/doctest.h>
#include <tuple>

using namespace till;
using namespace till::literals;

namespace {

const std::string opened = "day 2026-11-21\n"
                           "08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n"
                           "08:10 sell COFFEE*2 pay cash 20\n"
                           "08:20 park table-5 TEA\n";

} // namespace

TEST_CASE("the next cashier takes the drawer over by count and PIN, and the cash expected stays its balance (O5, K2)") {
    Counter counter;
    CHECK(counter.play(opened + "12:00 handover zhou:135791 100x2 10x1\n"));
    CHECK(counter.balance("assets:drawer:1") == 220'00_cents);
    CHECK(counter.balance("assets:over-short:1:cash") == 0_cents);
    CHECK(counter.desk().state("1").cashier == "zhou");
    CHECK(counter.desk().state("1").signed_in);
    const Json body = counter.body(Kind::handover, 1);
    CHECK(body["from"].text() == "wang");
    CHECK(body["counted"].integer() == 210'00);
    CHECK(body["expected"].integer() == 220'00);
    CHECK(body["difference"].integer() == -10'00);
    CHECK(body["open"]["parked"].items().at(0).text() == "table-5");
    CHECK(body["signers"].items().at(0)["person"].text() == "wang");
    CHECK(body["signers"].items().at(1)["person"].text() == "zhou");
}

TEST_CASE("a handover answers the same whether the count is right or wrong (K1)") {
    const auto answer = [](const std::string& pieces) {
        Counter counter;
        CHECK(counter.play(opened));
        const auto count = CashCount{}.add(1'00_cents, static_cast<std::int64_t>(pieces.size()));
        const auto done = counter.desk().perform("1", Handover{{"zhou", "135791"}, count});
        REQUIRE(done);
        return std::tuple{done->number, done->amount, done->over_short, done->total};
    };
    CHECK(answer("x") == answer("xxxxx"));
}

TEST_CASE("after a handover the next cashier sells, and what was parked is theirs to take up") {
    Counter counter;
    CHECK(counter.play(opened + "12:00 handover zhou:135791 100x2 20x1\n"
                                "12:05 recall table-5 pay cash\n"
                                "12:06 sign-in wang:246810 ! not-permitted\n"));
    CHECK(counter.desk().book().find(Kind::ticket, 2)->staff == "zhou");
}

TEST_CASE("nobody hands over to themselves, to one who may not sell, with a wrong PIN, uncounted or after the count") {
    Counter counter;
    CHECK(counter.play("day 2026-11-21\n07:00 handover zhou:135791 1x1 ! no-open-shift\n"));
    CHECK(counter.play(opened + "12:00 handover wang:246810 100x2 20x1 ! same-person\n"
                                "12:01 handover zhao:90817263 100x2 20x1 ! not-permitted\n"
                                "12:02 handover zhou:999 100x2 20x1 ! wrong-pin\n"
                                "12:03 handover nobody:1 100x2 20x1 ! unknown-staff\n"
                                "12:04 handover zhou:135791 ! nothing-counted\n"
                                "12:05 handover zhou:135791 3x1 ! bad-denomination\n"
                                "12:06 lock\n"
                                "12:07 handover zhou:135791 100x2 20x1 ! not-signed-in\n"
                                "12:08 unlock wang:246810\n"
                                "12:09 count 100x2 20x1\n"
                                "12:10 handover zhou:135791 100x2 20x1 ! counted-already\n"));
    CHECK_FALSE(counter.desk().book().find(Kind::handover, 1));
}

TEST_CASE("after a handover the new cashier does not sign their own acts off, and the first one may (O5)") {
    Counter counter;
    CHECK(counter.play("day 2026-11-21\n"
                       "08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n"
                       "08:10 sell COFFEE pay cash 10\n"
                       "12:00 handover li:86420975 100x2 10x1\n"
                       "12:01 sell TEA pay cash 7\n"
                       "12:02 void 2 because mistake by li:86420975 ! own-sign-off\n"
                       "12:03 void 2 because mistake by chen:75319024\n"));
}

TEST_CASE("whoever sold a ticket does not sign for its void after handing over (O5, T8)") {
    Counter counter;
    CHECK(counter.play("day 2026-11-21\n"
                       "08:00 open 1 by li:86420975 float 100x2 from chen:75319024\n"
                       "08:10 sell COFFEE pay cash 10\n"
                       "12:00 handover wang:246810 100x2 10x1\n"
                       "12:01 sell TEA pay cash 7\n"
                       "12:02 void 1 because mistake by li:86420975 ! same-person\n"
                       "12:03 void 2 because mistake by li:86420975\n"
                       "12:04 void 1 because mistake by chen:75319024\n"));
}

TEST_CASE("neither cashier of a shift reviews it or approves its difference (O5, K5)") {
    Counter counter;
    CHECK(counter.play("day 2026-11-21\n"
                       "08:00 open 1 by chen:75319024 float 100x2 from gao:11223344\n"
                       "12:00 handover wang:246810 100x2\n"
                       "18:00 count 100x1\n"
                       "18:01 close leave 100x1 because miscounted by chen:75319024 ! same-person\n"
                       "18:02 close leave 100x1 because miscounted by li:86420975\n"
                       "18:03 review by chen:75319024 ! same-person\n"
                       "18:04 review by gao:11223344\n"));
    CHECK(counter.balance("assets:over-short:1:cash") == 100'00_cents);
    const auto report = shift_report(counter.desk().book(), 1);
    REQUIRE(report);
    CHECK(report->cashier == "wang");
    REQUIRE(report->events.size() == 1);
    CHECK(report->events[0].kind == "handover");
    CHECK(report->events[0].signers == std::vector<std::string>{"Wang", "Chen"});
}

TEST_CASE("a rebuilt book still knows who took the drawer over") {
    Counter counter;
    CHECK(counter.play(opened + "12:00 handover zhou:135791 100x2 20x1\n"));
    counter.rebuild();
    CHECK(counter.desk().state("1").cashier == "zhou");
    CHECK_FALSE(counter.desk().state("1").signed_in);
}
