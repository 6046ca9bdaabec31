// Clock: calendar days, and local time by ICU's copy of the IANA data.
#include "reconcile/book/clock.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>
#include <unicode/basictz.h>
#include <unicode/tztrans.h>

namespace till {
namespace {

using namespace std::chrono;

constexpr sys_days first_day = year{1} / 1 / 1;
constexpr sys_days last_day = year{9999} / 12 / 31;
constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t day_ms = 1440 * minute_ms;
constexpr std::int64_t first_ms = std::int64_t{first_day.time_since_epoch().count()} * day_ms;
constexpr std::int64_t end_ms = (std::int64_t{last_day.time_since_epoch().count()} + 1) * day_ms;

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

/// The wall clock as if it were UTC; the calendar of the book has the years 1 to 9999 and no others.
std::int64_t wall_ms(const Moment& moment) {
    if (moment.utc_ms < first_ms - day_ms || moment.utc_ms >= end_ms + day_ms)
        throw std::out_of_range{"Moment: outside the years 1 to 9999"};
    const std::int64_t wall = moment.utc_ms + moment.offset_minutes * minute_ms;
    if (wall < first_ms || wall >= end_ms) throw std::out_of_range{"Moment: outside the years 1 to 9999"};
    return wall;
}

std::int64_t ms_of_day(const Moment& moment) {
    const std::int64_t wall = wall_ms(moment);
    return wall - floor_div(wall, day_ms) * day_ms;
}

template <class... Numbers> std::string print(const char* form, Numbers... numbers) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), form, numbers...);
    return text.data();
}

/// The number that `text` is, digits only; -1 where it is none.
int number(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// The three-letter names that ICU inherited from early Java, and IANA never had: its BST is Dhaka, not London.
bool is_java_name(std::string_view name) {
    static constexpr std::string_view names[] = {
        "ACT", "AET", "AGT", "ART", "AST", "BET", "BST", "CAT", "CNT", "CST", "CTT", "EAT", "ECT",
        "IET", "IST", "JST", "MIT", "NET", "NST", "PLT", "PNT", "PRT", "PST", "SST", "VST"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_iana_name(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    UBool of_the_system = false;
    icu::UnicodeString canonical;
    icu::TimeZone::getCanonicalID(icu::UnicodeString::fromUTF8(name), canonical, of_the_system, status);
    return U_SUCCESS(status) && of_the_system && name != "Etc/Unknown" && !is_java_name(name);
}

} // namespace

std::optional<Day> Day::parse(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const int y = number(iso.substr(0, 4)), m = number(iso.substr(5, 2)), d = number(iso.substr(8, 2));
    if (y < 1 || m < 1 || d < 1) return std::nullopt;
    const auto date = year{y} / m / d;
    if (!date.ok()) return std::nullopt;
    return Day{sys_days{date}};
}

std::string Day::iso() const {
    if (day_ < first_day || day_ > last_day) throw std::out_of_range{"Day: outside the years 1 to 9999"};
    const year_month_day date{day_};
    return print("%04d-%02u-%02u", int{date.year()}, unsigned{date.month()}, unsigned{date.day()});
}

Day Moment::day() const { return Day{sys_days{days{floor_div(wall_ms(*this), day_ms)}}}; }

int Moment::minute_of_day() const { return static_cast<int>(ms_of_day(*this) / minute_ms); }

std::string Moment::clock() const {
    const int second = static_cast<int>(ms_of_day(*this) / 1000);
    return print("%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
}

std::string Moment::text() const { return day().iso() + " " + clock(); }

std::string Moment::rfc3339() const {
    const int fraction = static_cast<int>(ms_of_day(*this) % 1000);
    const int east = offset_minutes < 0 ? -offset_minutes : offset_minutes;
    return day().iso() + "T" + clock() + print(".%03d", fraction) +
           print("%c%02d:%02d", offset_minutes < 0 ? '-' : '+', east / 60, east % 60);
}

struct TimeZone::Rules {
    std::unique_ptr<icu::BasicTimeZone> zone;
};

TimeZone::TimeZone(const std::string& name) : rules_{std::make_unique<Rules>()} {
    if (!is_iana_name(name)) throw std::invalid_argument{"no such time zone: " + name};
    std::unique_ptr<icu::TimeZone> zone{icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name))};
    rules_->zone.reset(dynamic_cast<icu::BasicTimeZone*>(zone.get()));
    if (!rules_->zone) throw std::invalid_argument{"a time zone without rules: " + name};
    zone.release();
}

TimeZone::~TimeZone() = default;
TimeZone::TimeZone(TimeZone&&) noexcept = default;
TimeZone& TimeZone::operator=(TimeZone&&) noexcept = default;

// ICU counts milliseconds in a double, which is exact for all the years the book knows. Offsets of the nineteenth
// century had seconds; a Moment has none, so they are cut to the minute below.
Moment TimeZone::at(std::int64_t utc_ms) const {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t standard = 0, saving = 0;
    rules_->zone->getOffset(static_cast<UDate>(utc_ms), false, standard, saving, status);
    if (U_FAILURE(status)) throw std::runtime_error{std::string{"TimeZone: "} + u_errorName(status)};
    return {utc_ms, static_cast<int>(floor_div(standard + saving, minute_ms))};
}

Moment TimeZone::local(Day day, int second_of_day) const {
    if (second_of_day < 0 || second_of_day >= 86'400) throw std::out_of_range{"TimeZone: a day has 86400 seconds"};
    const std::int64_t wall = day.date().time_since_epoch().count() * day_ms + std::int64_t{second_of_day} * 1000;
    // No place is more than a day from UTC, so this lies before it. From here on time only moves forward: of an
    // hour that comes twice the first is met, and one that is skipped is jumped over.
    std::int64_t from = wall - 2 * day_ms;
    for (;;) {
        const Moment before = at(from);
        const std::int64_t utc = wall - before.offset_minutes * minute_ms;
        icu::TimeZoneTransition change;
        const bool changes = rules_->zone->getNextTransition(static_cast<UDate>(from), false, change);
        if (!changes || utc < static_cast<std::int64_t>(change.getTime())) return at(std::max(utc, from));
        from = static_cast<std::int64_t>(change.getTime());
    }
}

std::int64_t SystemClock::utc_ms() const {
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace till
