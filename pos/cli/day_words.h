// Words: what one line of a day file says, cut at its blanks, each word with the column it stands in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// A word without its quotes. A word may start with a part in quotes: `"Cake, cut"@18.00`.
struct Word {
    std::string text;
    std::optional<std::size_t> quoted; ///< how many bytes of the text stood in quotes; nothing where there were none
    int column = 0;                    ///< where it starts, its quote included, in characters from 1
    std::vector<int> columns;          ///< of each byte and of the end
    /// Whether it is this word of the grammar. What stands in quotes is never one.
    bool is(std::string_view keyword) const { return !quoted && text == keyword; }
};

/// Cuts a line (without its line end) into words; a comment is left out. `file` and `line` are for the BadFile that a
/// missing quote, a stray control character or a byte that is not UTF-8 throws.
std::vector<Word> words_of(std::string_view text, const std::string& file, int line);

} // namespace till
