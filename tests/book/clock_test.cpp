// Clock: days, moments, and the hours that a change of the clock takes away or gives twice.
#include "reconcile/book/clock.h"

#include <chrono>
#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace till;

namespace {

Day day(const char* iso) { return Day::parse(iso).value(); }
constexpr int hour = 3600;

/// UTC milliseconds of a day and a second of it.
std::int64_t utc(const char* iso, int second) {
    return day(iso).date().time_since_epoch().count() * std::int64_t{86'400'000} + second * std::int64_t{1000};
}

} // namespace

TEST_CASE("a day is read as it is written, and nothing else is a day") {
    for (const char* iso : {"0001-01-01", "1970-01-01", "2024-02-29", "2026-11-21", "2038-01-19", "9999-12-31"})
        CHECK(day(iso).iso() == iso);
    CHECK(day("2026-11-21").month() == "2026-11");
    for (const char* wrong : {"", "2026-11-2", "2026-1-21", "2026-11-021", "26-11-21", "0000-01-01", "2026-00-10",
                              "2026-13-01", "2026-11-31", "2025-02-29", "1900-02-29", "2026/11/21", " 2026-11-21",
                              "2026-11-21 ", "-026-11-21", "+026-11-21", "2026-11-2x", "10000-01-01", "２０26-11"})
        CHECK_MESSAGE(!Day::parse(wrong), wrong);
}

TEST_CASE("days follow one another over leap days, months and years (fault 42)") {
    CHECK(day("2024-02-28").next() == day("2024-02-29"));
    CHECK(day("2024-02-29").next() == day("2024-03-01"));
    CHECK(day("2026-02-28").next() == day("2026-03-01"));
    CHECK(day("2000-02-28").next().iso() == "2000-02-29");
    CHECK(day("2026-12-31").next().iso() == "2027-01-01");
    CHECK(day("2026-12-31") < day("2027-01-01"));
}

TEST_CASE("a day past the year 9999 has no text (fault 46)") {
    CHECK_THROWS_AS(day("9999-12-31").next().iso(), std::out_of_range);
    CHECK_THROWS_AS(Day{std::chrono::sys_days{std::chrono::days{-800'000}}}.iso(), std::out_of_range);
}

TEST_CASE("every day reads back as itself") {
    CHECK(rc::check([] {
        const int number = *rc::gen::inRange(-719'162, 2'932'897);
        const Day some{std::chrono::sys_days{std::chrono::days{number}}};
        RC_ASSERT(Day::parse(some.iso()) == some);
    }));
}

TEST_CASE("a moment speaks local time with its offset") {
    const Moment noon{utc("2026-11-21", 14 * hour + 5 * 60 + 9) + 7, 480};
    CHECK(noon.day() == day("2026-11-21"));
    CHECK(noon.minute_of_day() == 22 * 60 + 5);
    CHECK(noon.clock() == "22:05:09");
    CHECK(noon.text() == "2026-11-21 22:05:09");
    CHECK(noon.rfc3339() == "2026-11-21T22:05:09.007+08:00");
    CHECK(Moment{noon.utc_ms, -210}.rfc3339() == "2026-11-21T10:35:09.007-03:30");
    CHECK(Moment{noon.utc_ms, 0}.rfc3339() == "2026-11-21T14:05:09.007+00:00");
    CHECK(Moment{noon.utc_ms, 600}.day() == day("2026-11-22"));
}

TEST_CASE("moments before 1970 and in 9999 are as good as any, and beyond there is none (fault 46)") {
    CHECK(Moment{-1, 0}.rfc3339() == "1969-12-31T23:59:59.999+00:00");
    CHECK(Moment{-86'400'000, 0}.text() == "1969-12-31 00:00:00");
    CHECK(Moment{0, -1}.text() == "1969-12-31 23:59:00");
    CHECK(Moment{std::int64_t{1} << 31, 0}.day() == day("1970-01-25"));
    CHECK(Moment{(std::int64_t{1} << 31) * 1000, 0}.text() == "2038-01-19 03:14:08");
    CHECK(Moment{utc("9999-12-31", 86'399), 0}.text() == "9999-12-31 23:59:59");
    CHECK_THROWS_AS((Moment{utc("9999-12-31", 86'399), 1}.day()), std::out_of_range);
    CHECK_THROWS_AS((Moment{utc("0001-01-01", 0), -1}.clock()), std::out_of_range);
    CHECK_THROWS_AS((Moment{std::numeric_limits<std::int64_t>::max(), 1000}.day()), std::out_of_range);
    CHECK_THROWS_AS((Moment{std::numeric_limits<std::int64_t>::min(), -1000}.text()), std::out_of_range);
}

TEST_CASE("a place that IANA does not know is refused, also the short names that Java made up") {
    for (const char* name : {"", "Asia/Peking", "BST", "CST", "CTT", "GMT+8", "UTC+8", "+08:00", "Etc/Unknown",
                             "asia/shanghai ", "../../etc/passwd", "北京"})
        CHECK_THROWS_AS_MESSAGE(TimeZone{name}, std::invalid_argument, name);
    for (const char* name : {"UTC", "GMT", "EST", "Etc/GMT-8", "Asia/Shanghai", "PRC", "Europe/Kyiv", "Europe/Kiev",
                             "America/Argentina/Buenos_Aires"})
        CHECK_NOTHROW_MESSAGE(TimeZone{name}, name);
}

TEST_CASE("Shanghai has had no summer time since 1991") {
    const TimeZone shanghai{"Asia/Shanghai"};
    CHECK(shanghai.at(utc("2026-07-01", 0)).offset_minutes == 480);
    CHECK(shanghai.at(utc("2026-01-01", 0)).offset_minutes == 480);
    CHECK(shanghai.at(utc("1990-07-01", 0)).offset_minutes == 540);
    CHECK(shanghai.at(0).rfc3339() == "1970-01-01T08:00:00.000+08:00");
    CHECK(shanghai.local(day("2026-11-21"), 8 * hour).utc_ms == utc("2026-11-21", 0));
    CHECK(shanghai.local(day("9999-12-31"), 86'399).text() == "9999-12-31 23:59:59");
}

TEST_CASE("in Kyiv the spring gap is the moment of the jump, and the autumn hour is met the first time (fault 41)") {
    const TimeZone kyiv{"Europe/Kyiv"};
    CHECK(kyiv.local(day("2026-03-29"), 2 * hour + 3599).rfc3339() == "2026-03-29T02:59:59.000+02:00");
    for (const int second : {3 * hour, 3 * hour + 1800, 3 * hour + 3599, 4 * hour})
        CHECK(kyiv.local(day("2026-03-29"), second).rfc3339() == "2026-03-29T04:00:00.000+03:00");
    CHECK(kyiv.local(day("2026-10-25"), 3 * hour).rfc3339() == "2026-10-25T03:00:00.000+03:00");
    CHECK(kyiv.local(day("2026-10-25"), 3 * hour + 1800).rfc3339() == "2026-10-25T03:30:00.000+03:00");
    CHECK(kyiv.local(day("2026-10-25"), 4 * hour).rfc3339() == "2026-10-25T04:00:00.000+02:00");
    CHECK(kyiv.at(utc("2026-10-25", hour + 1800)).rfc3339() == "2026-10-25T03:30:00.000+02:00");
}

TEST_CASE("in New York the days of the change have 23 and 25 hours (fault 41)") {
    const TimeZone new_york{"America/New_York"};
    const auto hours = [&](const char* iso) {
        return (new_york.local(day(iso).next(), 0).utc_ms - new_york.local(day(iso), 0).utc_ms) / 3'600'000;
    };
    CHECK(hours("2026-03-08") == 23);
    CHECK(hours("2026-11-01") == 25);
    CHECK(hours("2026-11-02") == 24);
    CHECK(new_york.local(day("2026-03-08"), 2 * hour + 1800).rfc3339() == "2026-03-08T03:00:00.000-04:00");
    CHECK(new_york.local(day("2026-11-01"), 2 * hour - 1).rfc3339() == "2026-11-01T01:59:59.000-04:00");
    CHECK(new_york.local(day("2026-11-01"), 2 * hour).rfc3339() == "2026-11-01T02:00:00.000-05:00");
    CHECK(new_york.at(utc("2024-02-29", 5 * hour)).text() == "2024-02-29 00:00:00");
    CHECK(new_york.at(utc("2096-02-29", 5 * hour)).day() == day("2096-02-29"));
}

TEST_CASE("a day that a place skipped whole begins and ends with the jump") {
    const TimeZone apia{"Pacific/Apia"};
    CHECK(apia.local(day("2011-12-30"), 0).rfc3339() == "2011-12-31T00:00:00.000+14:00");
    CHECK(apia.local(day("2011-12-30"), 12 * hour).rfc3339() == "2011-12-31T00:00:00.000+14:00");
    CHECK(apia.local(day("2011-12-29"), 86'399).rfc3339() == "2011-12-29T23:59:59.000-10:00");
}

TEST_CASE("a second that no day has is a mistake of the caller") {
    const TimeZone zone{"UTC"};
    CHECK_THROWS_AS(zone.local(day("2026-11-21"), 86'400), std::out_of_range);
    CHECK_THROWS_AS(zone.local(day("2026-11-21"), -1), std::out_of_range);
}

TEST_CASE("each half hour of three years comes back as itself the first time it is met, or lies in a gap") {
    constexpr std::int64_t half_hour_ms = 1'800'000;
    const auto wall_of = [](const Moment& moment) { return moment.utc_ms + moment.offset_minutes * 60'000; };
    int in_gaps = 0;
    for (const char* name : {"Europe/Kyiv", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"}) {
        const TimeZone zone{name};
        for (Day some = day("2024-01-01"); some < day("2027-01-01"); some = some.next()) {
            for (int second = 0; second < 86'400; second += 1800) {
                const Moment found = zone.local(some, second);
                const auto wanted = utc(some.iso().c_str(), second);
                REQUIRE(zone.at(found.utc_ms) == found);
                if (wall_of(found) == wanted) {
                    for (int back = 1; back <= 4; ++back)
                        REQUIRE(wall_of(zone.at(found.utc_ms - back * half_hour_ms)) != wanted);
                } else {
                    REQUIRE(wall_of(found) > wanted);
                    REQUIRE(wall_of(zone.at(found.utc_ms - 1)) < wanted);
                    ++in_gaps;
                }
            }
        }
    }
    CHECK(in_gaps == 3 * (2 + 2 + 1 + 2));
}

TEST_CASE("a set clock stands, and the machine's clock is past 2024") {
    SetClock clock;
    CHECK(clock.utc_ms() == 0);
    clock.set(-5);
    CHECK(clock.utc_ms() == -5);
    CHECK(SystemClock{}.utc_ms() > utc("2024-01-01", 0));
}

TEST_CASE("a time zone can be moved, and asked a hundred thousand times in a second") {
    TimeZone first{"Europe/Kyiv"};
    const TimeZone zone = std::move(first);
    const auto begin = std::chrono::steady_clock::now();
    std::int64_t sum = 0;
    for (int i = 0; i < 100'000; ++i) sum += zone.at(utc("2026-01-01", 0) + i * std::int64_t{60'000}).offset_minutes;
    const auto took = std::chrono::steady_clock::now() - begin;
    CHECK(sum > 0);
    CHECK(took < std::chrono::seconds{1});
}
