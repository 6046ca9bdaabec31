// Hours: stretches of the week, read and asked.
#include "pos/sale/hours.h"

#include <algorithm>
#include <array>

namespace till {
namespace {

constexpr std::array<std::string_view, 7> day_words{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr int whole_day = 24 * 60;

bool begins_on(const WeeklyHours& hours, std::chrono::sys_days day) {
    const auto weekday = std::chrono::weekday{day}.iso_encoding() - 1; // Monday is 0
    return (hours.days >> weekday & 1U) != 0;
}

std::optional<std::size_t> weekday_of(std::string_view word) {
    const auto found = std::find(day_words.begin(), day_words.end(), word);
    if (found == day_words.end()) return std::nullopt;
    return static_cast<std::size_t>(found - day_words.begin());
}

/// The bits of `mon-fri`, or of `sat`; a range may go over the week's end. Nothing where it is neither.
std::optional<unsigned> days_of(std::string_view part) {
    const auto dash = std::min(part.find('-'), part.size());
    const auto first = weekday_of(part.substr(0, dash));
    const auto last = dash == part.size() ? first : weekday_of(part.substr(dash + 1));
    if (!first || !last) return std::nullopt;
    unsigned days = 0;
    for (auto day = *first;; day = (day + 1) % 7) {
        days |= 1U << day;
        if (day == *last) return days;
    }
}

unsigned days_in(Section& section) {
    const auto text = section.text("days", "mon-sun");
    unsigned days = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const auto comma = std::min(text.find(',', at), text.size());
        const auto part = days_of(std::string_view{text}.substr(at, comma - at));
        if (!part)
            section.refuse("days", "`days` are such as \"mon-fri\" or \"sat,sun\", of " +
                                       listed({day_words.begin(), day_words.end()}));
        days |= *part;
        at = comma + 1;
    }
    return days;
}

int minute_in(Section& section, std::string_view key, const std::string& otherwise) {
    const auto text = section.text(key, otherwise);
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100; };
    if (text.size() == 5 && text[2] == ':') {
        const int hour = digit(0) * 10 + digit(1), minute = digit(3) * 10 + digit(4);
        if (minute < 60 && hour * 60 + minute <= whole_day) return hour * 60 + minute;
    }
    section.refuse(key, "`" + std::string{key} + "` is an hour and minute such as 08:00, at most 24:00");
}

} // namespace

std::optional<Day> began_on(const WeeklyHours& hours, const Moment& now) {
    const auto today = now.day().date();
    const int minute = now.minute_of_day();
    const bool over_midnight = hours.until <= hours.from;
    if (begins_on(hours, today) && minute >= hours.from && (over_midnight || minute < hours.until)) return Day{today};
    const auto yesterday = today - std::chrono::days{1};
    if (over_midnight && begins_on(hours, yesterday) && minute < hours.until) return Day{yesterday};
    return std::nullopt;
}

bool sells_at(const Shop& shop, const Moment& now) {
    return shop.hours.empty() || std::any_of(shop.hours.begin(), shop.hours.end(),
                                             [&](const WeeklyHours& hours) { return began_on(hours, now); });
}

WeeklyHours hours_in(Section& section, std::string_view from_key, std::string_view until_key) {
    WeeklyHours hours;
    hours.days = days_in(section);
    hours.from = minute_in(section, from_key, "00:00");
    hours.until = minute_in(section, until_key, "24:00");
    if (hours.from == whole_day) section.refuse(from_key, "a day ends at 24:00: nothing begins then");
    return hours;
}

std::vector<WeeklyHours> selling_hours_in(Section& file) {
    std::vector<WeeklyHours> all;
    for (auto& section : file.sections("hours")) {
        all.push_back(hours_in(section, "from", "until"));
        section.finish();
    }
    return all;
}

} // namespace till
