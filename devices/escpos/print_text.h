// PrintText: text as a receipt printer takes it: its bytes, its columns, and nothing in it that the printer would obey.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace till {

/// What a printer reads text as; a setting of the device. GB18030 is what printers for China are built for.
enum class TextEncoding { gb18030, utf8 };

/// UTF-8 without control characters (C0, DEL, C1: fault 78), line and paragraph separators and marks that turn the
/// direction; malformed bytes become `?`.
std::string without_controls(std::string_view utf8);

/// The text in the printer's encoding, after without_controls(); a character it does not have becomes `?`.
std::string encoded(std::string_view utf8, TextEncoding encoding);

/// The columns the text takes on paper. A GB18030 printer gives every character beyond ASCII two; with UTF-8 it is
/// the East Asian width (UAX 11), and combining marks take none. Control characters count nothing.
int print_columns(std::string_view utf8, TextEncoding encoding);

/// The text in lines of at most `columns`, broken at blanks where there are any; at least one line.
/// `columns` is at least 2.
std::vector<std::string> wrapped(std::string_view utf8, int columns, TextEncoding encoding);

} // namespace till
