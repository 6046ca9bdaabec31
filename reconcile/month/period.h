// Period: the business days that a report of finance is about, a month as a rule.
#pragma once

#include "reconcile/book/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace till {

struct Period {
    Day from, to; ///< both included
    friend bool operator==(const Period&, const Period&) = default;

    /// Reads a month `2026-09` or a day `2026-09-21`; nothing else.
    static std::optional<Period> parse(std::string_view text);
    bool holds(Day day) const { return from <= day && day <= to; }
};

} // namespace till
