// TextFit: widths by character; line breaks by the rules of Chinese and Latin type.
#include "printing/text_fit.h"

#include "printing/utf8.h"

#include <algorithm>

namespace till {
namespace {

constexpr char32_t ellipsis = U'…';
constexpr std::u32string_view never_first =
    U"，。、；：？！）》〉」』】〕〗〙’”…—～·％‰℃,.;:?!)]}%々〻ーぁぃぅぇぉっゃゅょァィゥェォッャュョ";
constexpr std::u32string_view never_last = U"（《〈「『【〔〖〘‘“¥￥＄([{#";

std::u32string decoded(std::string_view utf8) {
    std::u32string text;
    while (!utf8.empty()) text += *take_code_point(utf8);
    return text;
}

std::string encoded(std::u32string_view text) {
    std::string utf8;
    for (const auto character : text) append_code_point(utf8, character);
    return utf8;
}

bool is_space(char32_t character) { return character == U' ' || character == U'　'; }

/// Hanzi, kana, hangul, bopomofo and their full-width marks: a line may break at each.
bool stands_alone(char32_t character) {
    return (character >= 0x2E80 && character <= 0xD7FF) || (character >= 0xF900 && character <= 0xFAFF) ||
           (character >= 0xFE30 && character <= 0xFE4F) || (character >= 0xFF00 && character <= 0xFFEF);
}

bool is_combining(char32_t character) {
    return (character >= 0x300 && character <= 0x36F) || (character >= 0x20D0 && character <= 0x20FF);
}

bool may_break(char32_t before, char32_t after) {
    if (is_space(after) || is_combining(after)) return false;
    if (never_first.find(after) != never_first.npos || never_last.find(before) != never_last.npos) return false;
    return is_space(before) || before == U'-' || before == U'/' || stands_alone(before) || stands_alone(after);
}

/// How many characters from the front of `text` reach no further than `width`.
std::size_t reach(const Font& font, std::u32string_view text, double width, double size) {
    double used = 0;
    std::size_t count = 0;
    for (; count < text.size(); ++count) {
        used += font.advance(text[count]) * size;
        if (used > width) break;
    }
    return count;
}

/// Where to break a line of which `most` characters fit: the last good place, or in the middle of a long word.
std::size_t break_at(std::u32string_view text, std::size_t most) {
    if (most == text.size() || is_space(text[most])) return most;
    for (auto at = most; at > 0; --at)
        if (may_break(text[at - 1], text[at])) return at;
    while (most > 1 && is_combining(text[most])) --most;
    return most;
}

std::u32string_view trimmed(std::u32string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::u32string cut(const Font& font, std::u32string_view text, double width, double size) {
    const double room = width - font.advance(ellipsis) * size;
    auto kept = room > 0 ? reach(font, text, room, size) : 0;
    while (kept > 1 && (is_combining(text[kept]) || is_space(text[kept - 1]))) --kept;
    return std::u32string{text.substr(0, kept)} + ellipsis;
}

} // namespace

Fitted fit(const Font& font, std::string_view utf8, double width, double size, double smallest) {
    const double needed = font.width(utf8, 1);
    if (needed * size <= width) return {std::string{utf8}, size};
    if (needed * smallest <= width) return {std::string{utf8}, width / needed};
    return {encoded(cut(font, decoded(utf8), width, smallest)), smallest};
}

Fitted fit_whole(const Font& font, std::string_view utf8, double width, double size) {
    const double needed = font.width(utf8, 1);
    return {std::string{utf8}, needed * size <= width ? size : width / needed};
}

std::vector<std::string> wrap(const Font& font, std::string_view utf8, double width, double size,
                              std::size_t most_lines) {
    font.width(utf8, size); // the whole text must be printable, also what is cut
    const auto text = decoded(utf8);
    std::vector<std::string> lines;
    for (auto rest = trimmed(text); !rest.empty();) {
        const auto most = std::max<std::size_t>(reach(font, rest, width, size), 1);
        if (most < rest.size() && lines.size() + 1 == most_lines) {
            lines.push_back(encoded(cut(font, rest, width, size)));
            break;
        }
        const auto end = break_at(rest, most);
        lines.push_back(encoded(trimmed(rest.substr(0, end))));
        rest = trimmed(rest.substr(end));
    }
    return lines;
}

} // namespace till
