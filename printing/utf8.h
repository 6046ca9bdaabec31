// Utf8: code points out of text and back into it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace till {

/// Takes the first code point off the front of `text`, which is not empty. Nothing, and `text` untouched, where
/// the bytes are not well-formed UTF-8 (Unicode, table 3-7: no surrogates, no overlong forms).
std::optional<char32_t> take_code_point(std::string_view& text);

void append_code_point(std::string& text, char32_t code_point);

/// `U+738B`.
std::string code_point_name(char32_t code_point);

} // namespace till
