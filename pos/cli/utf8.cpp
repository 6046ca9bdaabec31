// UTF-8: decoding, the widths of the blocks that tills meet, and escaping what would steer a terminal.
#include "pos/cli/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace till {
namespace {

struct First {
    char32_t character = 0;
    std::size_t length = 0; ///< 0 where the bytes are not UTF-8
};

/// How a first byte begins, and the least character that may be written so long: an overlong form is refused.
struct Form {
    unsigned mask, lead;
    std::size_t length;
    char32_t least;
};
constexpr Form forms[] = {{0x80, 0x00, 1, 0}, {0xe0, 0xc0, 2, 0x80}, {0xf0, 0xe0, 3, 0x800}, {0xf8, 0xf0, 4, 0x10000}};

First first_of(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const auto* form = std::find_if(std::begin(forms), std::end(forms), [&](const Form& f) { return (lead & f.mask) == f.lead; });
    if (form == std::end(forms) || text.size() < form->length) return {};
    char32_t character = lead & ~form->mask & 0xffu;
    for (const char follower : text.substr(1, form->length - 1)) {
        if ((static_cast<unsigned char>(follower) & 0xc0) != 0x80) return {};
        character = (character << 6) | (static_cast<unsigned char>(follower) & 0x3f);
    }
    const bool surrogate = character >= 0xd800 && character <= 0xdfff;
    if (character < form->least || surrogate || character > 0x10ffff) return {};
    return {character, form->length};
}

struct Range {
    char32_t from, to;
};

template <std::size_t N> bool is_in(const std::array<Range, N>& ranges, char32_t character) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range& r) { return character >= r.from && character <= r.to; });
}

/// Wide and full-width characters of UAX #11, block by block.
constexpr std::array<Range, 14> wide{{{0x1100, 0x115f}, {0x2e80, 0x303e}, {0x3041, 0x33ff}, {0x3400, 0x4dbf}, {0x4e00, 0x9fff},
                                      {0xa000, 0xa4cf}, {0xa960, 0xa97f}, {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0xfe30, 0xfe6f},
                                      {0xff01, 0xff60}, {0xffe0, 0xffe6}, {0x1f300, 0x1faff}, {0x20000, 0x3fffd}}};
/// Marks drawn over the character before them, and characters that are not drawn.
constexpr std::array<Range, 6> no_width{{{0x300, 0x36f}, {0x200b, 0x200f}, {0x20d0, 0x20ff}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}, {0xfeff, 0xfeff}}};
/// Controls, line and paragraph separators, and what turns the direction of writing.
constexpr std::array<Range, 7> steering{{{0, 0x1f}, {0x7f, 0x9f}, {0x61c, 0x61c}, {0x200e, 0x200f}, {0x2028, 0x202e}, {0x2066, 0x2069}, {0xfeff, 0xfeff}}};

std::string hex(std::uint32_t value, int digits) {
    std::string text;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) text += "0123456789abcdef"[(value >> shift) & 0xf];
    return text;
}

std::string escape(char32_t character) { return character < 0x100 ? "\\x" + hex(character, 2) : "\\u" + hex(character, 4); }

} // namespace

std::size_t utf8_length(std::string_view text) { return first_of(text).length; }

int columns_of(std::string_view text) {
    int columns = 0;
    while (!text.empty()) {
        const auto [character, length] = first_of(text);
        columns += is_in(no_width, character) ? 0 : is_in(wide, character) ? 2 : 1;
        text.remove_prefix(std::max<std::size_t>(1, length));
    }
    return columns;
}

std::string safe_text(std::string_view text) {
    std::string safe;
    while (!text.empty()) {
        const auto [character, length] = first_of(text);
        if (length == 0)
            safe += "\\x" + hex(static_cast<unsigned char>(text.front()), 2);
        else if (is_in(steering, character))
            safe += escape(character);
        else
            safe += text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(1, length));
    }
    return safe;
}

} // namespace till
