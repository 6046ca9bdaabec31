// What a review, a count of the safe and the close of a day post.
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

void close_a_shift(OpenTill& till) {
    till.open();
    till.play("sell COFFEE pay cash\ncount 100x2 10x21 1x50\nclose leave 100x2");
}

} // namespace

TEST_CASE("a review takes the takings into the safe") {
    OpenTill till;
    close_a_shift(till);
    CHECK(till.posted("review by qian:5") == Postings{"assets:safe 260.00", "assets:transit:takings:1 -260.00"});
    CHECK(till.balance("assets:transit:takings:1") == "0.00");
}

TEST_CASE("a shift sent back keeps its takings on their way until it is reviewed") {
    OpenTill till;
    close_a_shift(till);
    till.play("review back because \"\" by chen:4 ! unknown-reason");
    CHECK(till.posted("review back because unsigned-copy by chen:4") == Postings{});
    CHECK(till.body()["reason"].text() == "unsigned-copy");
    till.play("close-day by chen:4 ! not-reviewed");
    CHECK(till.posted("review by chen:4") == Postings{"assets:safe 260.00", "assets:transit:takings:1 -260.00"});
}

TEST_CASE("a shift that drew nothing down is reviewed without a posting") {
    OpenTill till;
    till.open();
    till.play("count 100x2 10x20 1x50\nclose leave 100x2 10x20 1x50");
    CHECK(till.posted("review by chen:4") == Postings{});
}

TEST_CASE("the reviewer is neither the shift's cashier nor who approved its difference") {
    ShopFile shop = small_shop();
    shop.staff.push_back({"wu", "吴敏", {Role::cashier, Role::manager}, {}, {}, Language::english, true});
    shop.pins["wu"] = "777777";
    OpenTill till{shop};
    SUBCASE("the cashier") {
        till.play("open 1 by wu:7 float 100x1 from chen:4\ncount 100x1\nclose leave 100x1\n"
                  "review by wu:7 ! same-person\n"
                  "review by chen:4");
    }
    SUBCASE("the approver") {
        till.play("open 1 by wang:1 float 100x1 from chen:4\ncount 100x2\nclose leave 100x2 because unknown by chen:4\n"
                  "review by chen:4 ! same-person\n"
                  "review by wu:7");
    }
}

TEST_CASE("a count of the safe posts its difference to a case of its own") {
    OpenTill till;
    CHECK(till.posted("count-safe 100x100 by chen:4 by li:3") == Postings{});
    CHECK(till.posted("count-safe 100x99 by chen:4 by li:3") ==
          Postings{"assets:safe -100.00", "assets:over-short:safe:2 100.00"});
    CHECK(till.posted("count-safe 100x99 0.5x1 by chen:4 by qian:5") ==
          Postings{"assets:safe 0.50", "assets:over-short:safe:3 -0.50"});
    till.play("count-safe 100x99 by chen:4 by chen:4 ! same-person\n"
              "count-safe 100x99 by chen:4           ! needs-sign-off\n"
              "count-safe by chen:4 by li:3          ! nothing-counted\n"
              "count-safe 100x99 by chen:4 by zhao:6 ! not-permitted");
}

TEST_CASE("the close of a day posts nothing and is sealed") {
    OpenTill till;
    close_a_shift(till);
    till.play("review by chen:4");
    CHECK(till.posted("close-day by chen:4") == Postings{});
    CHECK(till.body()["period"].text() == "2026-11-21");
    CHECK(till.book().database().number("SELECT count(*) FROM seal WHERE seq = ?", 0, till.book().head().seq) == 1);
}
