// Hours: whether the shop sells now, by the stretches of the week it has set (O6).
#pragma once

#include "pos/sale/settings.h"
#include "reconcile/book/shop.h"

#include <optional>

namespace till {

/// The local day on which the stretch that holds `now` began; nothing where `now` is outside. Its end is not in it.
std::optional<Day> began_on(const WeeklyHours& hours, const Moment& now);

/// Whether the shop sells now. One that has set no hours always does.
bool sells_at(const Shop& shop, const Moment& now);

/// Reads `days = "mon-fri"` (or `"sat,sun"`, or both forms mixed), `from = "08:00"` and `until = "17:30"` of a section;
/// a key that is missing leaves every day, midnight, midnight. `until` at or before `from` is on the day after.
WeeklyHours hours_in(Section& section, std::string_view from_key, std::string_view until_key);

/// Each `[[hours]]` of the shop file.
std::vector<WeeklyHours> selling_hours_in(Section& file);

} // namespace till
