// The daily business report: takings and consumption apart, the hours of the day, and how many came back (K7).
#include "reconcile/day/day_report.h"

#include "tests/support/open_till.h"
#include "tests/support/readable.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

DayReport report_of(const OpenTill& till) { return day_report(till.book(), *Day::parse("2026-11-21")); }

ShopFile shop_with_cards() {
    ShopFile shop = small_shop();
    shop.shop.tenders = {"cash", "card", "wallet", "account", "prepaid", "voucher", "deposit"};
    shop.customers = {{"1001", "Wu", "", Money::of_minor(500'00)}};
    return shop;
}

} // namespace

TEST_CASE("takings are the money that came in, consumption what was paid for before (K7)") {
    OpenTill till{shop_with_cards()};
    till.open();
    till.play("top-up C1 100.00\n"
              "sell COFFEE*2 pay prepaid ref C1\n"                 // 20.00 consumed
              "sell COFFEE pay cash\n"                             // 10.00 taken
              "sell COFFEE*3 pay account ref 7 for 1001 by li:3\n" // 30.00 on account
              "receive 12.00 from 1001\n"                          // 12.00 taken, no sale
              "refund 1 COFFEE*1 because stale by li:3\n"          // 10.00 back on the card
              "sell COFFEE pay card\nvoid 4 because mistake by li:3");
    const DayReport report = report_of(till);
    CHECK(report.takings == Money::of_minor(122'00));
    CHECK(report.received == Money::of_minor(112'00));
    CHECK(report.consumption == Money::of_minor(10'00));
    CHECK(report.on_account == Money::of_minor(30'00));
    CHECK(report.net() == report.takings - report.received + report.consumption + report.on_account);
    CHECK(report.voided == 1);
    CHECK(report.refunded == 1);
    CHECK(report.returns == 0);
}

TEST_CASE("the hours run as the business day does, past midnight, and add up to the day (K7)") {
    OpenTill till;
    till.open();
    till.play("09:59 sell COFFEE pay cash\n10:00 sell COFFEE*2 pay cash\n10:59:59 sell BREAD pay cash\n"
              "day 2026-11-22\n00:30 sell JUICE pay cash\nvoid 4 because mistake by li:3");
    const DayReport report = report_of(till);
    REQUIRE(report.hours.size() == 3);
    CHECK(report.hours[0].hour == 9);
    CHECK(report.hours[1].hour == 10);
    CHECK(report.hours[1].tickets == 2);
    CHECK(report.hours[1].sales == Money::of_minor(23'00));
    CHECK(report.hours[2].hour == 0);
    Money sales;
    std::int64_t tickets = 0;
    for (const auto& hour : report.hours) sales += hour.sales, tickets += hour.tickets;
    CHECK(sales == report.sales);
    CHECK(tickets == report.tickets);
}

TEST_CASE("a day on which nothing happened has a report of zeros") {
    OpenTill till;
    const DayReport report = day_report(till.book(), *Day::parse("2026-01-01"));
    CHECK(report.hours.empty());
    CHECK(report.takings.is_zero());
    CHECK(report.safe == Money::of_minor(10'000'00)); // a rehearsal begins with time itself
}
