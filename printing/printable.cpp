// Printable: the rules of form, and the font's word on the rest.
#include "printing/printable.h"

#include "printing/font.h"
#include "printing/utf8.h"

#include <algorithm>
#include <array>

namespace till {
namespace {

constexpr char32_t malformed = 0xFFFD;

struct Range {
    char32_t first, last;
};

/// Controls, invisible format characters (among them all that turn the direction of text), scripts written from
/// right to left, surrogates, noncharacters, and all that libharu turns into a space (above U+FFFF).
constexpr std::array refused{
    Range{0x0000, 0x001F}, Range{0x007F, 0x009F}, Range{0x00AD, 0x00AD},    Range{0x034F, 0x034F},
    Range{0x0590, 0x08FF}, Range{0x115F, 0x1160}, Range{0x17B4, 0x17B5},    Range{0x180B, 0x180F},
    Range{0x200B, 0x200F}, Range{0x2028, 0x202E}, Range{0x2060, 0x206F},    Range{0x3164, 0x3164},
    Range{0xD800, 0xDFFF}, Range{0xFB1D, 0xFDFF}, Range{0xFE00, 0xFE0F},    Range{0xFE70, 0xFEFF},
    Range{0xFFA0, 0xFFA0}, Range{0xFFF0, 0xFFFF}, Range{0x10000, 0x10FFFF},
};

bool is_refused(char32_t character) {
    return std::any_of(refused.begin(), refused.end(),
                       [&](const Range& range) { return character >= range.first && character <= range.last; });
}

/// The system's font, or none: a machine without one still sells.
const Font* installed_font() {
    static const Font* const font = []() -> const Font* {
        try {
            return &Font::of_system();
        } catch (const PaperFault&) {
            return nullptr;
        }
    }();
    return font;
}

std::string shown(char32_t character, std::string_view text) {
    std::string sentence = "paper cannot print " + code_point_name(character);
    if (character > 0x9F && character != malformed) {
        sentence += " (";
        append_code_point(sentence, character);
        sentence += ')';
    }
    constexpr std::size_t longest_quote = 200;
    return sentence + " in \"" + std::string{text.substr(0, longest_quote)} + '"';
}

} // namespace

std::optional<char32_t> first_unprintable(std::string_view utf8) { return first_unprintable(utf8, installed_font()); }

std::optional<char32_t> first_unprintable(std::string_view utf8, const Font* font) {
    while (!utf8.empty()) {
        const auto character = take_code_point(utf8);
        if (!character) return malformed;
        if (is_refused(*character)) return character;
        if (font && !font->has(*character)) return character;
    }
    return std::nullopt;
}

UnprintableText::UnprintableText(char32_t which, std::string_view text)
    : PaperFault{shown(which, text)}, character{which} {}

} // namespace till
