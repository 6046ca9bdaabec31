// UTF-8: one character at a time, how wide a terminal draws it, and text made safe to show there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace till {

/// How many bytes the first character of a text that is not empty has; 0 where it is not well-formed UTF-8.
std::size_t utf8_length(std::string_view text);

/// The columns a terminal gives the text: 2 for a wide East Asian character, 0 for a combining mark, 1 for others.
int columns_of(std::string_view text);

/// The text with each control character, direction override and stray byte written as `\x1b` or `\u202e`, so that a name
/// can neither move the cursor nor hide what follows it (fault 81). Line ends are escaped too.
std::string safe_text(std::string_view text);

} // namespace till
