// Badge: told from a PIN by its letters.
#include "reconcile/staff/badge.h"

#include <algorithm>

namespace till {

std::optional<std::string> badge_of(std::string_view read) {
    constexpr std::string_view mark = "staff:";
    const bool is_marked = read.starts_with(mark);
    if (is_marked) read.remove_prefix(mark.size());
    const bool may_be_pin = std::ranges::all_of(read, [](char c) { return c >= '0' && c <= '9'; });
    if (read.empty() || (may_be_pin && !is_marked)) return std::nullopt;
    return std::string{read};
}

} // namespace till
