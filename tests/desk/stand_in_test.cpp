// Tests of the shift of a cashier who is not there: who counts and closes it (O5).
#include "reconcile/shift/shift_report.h"
#include "tests/desk/counter.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

const std::string opened = "day 2026-11-21\n"
                           "08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n"
                           "08:10 sell COFFEE pay cash 10\n"
                           "12:00 lock\n";

} // namespace

TEST_CASE(
    "an absent cashier's shift is counted and closed by a supervisor and one other, and stays the cashier's (O5)") {
    Counter counter;
    CHECK(counter.play(opened + "12:10 stand-in zhou:135791 by li:86420975\n"
                                "12:11 sell COFFEE pay cash ! not-permitted\n"
                                "12:12 count 100x2 10x1\n"
                                "12:13 close leave 100x2 ! needs-sign-off\n"
                                "12:14 close leave 100x2 by zhou:135791 ! own-sign-off\n"
                                "12:15 close leave 100x2 because miscounted by li:86420975\n"));
    CHECK(counter.balance("assets:drawer:1") == 200'00_cents);
    const auto report = shift_report(counter.desk().book(), 1);
    REQUIRE(report);
    CHECK(report->state == "closed");
    CHECK(report->cashier == "wang");
    CHECK(report->difference_approver == "Li");
    CHECK(report->difference_reason.empty());
    REQUIRE(report->counts.size() == 1);
    CHECK(report->counts[0].by == "Zhou");
    REQUIRE(report->events.size() == 1);
    CHECK(report->events[0].kind == "sign-in");
    CHECK(report->events[0].text == "wang");
    CHECK(report->events[0].signers == std::vector<std::string>{"Zhou", "Li"});
}

TEST_CASE("nobody stands in alone, for themselves, without the right or with a wrong PIN (O5)") {
    Counter counter;
    CHECK(counter.play("day 2026-11-21\n07:00 stand-in zhou:135791 by li:86420975 ! no-open-shift\n"));
    CHECK(counter.play(opened + "12:10 stand-in zhou:135791 ! needs-sign-off\n"
                                "12:11 stand-in zhou:1 by li:86420975 ! wrong-pin\n"
                                "12:12 stand-in zhou:135791 by li:1 ! wrong-pin\n"
                                "12:13 stand-in li:86420975 by li:86420975 ! own-sign-off\n"
                                "12:14 stand-in wang:246810 by li:86420975 ! same-person\n"
                                "12:15 stand-in zhao:90817263 by li:86420975 ! not-permitted\n"
                                "12:16 stand-in zhou:135791 by gao:11223344\n"));
    Counter other;
    CHECK(other.play("day 2026-11-21\n08:00 open 1 by li:86420975 float 100x2 from chen:75319024\n12:00 lock\n"
                     "12:10 stand-in zhou:135791 by li:86420975 ! same-person\n"));
}

TEST_CASE("neither of those who closed an absent cashier's shift reviews it (O5, K5)") {
    Counter counter;
    CHECK(counter.play(opened + "12:10 stand-in chen:75319024 by gao:11223344\n"
                                "12:12 count 100x2 10x1\n"
                                "12:13 close leave 100x2 by gao:11223344\n"
                                "13:00 review by gao:11223344 ! same-person\n"
                                "13:01 review by chen:75319024 ! same-person\n"));
}

TEST_CASE("who stands in leaves by the lock, and comes back with both PINs to what was counted") {
    Counter counter;
    CHECK(counter.play(opened + "12:10 stand-in zhou:135791 by li:86420975\n"
                                "12:12 count 100x2 10x1\n"
                                "12:13 lock\n"
                                "12:14 close leave 100x2 by li:86420975 ! not-signed-in\n"
                                "12:15 unlock zhou:135791 ! not-permitted\n"
                                "12:16 stand-in zhou:135791 by li:86420975\n"
                                "12:17 close leave 100x2 by li:86420975\n"));
}

TEST_CASE("a handover that its giver signs is refused with another's PIN (O5)") {
    Counter counter;
    CHECK(counter.play("day 2026-11-21\n"
                       "08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n"
                       "12:00 handover zhou:135791 100x2 by wang:1 ! wrong-pin\n"
                       "12:01 handover zhou:135791 100x2 by li:86420975 ! not-permitted\n"
                       "12:02 handover zhou:135791 100x2 by wang:246810\n"));
    CHECK(counter.desk().state("1").cashier == "zhou");
}
