// whole_number: the number that a text is.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace till {

/// Digits, perhaps behind a minus, and nothing else; nothing for any other text and for what 64 bits do not hold.
inline std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace till
