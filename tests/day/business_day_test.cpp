// The business day: its cut-off, that it never goes back, and what a close of a day or month shuts.
#include "reconcile/book/verify.h"
#include "reconcile/day/day_close.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

/// The business day and the local time of the last entry.
std::string day_of_last(const OpenTill& till) { return till.book().entry(till.book().head().seq).business_day.iso(); }
std::string time_of_last(const OpenTill& till) { return till.book().entry(till.book().head().seq).at.rfc3339(); }

} // namespace

TEST_CASE("a business day lasts until the shop's cut-off") {
    OpenTill till;
    till.open();
    CHECK(day_of_last(till) == "2026-11-21");
    till.play("day 2026-11-22\n03:59:59 sell BREAD pay cash");
    CHECK(day_of_last(till) == "2026-11-21");
    till.play("04:00 sell BREAD pay cash");
    CHECK(day_of_last(till) == "2026-11-22");
}

TEST_CASE("a business day never goes back, even where the clock does") {
    OpenTill till;
    till.play("day 2026-11-22\n04:01 open 1 by wang:1 float 100x1 from chen:4\n"
              "03:58 sell BREAD pay cash");
    CHECK(day_of_last(till) == "2026-11-22");
    CHECK(time_of_last(till) == "2026-11-22T03:58:00.000+08:00");
}

TEST_CASE("a clock five minutes back is taken; one further back needs a supervisor") {
    OpenTill till;
    till.play("10:00 open 1 by wang:1 float 100x1 from chen:4\n"
              "09:55 sell BREAD pay cash\n"
              "10:00 sell BREAD pay cash\n"
              "09:54:59 sell BREAD pay cash                ! clock-back\n"
              "09:54:59 void 1 because mistake by nobody:1 ! clock-back\n" // before anybody is looked at
              "09:30 clock because winter                  ! needs-sign-off\n"
              "09:30 clock because winter by wang:1        ! not-permitted\n"
              "09:30 clock because winter by li:3\n"
              "09:31 sell BREAD pay cash");
    CHECK(till.book().entry(till.book().head().seq - 1).kind == Kind::clock_changed);
    CHECK(till.body(till.book().head().seq - 1)["reason"].text() == "winter");
}

TEST_CASE("no line of the open ticket is booked by a clock that went back") {
    OpenTill till;
    till.play("10:00 open 1 by wang:1 float 100x1 from chen:4\n10:01 park lunch BREAD");
    Desk& desk = till.desk();
    REQUIRE(desk.add_line("1", {"COFFEE", "", Decimal{1, 0}, {}, {}}));
    till.set_clock("2026-11-21", 9 * 3600);
    const auto head = till.book().head().seq;
    CHECK(desk.pay("1", {{"cash", {}, ""}}).refusal().why == Why::clock_back);
    CHECK(desk.park("1", "other").refusal().why == Why::clock_back);
    CHECK(desk.remove_line("1", 0, "changed-mind").refusal().why == Why::clock_back);
    CHECK(till.book().head().seq == head);
    till.set_clock("2026-11-21", 10 * 3600);
    REQUIRE(desk.remove_line("1", 0, "changed-mind"));
    till.set_clock("2026-11-21", 9 * 3600);
    CHECK(desk.unpark("1", "lunch").refusal().why == Why::clock_back);
}

TEST_CASE("what comes after the close of a day bears the next one") {
    OpenTill till;
    till.open();
    till.play("count 100x2 10x20 1x50\nclose leave 100x2\nreview by chen:4\n18:00 close-day by chen:4");
    CHECK(day_of_last(till) == "2026-11-21");
    till.play("18:05 deposit 100.00 slip 1 bag 1 bearer chen witness li:3");
    CHECK(day_of_last(till) == "2026-11-22");
    till.play("18:10 close-day by chen:4 ! day-closed\n" // a day that has not begun by the clock
              "day 2026-11-22\n09:00 open 1 by wang:1 float 100x2");
    CHECK(day_of_last(till) == "2026-11-22");
}

TEST_CASE("a day that is closed late is closed as itself") {
    OpenTill till;
    till.open();
    till.play("count 100x2 10x20 1x50\nclose leave 100x2\nreview by chen:4\n"
              "day 2026-11-22\n09:00 close-day by chen:4");
    CHECK(day_of_last(till) == "2026-11-21");
    CHECK(till.body()["period"].text() == "2026-11-21");
    till.play("09:01 open 1 by wang:1 float 100x2");
    CHECK(day_of_last(till) == "2026-11-22");
}

TEST_CASE("a day closes only with every shift closed and reviewed and nothing parked") {
    OpenTill till;
    till.play("open 1 by wang:1 float 100x2 from chen:4\n"
              "park lunch BREAD\n"
              "close-day by chen:4 ! shift-open\n"
              "count 100x2\nclose leave 100x2\n"
              "close-day by chen:4 ! not-reviewed\n"
              "review by chen:4\n"
              "close-day by chen:4 ! parked-open\n"
              "drop-parked lunch because left by li:3\n"
              "close-day by chen:4");
}

TEST_CASE("business days and local times hold through the hours that summer time skips and repeats") {
    ShopFile shop = small_shop();
    shop.shop.time_zone = "America/New_York"; // 2026-03-08 02:00 jumps to 03:00, 2026-11-01 02:00 falls to 01:00
    shop.shop.day_begins = 4 * 60;
    OpenTill till{shop};
    SUBCASE("spring") {
        till.play("day 2026-03-07\n23:00 open 1 by wang:1 float 100x1 from chen:4\n"
                  "day 2026-03-08\n01:59 sell BREAD pay cash");
        CHECK(time_of_last(till) == "2026-03-08T01:59:00.000-05:00");
        till.play("02:30 sell BREAD pay cash"); // there is no such time: it is the moment of the jump
        CHECK(time_of_last(till) == "2026-03-08T03:00:00.000-04:00");
        till.play("03:59 sell BREAD pay cash");
        CHECK(day_of_last(till) == "2026-03-07");
        till.play("04:00 sell BREAD pay cash");
        CHECK(day_of_last(till) == "2026-03-08");
    }
    SUBCASE("autumn: an hour that comes twice is no clock that went back") {
        till.play("day 2026-10-31\n23:00 open 1 by wang:1 float 100x1 from chen:4\n"
                  "day 2026-11-01\n01:30 sell BREAD pay cash");
        CHECK(time_of_last(till) == "2026-11-01T01:30:00.000-04:00");
        till.clock().set(till.clock().utc_ms() + 3'600'000);
        REQUIRE(till.desk().perform("1", NoSale{"check", Signature{"li", "333333"}}));
        CHECK(time_of_last(till) == "2026-11-01T01:30:00.000-05:00");
        till.play("03:59 sell BREAD pay cash");
        CHECK(day_of_last(till) == "2026-10-31");
        till.play("04:00 sell BREAD pay cash");
        CHECK(day_of_last(till) == "2026-11-01");
    }
}

TEST_CASE("a day that was left open is closed by its date while a later one goes on") {
    OpenTill till;
    till.open();
    till.play("count 100x2 10x20 1x50\nclose leave 100x2\n"
              "day 2026-11-22\n09:00 open 1 by wang:1 float 100x2\n"
              "09:10 close-day by chen:4                ! not-reviewed\n"
              "09:11 close-day 2026-11-21 by chen:4     ! not-reviewed\n"
              "09:12 review by chen:4\n"
              "09:13 close-day 2026-11-20 by chen:4     ! nothing-to-settle\n" // nobody sold on that day
              "09:13 close-day 2026-11-23 by chen:4     ! nothing-to-settle\n"
              "09:14 park lunch BREAD");
    CHECK(days_left_open(till.book(), *Day::parse("2026-11-22")) == std::vector{*Day::parse("2026-11-21")});
    till.play("09:15 close-day 2026-11-21 by wang:1     ! not-permitted\n"
              "09:15 close-day 2026-11-21 by chen:4\n"
              "09:16 close-day 2026-11-21 by chen:4     ! day-closed");
    CHECK(till.body(till.book().head().seq)["period"].text() == "2026-11-21");
    CHECK(day_of_last(till) == "2026-11-22"); // it bears the day that it was done in
    CHECK(till.book().is_closed("2026-11-21"));
    CHECK_FALSE(till.book().is_closed("2026-11-22"));
    CHECK(days_left_open(till.book(), *Day::parse("2026-11-22")).empty());
    till.play("09:20 recall lunch pay cash\n10:00 count 100x2 1x3\n10:01 close leave 100x2\n10:02 review by chen:4\n"
              "18:00 close-day 2026-11-22 by chen:4");
    CHECK(till.book().is_closed("2026-11-22"));
    till.shut();
    CHECK(verify(till.places(), Desk::projections()).ok);
}

TEST_CASE("a day may be closed after a later one: nothing gets into either, and the book verifies") {
    OpenTill till;
    till.open();
    till.play("count 100x2 10x20 1x50\nclose leave 100x2\nreview by chen:4\n"
              "day 2026-11-22\n09:00 open 1 by wang:1 float 100x2\ncount 100x2\nclose leave 100x2\nreview by chen:4\n"
              "18:00 close-day by chen:4\n"
              "18:01 close-day 2026-11-21 by chen:4\n"
              "18:02 deposit 100.00 slip 1 bag 1 bearer chen witness li:3");
    CHECK(till.book().is_closed("2026-11-21"));
    CHECK(day_of_last(till) == "2026-11-23");
    till.shut();
    CHECK(verify(till.places(), Desk::projections()).ok);
}
