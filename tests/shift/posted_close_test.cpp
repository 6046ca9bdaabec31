// What a close and the settling of its differences post, and that the drawer is what its account says at every step.
#include "reconcile/shift/close.h"
#include "reconcile/shift/shift_report.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

/// A shift with 450.00 of float and 10.00 each in cash, by card and by wallet, counted to `pieces`.
void sell_and_count(OpenTill& till, const std::string& pieces) {
    till.open();
    till.play("sell COFFEE pay cash\nsell COFFEE pay card\nsell COFFEE pay wallet\ncount " + pieces);
}

} // namespace

TEST_CASE("a close posts a difference per tender and sends the draw-down on its way") {
    OpenTill till;
    SUBCASE("all of it right") {
        sell_and_count(till, "100x2 10x21 1x50");
        till.play("tender card 10.00 slips 1\ntender wallet 10.00 slips 1");
        CHECK(till.posted("close leave 100x2 10x10 1x50") ==
              Postings{"assets:drawer:1 0.00", "assets:over-short:1:cash 0.00", "assets:card:1 0.00",
                       "assets:over-short:1:card 0.00", "assets:wallet:1 0.00", "assets:over-short:1:wallet 0.00",
                       "assets:drawer:1 -110.00", "assets:transit:takings:1 110.00"});
    }
    SUBCASE("short in cash, over on the card, short in the wallet") {
        sell_and_count(till, "100x2 10x20 1x50");
        till.play("tender card 12.50 slips 1\ntender wallet 0.00 slips 0");
        CHECK(till.posted("close leave 100x2 because miscounted by li:3") ==
              Postings{"assets:drawer:1 -10.00", "assets:over-short:1:cash 10.00", "assets:card:1 2.50",
                       "assets:over-short:1:card -2.50", "assets:wallet:1 -10.00", "assets:over-short:1:wallet 10.00",
                       "assets:drawer:1 -250.00", "assets:transit:takings:1 250.00"});
        CHECK(till.body()["difference_approver"].text() == "li");
        CHECK(till.body()["reason"].text() == "miscounted");
        CHECK(till.balance("assets:drawer:1") == "200.00");
    }
    SUBCASE("all of it stays: no draw-down") {
        sell_and_count(till, "100x2 10x21 1x50");
        till.play("tender card 10.00 slips 1\ntender wallet 10.00 slips 1");
        CHECK(till.posted("close leave 100x2 10x21 1x50").lines.size() == 6);
    }
    CHECK(till.book().entry(till.book().head().seq).kind == Kind::shift_close);
    CHECK(till.book().database().number("SELECT count(*) FROM seal", 0) == 1);
}

TEST_CASE("a difference inside the tolerance is posted and kept, and needs nobody") {
    ShopFile shop = small_shop();
    shop.shop.tolerance = Money::of_minor(1'00);
    OpenTill till{shop};
    till.open();
    SUBCASE("inside") {
        till.play("count 100x2 10x20 1x49");
        CHECK(till.posted("close leave 100x2 10x20 1x49") ==
              Postings{"assets:drawer:1 -1.00", "assets:over-short:1:cash 1.00"});
    }
    SUBCASE("outside, over") {
        till.play("count 100x2 10x20 1x51 0.1x1\n"
                  "close leave 100x2                          ! needs-sign-off\n"
                  "close leave 100x2 because found by sun:2   ! not-permitted\n"
                  "close leave 100x2 by li:3                  ! unknown-reason\n"
                  "close leave 100x2 because found by li:3");
    }
}

TEST_CASE("a tender that moved must be declared; one that did not need not be") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE pay card\n"
              "sell COFFEE pay wallet\n"
              "void 2 because mistake by li:3\n"
              "count 100x2 10x20 1x50\n"
              "close leave 100x2 ! nothing-counted\n"
              "tender card 10.00 slips 1\n"
              "close leave 100x2");
}

TEST_CASE("a shift counts once and recounts as often as the shop says; the last count stands") {
    OpenTill till;
    till.open();
    till.play("count 100x1\ncount 100x2\ncount 100x2 10x20 1x50\ncount 100x3 by sun:2\n"
              "count 100x2 10x20 1x50 ! recounts-used\n"
              "sell BREAD pay cash    ! counted-already\n"
              "close leave 100x2 10x20 1x50");
    CHECK(till.body()["over_short"].is_null());
    CHECK(till.answers().find("\"over_short\":\"0.00\"") != std::string::npos);
}

TEST_CASE("a shortage is owed or written off, an overage is kept") {
    OpenTill till;
    sell_and_count(till, "100x2 10x20 1x50"); // 10.00 short
    till.play("tender card 15.00 slips 1\ntender wallet 10.00 slips 1\n"
              "close leave 100x2 because miscounted by li:3\nreview by chen:4");
    SUBCASE("staff bears it, with their own PIN and the manager's") {
        till.play("settle 1 cash owed wang:2 because miscounted by chen:4  ! wrong-pin\n"
                  "settle 1 cash owed wang:1 because miscounted by zhao:6  ! not-permitted\n"
                  "settle 1 cash owed wang:1 because miscounted            ! needs-sign-off\n"
                  "settle 1 cash owed chen:4 because miscounted by chen:4  ! own-sign-off");
        CHECK(till.posted("settle 1 cash owed wang:1 because miscounted by chen:4") ==
              Postings{"assets:owed:wang 10.00", "assets:over-short:1:cash -10.00"});
    }
    SUBCASE("written off by finance") {
        till.play("settle 1 cash written-off because miscounted by chen:4 ! not-permitted");
        CHECK(till.posted("settle 1 cash written-off because miscounted by zhao:6") ==
              Postings{"expenses:over-short 10.00", "assets:over-short:1:cash -10.00"});
    }
    SUBCASE("over kept") {
        CHECK(till.posted("settle 1 card kept because unknown by zhao:6") ==
              Postings{"income:over-short -5.00", "assets:over-short:1:card 5.00"});
        till.play("settle 1 card kept because unknown by zhao:6 ! nothing-to-settle");
    }
    SUBCASE("not the other way round") {
        till.play("settle 1 cash kept because unknown by zhao:6        ! wrong-settlement\n"
                  "settle 1 card written-off because unknown by zhao:6 ! wrong-settlement\n"
                  "settle 1 card owed wang:1 because unknown by chen:4 ! wrong-settlement");
    }
}

TEST_CASE("an opening gap is settled apart from the closing difference") {
    OpenTill till;
    till.play("open 1 by wang:1 float 100x4 from qian:5 450.00");
    CHECK(till.posted("settle 1 opening owed wang:1 because miscounted by chen:4") ==
          Postings{"assets:owed:wang 50.00", "assets:over-short:1:opening -50.00"});
}

TEST_CASE("what is owed is made good into the drawer of an open shift, else into the safe") {
    OpenTill till;
    till.play("open 1 by wang:1 float 100x4 from qian:5 450.00\n"
              "settle 1 opening owed wang:1 because miscounted by chen:4\n"
              "made-good wang 50.01 ! more-than-paid");
    CHECK(till.posted("made-good wang 20.00") == Postings{"assets:drawer:1 20.00", "assets:owed:wang -20.00"});
    till.play("count 100x4 10x2\nclose leave 100x4");
    CHECK(till.posted("made-good wang 30.00") == Postings{"assets:safe 30.00", "assets:owed:wang -30.00"});
    CHECK(till.balance("assets:owed:wang") == "0.00");
}

TEST_CASE("expected cash is what the documents of the shift add up to, which is the balance of the drawer (fault 71)") {
    OpenTill till;
    till.open();
    for (const char* line :
         {"sell COFFEE*3 pay cash 50", "sell JUICE pay card 2.50 pay cash 20", "void 1 because mistake by li:3",
          "sell COFFEE*5 pay cash", "refund 3 COFFEE*2 because stale by li:3", "retender 2 cash wallet",
          "return BREAD because stale pay cash by chen:4", "drop 100x1 by li:3", "drop 10x1", "pickup 10x3 by qian:5",
          "paid-in 7.00 found by li:3", "paid-out 9.50 ice by li:3", "suspect 50 serial A1 taken",
          "suspect 50 serial A2", "change 10x1 for 5x2",
          "deposit 20.00 from drawer slip 9 bag 1 bearer chen witness li:3"}) {
        till.play(line);
        const ShiftCash cash = shift_report(till.book(), 1)->cash;
        INFO(line);
        CHECK(cash.expected.minor() == (cash.counted_float + cash.sales - cash.voids - cash.refunds + cash.paid_in +
                                        cash.pickups - cash.paid_out - cash.drops - cash.deposits - cash.suspect)
                                           .minor());
        CHECK(cash.expected == till.book().balance("assets:drawer:1"));
    }
    CHECK(till.balance("assets:drawer:1") == "324.50");
}
