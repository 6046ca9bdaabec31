// Over/short cases: opened by a difference outside tolerance, noted on, borne, found, and read by whom they concern.
#include "reconcile/book/verify.h"
#include "reconcile/shift/case_row.h"
#include "reconcile/shift/over_short_history.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

/// Wang's shift at drawer 1 closes 10.00 short.
constexpr auto short_by_ten = R"(open 1 by wang:1 float 100x2 10x20 1x50 from chen:4
sell COFFEE*2 pay cash
count 100x2 10x21 1x50
close leave 100x2 10x20 1x50 because miscounted by li:3)";

Person whom(OpenTill& till, const char* id, const char* pin) { return *till.desk().identify({id, pin}); }

CaseRow the_case(OpenTill& till) { return find_case(till.book(), 1).value(); }

Money yuan(int amount) { return Money::of_minor(amount * 100); }

std::vector<std::string> whats(OpenTill& till) {
    std::vector<std::string> all;
    const auto file = *case_file(till.book(), 1);
    for (const auto& step : file.steps) all.push_back(step.what);
    return all;
}

/// All that is kept of a case and its steps, for comparing a book with itself rebuilt.
std::string told(OpenTill& till) {
    const auto file = *case_file(till.book(), 1);
    std::string text = file.row.account + " " + std::string{word(file.row.state())} + " " + file.row.bearer + " " +
                       file.row.cause + " " + std::to_string(file.row.difference.minor());
    for (const auto& step : file.steps)
        text += "\n" + std::to_string(step.seq) + " " + step.what + " " + std::to_string(step.amount.minor());
    return text;
}

} // namespace

TEST_CASE("a difference outside tolerance opens a case whose balance is its money in the book (K6)") {
    OpenTill till;
    till.play(short_by_ten);
    const auto row = the_case(till);
    CHECK(row.account == "assets:over-short:1:cash");
    CHECK(row.cashier == "wang");
    CHECK(row.difference == yuan(-10));
    CHECK(row.open == -till.book().balance(row.account));
    CHECK(row.state() == CaseRow::State::open);
    CHECK(all_cases(till.book()).size() == 1);
}

TEST_CASE("inside tolerance a difference is posted and kept, and is no case") {
    auto shop = small_shop();
    shop.shop.tolerance = yuan(10);
    OpenTill till{shop};
    till.play("open 1 by wang:1 float 100x1 from chen:4\nsell COFFEE pay cash\ncount 100x1\nclose leave 100x1");
    CHECK(till.balance("assets:over-short:1:cash") == "10.00");
    CHECK(all_cases(till.book()).empty());
}

TEST_CASE("a case is opened by a gap in the float, a drop and a count of the safe as well") {
    OpenTill till;
    till.play("open 1 by wang:1 float 100x4 from qian:5 450.00\n"
              "drop 100x2\n"
              "receive drop 1 100x1 by qian:5\n"
              "count-safe 100x1 by li:3 by qian:5");
    const auto cases = all_cases(till.book());
    REQUIRE(cases.size() == 3);
    CHECK(cases[0].tender == "opening");
    CHECK(cases[1].cashier == "wang");
    CHECK(cases[1].difference == yuan(-100));
    CHECK(cases[2].shift == 0);
    CHECK(cases[2].cashier == "li");
    till.play("settle case 3 written-off because unknown by zhao:6\n"
              "settle case 9 written-off because unknown by zhao:6 ! unknown-case");
    CHECK(find_case(till.book(), 3)->is_settled());
}

TEST_CASE("the cashier notes on their own case, who reports it on any, nobody else (K6)") {
    OpenTill till;
    till.play(short_by_ten);
    till.play("note-case 1 note \"gave change for a fifty\" cause wrong-change by wang:1");
    CHECK_FALSE(the_case(till).reported);
    till.play("note-case 1 borne by sun by wang:1          ! not-permitted\n"
              "note-case 1 note \"I know nothing\" by sun:2 ! not-permitted\n"
              "note-case 1 note x                          ! needs-sign-off\n"
              "note-case 1 by chen:4                       ! unknown-reason\n"
              "note-case 1 borne by nobody by chen:4       ! unknown-staff\n"
              "note-case 7 note x by chen:4                ! unknown-case\n"
              "note-case 1 cause wrong-tender borne by wang evidence \"slip 4217\" by chen:4");
    const auto row = the_case(till);
    CHECK(row.cause == "wrong-tender");
    CHECK(row.named_bearer == "wang");
    CHECK(row.reported);
    const auto file = *case_file(till.book(), 1);
    REQUIRE(file.steps.size() == 3);
    CHECK(file.steps[1].note == "gave change for a fifty");
    CHECK(file.steps[2].evidence == "slip 4217");
    CHECK(file.steps[2].signers == std::vector<std::string>{"陈静"});
}

TEST_CASE("what staff bears is owed until they made it good over their own signature (K6)") {
    OpenTill till;
    till.play(short_by_ten);
    till.play("settle 1 cash owed wang:1 because miscounted by chen:4");
    CHECK(the_case(till).state() == CaseRow::State::owed);
    CHECK(the_case(till).owed == yuan(10));
    till.play("made-good wang 4.00 by li:3         ! needs-sign-off\n"
              "made-good wang 4.00 by wang:9       ! wrong-pin\n"
              "made-good wang 4.00 case 2 by wang:1 ! unknown-case\n"
              "made-good wang 4.00 by wang:1\n"
              "made-good wang 7.00 case 1 by wang:1 ! more-than-paid\n"
              "made-good wang 6.00 case 1 by wang:1");
    CHECK(the_case(till).is_settled());
    CHECK(till.body()["signers"].items().front()["as"].text() == "bearer");
    CHECK(whats(till) == std::vector<std::string>{"opened", "owed", "made-good", "made-good"});
}

TEST_CASE("in a real book nobody pays for a shortage without their PIN (K6)") {
    OpenTill till{real_shop(), "40817263"};
    till.set_clock("2030-01-01", 0);
    CHECK(till.desk().perform("1", MadeGood{"wang", yuan(1), {}}).refusal().why == Why::needs_sign_off);
}

TEST_CASE("money that turns up covers what nobody bears, what is owed, then what was made good (K6)") {
    OpenTill till;
    till.play(short_by_ten);
    CHECK(till.posted("found 1 2.00 because under-the-drawer by qian:5") ==
          Postings{"assets:safe 2.00", "assets:over-short:1:cash -2.00"});
    till.play("settle 1 cash owed wang:1 because miscounted by chen:4\nmade-good wang 3.00 by wang:1");
    CHECK(till.posted("found 1 7.00 because envelope by qian:5") ==
          Postings{"assets:safe 7.00", "assets:owed:wang -7.00"});
    CHECK(the_case(till).owed == yuan(-2)); // paid 3.00 of 8.00, and 7.00 of it was there
    till.play("found 1 1.01 because envelope by qian:5 ! more-than-paid\n"
              "found 9 1.00 because envelope by qian:5 ! unknown-case\n"
              "found 1 1.00 because envelope by sun:2  ! not-permitted\n"
              "made-good wang 2.01 back from qian:5 by wang:1 ! more-than-paid\n"
              "made-good wang 2.00 back from wang:1 by wang:1 ! own-sign-off");
    CHECK(till.posted("made-good wang 2.00 case 1 back from qian:5 by wang:1") ==
          Postings{"assets:safe -2.00", "assets:owed:wang 2.00"});
    CHECK(the_case(till).is_settled());
}

TEST_CASE("found money of a shortage that was written off takes the loss back; an overage has nothing to find") {
    OpenTill till;
    till.play(short_by_ten);
    till.play("settle 1 cash written-off because unknown by zhao:6");
    CHECK(till.posted("found 1 10.00 because envelope by qian:5") ==
          Postings{"assets:safe 10.00", "expenses:over-short -10.00"});
    CHECK(till.balance("expenses:over-short") == "0.00");
    till.play("open 2 by sun:2 float 100x1 from chen:4\ncount 100x2\n"
              "close leave 100x1 because unknown by li:3\n"
              "found 2 1.00 because envelope by qian:5 ! wrong-settlement");
}

TEST_CASE("a settlement that was corrected opens the case again") {
    OpenTill till;
    till.play(short_by_ten);
    till.play("settle 1 cash owed wang:1 because miscounted by chen:4");
    till.play("correct " + std::to_string(till.book().head().seq) + " because mistyped by li:3 by chen:4");
    CHECK(the_case(till).state() == CaseRow::State::open);
    CHECK(the_case(till).open == yuan(-10));
    CHECK(the_case(till).owed == yuan(0));
}

TEST_CASE("a cashier reads their own cases of closed shifts, who may read takings all of them (P2, K6)") {
    OpenTill till;
    till.play("open 2 by sun:2 float 100x1 from chen:4 200.00");
    const auto sun = whom(till, "sun", "222222"), zhao = whom(till, "zhao", "666666");
    CHECK(till.desk().cases(sun).empty()); // their gap is a case, and their shift is open
    CHECK(till.desk().case_file(sun, 1).refusal().why == Why::not_permitted);
    till.play("count 100x1\nclose leave 100x1");
    CHECK(till.desk().cases(sun).size() == 1);
    CHECK(till.desk().case_file(sun, 1));
    const auto wang = whom(till, "wang", "111111");
    CHECK(till.desk().cases(wang).empty());
    CHECK(till.desk().case_file(wang, 1).refusal().why == Why::not_permitted);
    CHECK(till.desk().case_file(wang, 99).refusal().why == Why::not_permitted);
    CHECK(till.desk().cases(zhao).size() == 1);
    CHECK(till.desk().case_file(zhao, 99).refusal().why == Why::unknown_case);
}

TEST_CASE("the history holds each person, till and cause against limits of their own volume (K6)") {
    OpenTill till;
    till.play(short_by_ten);
    till.play("note-case 1 cause wrong-change by chen:4\n"
              "open 2 by sun:2 float 100x1 from chen:4");
    for (int i = 0; i < 40; ++i) till.play("sell BREAD pay cash");
    till.play("sell BREAD pay card\ncount 100x2 10x2\ntender card 3.00 slips 1\nclose leave 100x1");
    const auto zhao = whom(till, "zhao", "666666");
    const auto people = *till.desk().over_short_history(zhao, {OverShortAsked::By::person, "2026-11", "2026-11"});
    REQUIRE(people.rows.size() == 2);
    CHECK(people.rows[0].name == "sun");
    CHECK(people.rows[0].cash_tickets == 40);
    CHECK(people.rows[0].cases == 0);
    CHECK_FALSE(people.rows[0].beyond);
    CHECK(people.rows[1].name == "wang");
    CHECK(people.rows[1].cash_tickets == 1);
    CHECK(people.rows[1].net == yuan(-10));
    CHECK(people.rows[1].case_limit == 0); // 1/41 + 3·√(1/41) = 0.49
    CHECK(people.rows[1].beyond);
    const auto causes = *till.desk().over_short_history(zhao, {OverShortAsked::By::cause, "2026-11", "2026-11"});
    REQUIRE(causes.rows.size() == 1);
    CHECK(causes.rows[0].name == "wrong-change");
    CHECK(causes.rows[0].cash_tickets == 41);
    const auto wang = whom(till, "wang", "111111");
    const auto own = *till.desk().over_short_history(wang, {OverShortAsked::By::person, "2026-11", "2026-11"});
    REQUIRE(own.rows.size() == 1);
    CHECK(own.rows[0].case_limit == people.rows[1].case_limit); // alike to the cashier and to finance
    CHECK(till.desk().over_short_history(wang, {OverShortAsked::By::till, "2026-11", "2026-11"}).refusal().why ==
          Why::not_permitted);
}

TEST_CASE("rebuilt from its entries, the cases are what they were, and the book verifies") {
    OpenTill till;
    till.play(short_by_ten);
    till.play("note-case 1 cause wrong-change by wang:1\n"
              "found 1 2.00 because envelope by qian:5\n"
              "settle 1 cash owed wang:1 because miscounted by chen:4\n"
              "made-good wang 8.00 by wang:1");
    const auto before = told(till);
    till.shut();
    CHECK(verify(till.places(), Desk::projections()).ok);
    rebuild(till.places(), Desk::projections());
    till.reopen();
    CHECK(told(till) == before);
    till.shut();
    CHECK(verify(till.places(), Desk::projections()).ok);
}
