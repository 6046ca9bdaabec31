// Printable: which text paper can carry.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace till {

/// The first character of `utf8` that paper cannot print, to be refused where it is entered: a control, bidi-control
/// or invisible character, one written from right to left (paper sets no such text), one above U+FFFF, or one
/// the paper's font has no ink for. U+FFFD stands for malformed UTF-8. Without an installed font the form alone is
/// checked: a missing package must not stop the selling.
std::optional<char32_t> first_unprintable(std::string_view utf8);

/// Something is wrong with the paper itself: no font, a library's fault, a file that cannot be written.
struct PaperFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Text reached paper that first_unprintable() would have refused, e.g. out of an older book. what() names the
/// character and the text; nothing is printed rather than a blank.
struct UnprintableText : PaperFault {
    UnprintableText(char32_t character, std::string_view text);
    char32_t character;
};

} // namespace till
