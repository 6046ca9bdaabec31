// Clock: days, moments and the shop's local time.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace till {

/// A calendar day from 0001-01-01 to 9999-12-31.
class Day {
public:
    Day() = default;
    explicit Day(std::chrono::sys_days day) : day_{day} {}
    /// Reads `2026-11-21` and nothing else.
    static std::optional<Day> parse(std::string_view iso);
    std::string iso() const;
    /// `2026-11`.
    std::string month() const { return iso().substr(0, 7); }
    Day next() const { return Day{day_ + std::chrono::days{1}}; }
    std::chrono::sys_days date() const { return day_; }
    friend auto operator<=>(const Day&, const Day&) = default;

private:
    std::chrono::sys_days day_{};
};

/// A point in time: milliseconds since 1970 UTC, with the shop's offset then, in minutes east of Greenwich.
struct Moment {
    std::int64_t utc_ms = 0;
    int offset_minutes = 0;

    Day day() const;             ///< the local calendar day
    int minute_of_day() const;   ///< 0 to 1439, local
    std::string clock() const;   ///< `14:05:09`, local
    std::string text() const;    ///< `2026-11-21 14:05:09`, local
    std::string rfc3339() const; ///< `2026-11-21T14:05:09.000+08:00`
    friend auto operator<=>(const Moment&, const Moment&) = default;
};

/// A place's rules of local time, by ICU.
class TimeZone {
public:
    /// Throws std::invalid_argument for a name the IANA data does not have.
    explicit TimeZone(const std::string& name);
    ~TimeZone();
    TimeZone(TimeZone&&) noexcept;
    TimeZone& operator=(TimeZone&&) noexcept;

    Moment at(std::int64_t utc_ms) const;
    /// The first moment of that local time; a time that a spring gap skips is taken as the moment of the jump.
    Moment local(Day day, int second_of_day) const;

private:
    struct Rules;
    std::unique_ptr<Rules> rules_;
};

/// Where an act's time comes from: the machine, or a day file.
class Clock {
public:
    virtual ~Clock() = default;
    virtual std::int64_t utc_ms() const = 0;
};

class SystemClock : public Clock {
public:
    std::int64_t utc_ms() const override;
};

/// A clock that stands where it was set.
class SetClock : public Clock {
public:
    std::int64_t utc_ms() const override { return utc_ms_; }
    void set(std::int64_t utc_ms) { utc_ms_ = utc_ms; }

private:
    std::int64_t utc_ms_ = 0;
};

} // namespace till
