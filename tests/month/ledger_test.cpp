// The ledger of a period: every breakdown adds up to the same, and every figure is the sum of its entries (L2).
#include "reconcile/month/ledger.h"

#include "reconcile/day/day_report.h"
#include "reconcile/month/month_report.h"
#include "tests/month/random_days.h"
#include "tests/support/readable.h"

#include <doctest/doctest.h>

#include <map>

using namespace till;

namespace {

constexpr LedgerBy every_way[] = {LedgerBy::account, LedgerBy::day,    LedgerBy::till,
                                  LedgerBy::cashier, LedgerBy::tender, LedgerBy::category};

/// Each row is what the entries behind it come to.
void check_entries(const Book& book, const Ledger& ledger) {
    for (const auto& row : ledger.rows) {
        CAPTURE(row.key);
        Money debit, credit, net;
        for (const auto& entry : ledger_entries(book, ledger.period, ledger.by, row.key)) {
            debit += entry.debit;
            credit += entry.credit;
            net += entry.net;
            CHECK(ledger.period.holds(entry.business_day));
        }
        CHECK(debit == row.debit);
        CHECK(credit == row.credit);
        CHECK(net == row.net);
        CHECK(row.closing == row.opening + row.debit - row.credit);
    }
}

void check_sums(const Ledger& ledger) {
    LedgerRow sum;
    for (const auto& row : ledger.rows) {
        sum.debit += row.debit;
        sum.credit += row.credit;
        sum.sales += row.sales;
        sum.voids += row.voids;
        sum.refunds += row.refunds;
        sum.net += row.net;
        sum.over_short += row.over_short;
    }
    CHECK(sum.debit == ledger.total.debit);
    CHECK(sum.credit == ledger.total.credit);
    CHECK(sum.sales == ledger.total.sales);
    CHECK(sum.net == ledger.total.net);
    CHECK(sum.over_short == ledger.total.over_short);
}

/// All breakdowns of the period against the daily reports, which are summed another way.
void check_period(const Book& book, const Period& period) {
    Money sales, voids, refunds, net, over_short;
    for (Day day = period.from; day <= period.to; day = day.next()) {
        const DayReport report = day_report(book, day);
        sales += report.sales;
        voids += report.voids;
        refunds += report.refunds;
        net += report.net();
        over_short += report.over_short;
    }
    for (const auto by : every_way) {
        CAPTURE(word(by));
        const Ledger made = ledger(book, period, by);
        check_entries(book, made);
        check_sums(made);
        CHECK(made.total.net == net);
        if (by == LedgerBy::account) continue;
        CHECK(made.total.sales == sales);
        CHECK(made.total.voids == voids);
        CHECK(made.total.refunds == refunds);
        if (by != LedgerBy::category) CHECK(made.total.over_short == over_short);
    }
}

/// What a period leaves is what the next one finds.
void check_carried(const Book& book, const Period& before, const Period& after) {
    for (const auto by : every_way) {
        if (by == LedgerBy::day) continue;
        CAPTURE(word(by));
        std::map<std::string, Money> closings, openings;
        for (const auto& row : ledger(book, before, by).rows)
            if (!row.closing.is_zero()) closings[row.key] = row.closing;
        for (const auto& row : ledger(book, after, by).rows)
            if (!row.opening.is_zero()) openings[row.key] = row.opening;
        CHECK(closings == openings);
    }
}

} // namespace

TEST_CASE("every breakdown of a random month has the same totals, each the sum of its entries (L2)") {
    for (const unsigned seed : {1U, 2U}) {
        CAPTURE(seed);
        RandomDays days{seed};
        days.play();
        const auto november = *Period::parse("2026-11"), december = *Period::parse("2026-12");
        check_period(days.book(), november);
        check_period(days.book(), december);
        check_period(days.book(), *Period::parse("2026-11-30"));
        check_carried(days.book(), november, december);
        CHECK(ledger(days.book(), november, LedgerBy::account).total.opening.is_zero());
        CHECK(ledger(days.book(), november, LedgerBy::account).total.closing.is_zero());
    }
}

TEST_CASE("a refund by another cashier on another till is theirs, and a difference is its shift's (L2)") {
    OpenTill till;
    till.play("open 1 by wang:1 float 100x1 from chen:4\nopen 2 by sun:2 float 100x1 from chen:4\n"
              "at 1\nsell COFFEE*2 pay cash\nat 2\nrefund 1 COFFEE*1 because stale by li:3");
    const auto period = *Period::parse("2026-11");
    const Ledger by = ledger(till.book(), period, LedgerBy::cashier);
    REQUIRE(by.rows.size() == 2);
    CHECK(by.rows[0].key == "sun");
    CHECK(by.rows[0].refunds == Money::of_minor(10'00));
    CHECK(by.rows[0].net == Money::of_minor(-10'00));
    CHECK(by.rows[1].sales == Money::of_minor(20'00));
    const auto entries = ledger_entries(till.book(), period, LedgerBy::cashier, "sun");
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].kind == "refund");
    CHECK(entries[0].about > 0);
    CHECK(ledger_entries(till.book(), period, LedgerBy::cashier, "nobody").empty());
}

TEST_CASE("a correction after the lock of a month is dated later and named in both months (K8, L4)") {
    OpenTill till;
    till.play("day 2026-11-30\nsettled 1 40.00 0.24 by zhao:6\nclose-day by chen:4\n"
              "day 2026-12-01\nclose-month 2026-11 by zhao:6");
    const auto wrong = till.book().find(Kind::card_settled, 1)->seq;
    const auto before = ledger(till.book(), *Period::parse("2026-11"), LedgerBy::account).rows;
    till.play("correct " + std::to_string(wrong) + " because mistyped by zhao:6 by chen:4");
    CHECK(ledger(till.book(), *Period::parse("2026-11"), LedgerBy::account).rows == before);
    for (const char* month : {"2026-11", "2026-12"}) {
        const auto corrections = corrections_of(till.book(), *Period::parse(month));
        REQUIRE(corrections.size() == 1);
        CHECK(corrections[0].wrong == wrong);
        CHECK(corrections[0].wrong_day.iso() == "2026-11-30");
        CHECK(corrections[0].business_day.iso() == "2026-12-01");
        CHECK(corrections[0].month_was_closed);
        CHECK(corrections[0].reason == "mistyped");
        CHECK(corrections[0].signers == std::vector<std::string>{"zhao", "chen"});
    }
    CHECK(corrections_of(till.book(), *Period::parse("2026-10")).empty());
}
