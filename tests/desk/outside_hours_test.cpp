// Tests of the hours in which a shop sells (O6).
#include "pos/sale/hours.h"
#include "reconcile/money/bad_file.h"
#include "tests/desk/counter.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

const std::string office_hours = "[[hours]]\ndays = \"mon-fri\"\nfrom = \"08:00\"\nuntil = \"17:30\"\n"
                                 "[[hours]]\ndays = \"sat,sun\"\nfrom = \"10:00\"\nuntil = \"12:00\"\n";

Moment at(const std::string& day, int hour, int minute) {
    return TimeZone{"Asia/Shanghai"}.local(*Day::parse(day), (hour * 60 + minute) * 60);
}

} // namespace

TEST_CASE("outside its hours the till sells only with a supervisor's consent, which the ticket keeps (O6)") {
    Counter counter{office_hours};
    CHECK(counter.play("day 2026-11-20\n" // a Friday
                       "07:50 open 1 by wang:246810 float 100x2 from chen:75319024\n"
                       "07:59 sell COFFEE pay cash ! outside-hours\n"
                       "08:00 sell COFFEE pay cash\n"
                       "17:29 sell COFFEE pay cash\n"
                       "17:30 sell COFFEE pay cash ! outside-hours\n"
                       "17:31 sell COFFEE pay cash by wang:246810 ! own-sign-off\n"
                       "17:32 sell COFFEE pay cash by zhou:135791 ! not-permitted\n"
                       "17:33 sell COFFEE pay cash by li:86420975\n"
                       "17:34 park a TEA\n"
                       "17:35 recall a pay cash ! outside-hours\n"
                       "17:36 recall a pay cash by li:86420975\n"));
    CHECK_FALSE(counter.ticket(2).outside_hours);
    const auto late = counter.ticket(3);
    CHECK(late.outside_hours);
    REQUIRE(late.signers.size() == 1);
    CHECK(late.signers[0]["person"].text() == "li");
    CHECK(late.signers[0]["right"].text() == "sell-outside-hours");
}

TEST_CASE("one signature does for the hour and for what else the ticket asks, if the signer may both") {
    Counter counter{office_hours + "[[staff]]\nid = \"ma\"\nname = \"Ma\"\npin = \"24681357\"\nroles = [\"cashier\"]\n"
                                   "rights = [\"price\"]\n"};
    CHECK(counter.play("day 2026-11-20\n"
                       "18:00 open 1 by wang:246810 float 100x2 from chen:75319024\n"
                       "18:01 sell COFFEE@9.00 pay cash by ma:24681357 ! not-permitted\n"
                       "18:02 sell COFFEE@9.00 pay cash by li:86420975\n"
                       "18:03 sell COFFEE%50 pay cash by li:86420975\n"));
}

TEST_CASE("a supervisor at the till consents by selling, and a shop without hours always sells") {
    Counter closed{office_hours};
    CHECK(closed.play("day 2026-11-20\n20:00 open 1 by li:86420975 float 100x2\n20:01 sell COFFEE pay cash\n"));
    CHECK(closed.ticket(1).outside_hours);
    Counter always;
    CHECK(always.play("day 2026-11-20\n03:00 open 1 by wang:246810 float 100x2\n03:01 sell COFFEE pay cash\n"));
}

TEST_CASE("hours hold on the days they name, to the minute, and over midnight into the next day (O6)") {
    const WeeklyHours evening{0b001'0000, 22 * 60, 2 * 60}; // Friday night
    CHECK_FALSE(began_on(evening, at("2026-11-20", 21, 59)));
    CHECK(began_on(evening, at("2026-11-20", 22, 0)) == Day::parse("2026-11-20"));
    CHECK(began_on(evening, at("2026-11-21", 1, 59)) == Day::parse("2026-11-20"));
    CHECK_FALSE(began_on(evening, at("2026-11-21", 2, 0)));
    CHECK_FALSE(began_on(evening, at("2026-11-20", 1, 0)));
    CHECK_FALSE(began_on(evening, at("2026-11-21", 22, 30)));
}

TEST_CASE("hours that cannot be are refused where they stand in the shop file") {
    for (const std::string wrong : {"days = \"mon-fry\"", "days = \"\"", "from = \"8:00\"", "until = \"24:01\"",
                                    "from = \"24:00\"", "till = \"17:00\""}) {
        CAPTURE(wrong);
        CHECK_THROWS_AS(Counter{"[[hours]]\n" + wrong + "\n"}, BadFile);
    }
}
