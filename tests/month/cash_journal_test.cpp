// The cash journal: each receipt and payment with the balance after it, and the days' counts behind the balance (B3).
#include "reconcile/month/cash_journal.h"

#include "reconcile/book/account.h"
#include "reconcile/month/month_report.h"
#include "tests/month/random_days.h"
#include "tests/support/readable.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

Money cash_on_hand(const Book& book) {
    Money cash;
    book.database().each("SELECT account, amount FROM balance", [&](const Row& row) {
        if (account::is_cash_on_hand(row.text(0))) cash += row.money(1);
    });
    return cash;
}

} // namespace

TEST_CASE(
    "a random month's journal runs from its opening to the cash there is, and the next month carries it on (B3)") {
    for (const unsigned seed : {4U}) {
        CAPTURE(seed);
        RandomDays days{seed};
        days.play();
        const auto november = cash_journal(days.book(), *Period::parse("2026-11"));
        const auto december = cash_journal(days.book(), *Period::parse("2026-12"));
        CHECK(november.opening == Money::of_minor(10'000'00));
        CHECK(december.opening == november.closing);
        CHECK(december.closing == cash_on_hand(days.book()));
        Money balance = november.opening;
        for (const auto& line : november.lines) {
            balance += line.receipt - line.payment;
            CHECK(line.balance == balance);
            CHECK((line.receipt.is_zero() != line.payment.is_zero()));
        }
        const auto ledger_days = days_of(days.book(), *Period::parse("2026-11"));
        REQUIRE(november.days.size() == ledger_days.size());
        for (std::size_t i = 0; i < ledger_days.size(); ++i) CHECK(november.days[i].closing == ledger_days[i].closing);
    }
}

TEST_CASE("a day is vouched for by its counts; where cash moved after the last count, the journal says where (B3)") {
    OpenTill till;
    till.play("count-safe 100x100 by chen:4 by li:3");
    till.open();
    till.play("sell COFFEE pay cash");
    auto day = [&] { return cash_journal(till.book(), *Period::parse("2026-11-21")).days.front(); };
    CHECK(day().safe_counted);
    REQUIRE(day().uncounted.size() == 2); // the drawer has sold, the safe has given the float
    CHECK(day().uncounted[0].account == "assets:drawer:1");
    CHECK(day().uncounted[0].balance == Money::of_minor(460'00));
    CHECK(day().uncounted[1].account == "assets:safe");
    till.play("count 100x2 10x20 1x59\nclose leave 100x2 because miscounted by li:3\nreview by chen:4");
    CHECK(day().difference == Money::of_minor(-1'00));
    REQUIRE(day().uncounted.size() == 1);
    CHECK(day().counted == Money::of_minor(200'00));
    till.play("count-safe 100x95 100x3 1x8 by chen:4 by li:3");
    CHECK(day().uncounted.empty());
    CHECK(day().counted == day().closing);
    CHECK(day().difference == Money::of_minor(-1'00) + Money::of_minor(9'808'00 - 9'809'00));
}

TEST_CASE("a place that was counted and has not moved since stays counted on later days, and one that moved does not") {
    OpenTill till;
    till.play("count-safe 100x100 by chen:4 by li:3\nday 2026-11-22\nbatch 1 0.00 slips 0");
    CHECK(cash_journal(till.book(), *Period::parse("2026-11-22")).days.front().uncounted.empty());
    till.play("deposit 100.00 slip 1 bag 1 bearer chen witness li:3\nday 2026-11-23\nbatch 1 0.00 slips 0");
    const auto day = cash_journal(till.book(), *Period::parse("2026-11-23")).days.front();
    REQUIRE(day.uncounted.size() == 1);
    CHECK(day.uncounted[0].balance == Money::of_minor(9'900'00));
    CHECK_FALSE(day.safe_counted);
}

TEST_CASE("a line says why, to whom and by which slip; a move between drawer and safe is none (B3)") {
    OpenTill till;
    till.open();
    till.play("paid-out 24.50 ice to \"South Ice\" by li:3\ndrop 100x1 by li:3\n"
              "deposit 100.00 slip 000123 bag 77 bearer chen witness li:3");
    const auto lines = cash_journal(till.book(), *Period::parse("2026-11")).lines;
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == "South Ice, ice");
    CHECK(lines[0].payment == Money::of_minor(24'50));
    CHECK(lines[1].text == "000123");
    CHECK(lines[1].business_day.iso() == "2026-11-21");
}

TEST_CASE("a period is a month or a day and nothing else") {
    CHECK(Period::parse("2024-02")->to.iso() == "2024-02-29");
    CHECK(Period::parse("2026-12")->to.iso() == "2026-12-31");
    CHECK(Period::parse("2026-11-21") == Period{*Day::parse("2026-11-21"), *Day::parse("2026-11-21")});
    for (const char* wrong : {"", "2026", "2026-13", "2026-1", "2026-11-31", "2026-11-2", "2026-11x"})
        CHECK_FALSE(Period::parse(wrong));
}
