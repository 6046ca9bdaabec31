// The check list of a close: what stands open, and nothing of amounts.
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

/// `drop 1 wang !`, a point a line; what stops the close bears the mark.
std::string told(OpenTill& till) {
    std::string lines;
    for (const auto& [what, number, text, stops] : till.desk().close_points("1"))
        lines += std::string{word(what)} + " " + std::to_string(number) + " " + text + (stops ? " !\n" : "\n");
    return lines;
}

} // namespace

TEST_CASE("the check list names what stands open, what stops the close first") {
    OpenTill till;
    CHECK(till.desk().close_points("1").empty());
    till.open();
    CHECK(told(till) == "not-declared 0 card !\nnot-declared 0 wallet !\n");
    till.play("park corner COFFEE\ndrop 100x1\ntender wallet 0 slips 0");
    AskedLine line;
    line.code = "BREAD";
    REQUIRE(till.desk().add_line("1", line));
    CHECK(told(till) == "drop 1 wang !\nnot-declared 0 card !\nopen-lines 1 \nparked 0 corner\n");
    till.play("receive drop 1 100x1 by qian:5\ntender card 0 slips 0");
    CHECK(told(till) == "open-lines 1 \nparked 0 corner\n");
}

TEST_CASE("every tender with slips is asked for, whether it moved or not: that it did is not told (K2)") {
    OpenTill with, without;
    with.open();
    without.open();
    with.play("sell COFFEE pay card\ncount 100x1");
    without.play("count 100x1");
    CHECK(told(with) == told(without));
}

TEST_CASE("a counted drawer is frozen while the next shift sells from another (K1)") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE pay cash\ndrop 10x1\ncount 100x2 10x20 1x50");
    const auto frozen = till.balance("assets:drawer:1");
    till.play("open 2 by sun:2 float 100x1 from chen:4\n"
              "sell COFFEE*2 pay cash\n"
              "at 1\n"
              "sell COFFEE pay cash                          ! counted-already\n"
              "void 1 because mistake by li:3                ! counted-already\n"
              "refund 1 because mistake by li:3              ! counted-already\n"
              "drop 100x1                                    ! counted-already\n"
              "pickup 100x1 by qian:5                        ! counted-already\n"
              "change 100x1 for 10x10                        ! counted-already\n"
              "paid-in 5.00 found by li:3                    ! counted-already\n"
              "paid-out 5.00 postage by li:3                 ! counted-already\n"
              "suspect 100 serial AB1 taken                  ! counted-already\n"
              "handover sun:2 100x2                          ! counted-already\n"
              "receive drop 1 10x1 by qian:5");
    CHECK(till.balance("assets:drawer:1") == frozen);
    CHECK(till.balance("assets:drawer:2") == "120.00");
    till.play("close leave 100x2 10x20 1x50\nat 2\nsell BREAD pay cash");
}

TEST_CASE("how often a shift may be counted again is told before it is (K1)") {
    OpenTill till;
    const auto left = [&] { return till.desk().state("1").recounts_left; };
    till.open();
    CHECK(till.desk().state("1").counts == 0);
    CHECK(left() == 2);
    till.play("count 100x1");
    CHECK(left() == 2);
    till.play("count 100x2\ncount 100x3 by sun:2"); // another's count is none of the cashier's
    CHECK(till.desk().state("1").counts == 2);
    CHECK(left() == 1);
    till.play("count 100x2");
    CHECK(left() == 0);
    till.play("count 100x2 ! recounts-used");
}
