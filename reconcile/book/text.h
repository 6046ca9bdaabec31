// Text: UTF-8 as the book keeps it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace till {

/// How many bytes at the beginning of `text` are well-formed UTF-8: all of them, unless something is wrong there.
std::size_t well_formed(std::string_view text);
bool valid_utf8(std::string_view text);

/// The number of code points of well-formed UTF-8.
std::size_t characters(std::string_view text);

/// The first `most` code points of well-formed UTF-8.
std::string_view first_characters(std::string_view text, std::size_t most);

/// Whether a well-formed text holds what no name should: control characters, line and paragraph separators, or
/// marks that turn the direction of the text around them.
bool has_controls(std::string_view text);

/// Normal form C, so that one name is one sequence of bytes. Throws std::invalid_argument for malformed UTF-8.
std::string nfc(std::string_view text);

/// A name as one part of an account's path: NFC, `:` and line ends become `-`, at most 64 characters.
/// Throws std::invalid_argument for malformed UTF-8.
std::string account_part(std::string_view name);

/// Lower-case hexadecimal, two digits a byte.
std::string hex(std::string_view bytes);
/// Reads what hex() writes, in either case; nothing where it is not that.
std::optional<std::string> unhex(std::string_view digits);

} // namespace till
