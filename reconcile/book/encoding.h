// Encoding: bytes of other programs' files as UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace till {

/// The text in UTF-8; nothing where a byte does not fit the charset, or no charset of that name is known. Names are
/// those of ICU: `GB18030`, `windows-1252`, `UTF-16LE`.
std::optional<std::string> utf8_of(std::string_view bytes, const std::string& charset);

} // namespace till
