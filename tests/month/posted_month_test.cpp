// What a correction and the close of a month post, and what they leave shut.
#include "reconcile/shift/shift_report.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

void a_day(OpenTill& till, const std::string& day) {
    till.play("day " + day +
              "\nopen 1 by wang:1 float 100x1 from chen:4\nsell COFFEE pay cash\n"
              "count 100x1 10x1\nclose leave 100x0\nreview by chen:4");
}

} // namespace

TEST_CASE("a correction names the entry it corrects and reverses it; the wrong one stands") {
    OpenTill till;
    till.open();
    till.play("paid-out 24.50 ice to \"South Ice\" by li:3");
    const auto wrong = till.book().head().seq;
    const std::string before = till.book().entry(wrong).body;
    CHECK(till.posted("correct " + std::to_string(wrong) + " because mistyped by li:3 by chen:4") ==
          Postings{"assets:drawer:1 24.50", "expenses:paid-out:ice -24.50"});
    CHECK(till.book().entry(till.book().head().seq).about == wrong);
    CHECK(till.body()["corrects"].integer() == wrong);
    CHECK(till.book().entry(wrong).body == before);
    const auto head = std::to_string(till.book().head().seq);
    till.play("correct " + std::to_string(wrong) + " because mistyped by li:3 by chen:4 ! already-corrected\n" +
              "correct " + head + " because mistyped by li:3 by chen:4                   ! not-permitted");
}

TEST_CASE("a corrected movement leaves the figures of its shift, so that they add up to what is expected") {
    OpenTill till;
    till.open();
    for (const char* line :
         {"paid-out 24.50 ice by li:3", "paid-in 12.00 found by li:3", "suspect 50 serial A1 taken"}) {
        till.play(line);
        till.play("correct " + std::to_string(till.book().head().seq) + " because mistyped by li:3 by chen:4");
    }
    const ShiftCash cash = shift_report(till.book(), 1)->cash;
    CHECK(cash.paid_out.minor() == 0);
    CHECK(cash.paid_in.minor() == 0);
    CHECK(cash.suspect.minor() == 0);
    CHECK(cash.expected.minor() == 450'00);
}

TEST_CASE("two different people sign a correction, and what has its own way back has no other") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE pay cash");
    const auto ticket = std::to_string(till.book().head().seq);
    till.play("paid-in 12.00 found by li:3");
    const auto paid_in = std::to_string(till.book().head().seq);
    till.play("correct " + paid_in + " because mistyped by li:3 by li:3   ! same-person\n" + "correct " + paid_in +
              " because mistyped by li:3           ! needs-sign-off\n" + "correct " + paid_in +
              " because mistyped by wang:1 by li:3 ! not-permitted\n" + "correct " + ticket +
              " because mistyped by li:3 by chen:4  ! not-permitted\n" +
              "correct 9999 because mistyped by li:3 by chen:4            ! unknown-entry\n"
              "count 100x1\n"
              "correct " +
              paid_in + " because mistyped by li:3 by chen:4 ! shift-closed");
}

TEST_CASE("a settlement is corrected on a later day, and dated then") {
    OpenTill till;
    till.play("settled 1 40.00 0.24 by zhao:6");
    const auto wrong = std::to_string(till.book().head().seq);
    CHECK((till.play("day 2026-11-22"), till.posted("correct " + wrong + " because mistyped by zhao:6 by chen:4")) ==
          Postings{"assets:bank:main -39.76", "expenses:fees:1 -0.24", "assets:card:1 40.00"});
    CHECK(till.book().head().business_day.iso() == "2026-11-22");
}

TEST_CASE("a month closes when its last day is closed, once, and posts nothing") {
    OpenTill till;
    a_day(till, "2026-11-30");
    till.play("close-month 2026-11 by zhao:6 ! day-open\n"
              "close-day by chen:4\n"
              "close-month 2026-11 by chen:4 ! not-permitted\n"
              "close-month 2026-12 by zhao:6 ! day-open");
    CHECK(till.posted("close-month 2026-11 by zhao:6") == Postings{});
    CHECK(till.book().head().business_day.iso() == "2026-12-01");
    CHECK(till.book().database().number("SELECT count(*) FROM seal WHERE seq = ?", 0, till.book().head().seq) == 1);
    till.play("close-month 2026-11 by zhao:6 ! month-closed");
}

TEST_CASE("a month without trade on its last day closes in the next one") {
    OpenTill till;
    a_day(till, "2026-11-28");
    till.play("close-day by chen:4\n"
              "day 2026-11-30\nclose-month 2026-11 by zhao:6 ! day-open\n"
              "day 2026-12-01\nclose-month 2026-11 by zhao:6");
}

TEST_CASE("a month waits for every shift of its own to be closed and reviewed, and for no other") {
    OpenTill till;
    till.play("day 2026-11-30\nopen 1 by wang:1 float 100x1 from chen:4\n"
              "day 2026-12-01\nclose-month 2026-11 by zhao:6 ! shift-open\n"
              "count 100x1\nclose leave 100x0\n"
              "close-month 2026-11 by zhao:6 ! not-reviewed\n"
              "review by chen:4\n"
              "open 2 by sun:2 float 100x1 from chen:4\n"
              "close-month 2026-11 by zhao:6");
}
