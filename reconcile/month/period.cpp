// Period: months and days as people write them.
#include "reconcile/month/period.h"

namespace till {

std::optional<Period> Period::parse(std::string_view text) {
    if (const auto day = Day::parse(text)) return Period{*day, *day};
    const auto first = Day::parse(std::string{text} + "-01");
    if (!first) return std::nullopt;
    Day last = *first;
    while (last.next().month() == text) last = last.next();
    return Period{*first, last};
}

} // namespace till
