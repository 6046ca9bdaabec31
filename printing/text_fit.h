// TextFit: making text of any length fit the room it has on paper.
#pragma once

#include "printing/font.h"

namespace till {

/// Text and the size to set it in.
struct Fitted {
    std::string text;
    double size = 0;
};

/// `utf8` on one line of at most `width`: set smaller, down to `smallest`, and then cut, ending in an ellipsis.
/// Throws UnprintableText.
Fitted fit(const Font& font, std::string_view utf8, double width, double size, double smallest);

/// `utf8` on one line of at most `width`, set as small as it takes: for amounts, of which no digit may be lost.
Fitted fit_whole(const Font& font, std::string_view utf8, double width, double size);

/// `utf8` broken into lines of at most `width`: between words and between hanzi, with no closing mark at the start of
/// a line and no opening mark at its end (避头尾); a word longer than a line is broken anywhere. What does not fit
/// `most_lines` is cut, ending in an ellipsis. Throws UnprintableText.
std::vector<std::string> wrap(const Font& font, std::string_view utf8, double width, double size,
                              std::size_t most_lines);

} // namespace till
