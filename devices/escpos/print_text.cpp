// PrintText: one character after the other, by the rules of the printer's encoding; iconv makes the bytes.
#include "devices/escpos/print_text.h"

#include <algorithm>
#include <array>
#include <iconv.h>
#include <memory>
#include <stdexcept>

namespace till {
namespace {

struct Range {
    char32_t first, last;
};

template <std::size_t N> bool within(const std::array<Range, N>& ranges, char32_t character) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const Range& range) { return character >= range.first && character <= range.last; });
}

/// What a printer might obey, or what would make the paper say something else than the text.
constexpr std::array unwanted{Range{0x00, 0x1F},     Range{0x7F, 0x9F},     Range{0x061C, 0x061C},
                              Range{0x200B, 0x200F}, Range{0x2028, 0x202E}, Range{0x2060, 0x206F},
                              Range{0xFEFF, 0xFEFF}, Range{0xFFF9, 0xFFFB}};

/// Unicode 15, EastAsianWidth.txt: wide and fullwidth.
constexpr std::array wide{Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0x33FF},
                          Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},   Range{0xA000, 0xA4CF},
                          Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
                          Range{0xFE10, 0xFE19},   Range{0xFE30, 0xFE6F},   Range{0xFF01, 0xFF60},
                          Range{0xFFE0, 0xFFE6},   Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF},
                          Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};

/// Combining marks that a name may hold after NFC.
constexpr std::array combining{Range{0x0300, 0x036F}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},
                               Range{0x20D0, 0x20FF}, Range{0x3099, 0x309A}, Range{0xFE00, 0xFE0F},
                               Range{0xFE20, 0xFE2F}};

struct Character {
    std::string_view bytes;
    char32_t code;
};

int length_of(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/// The first character of a text that is not empty; one stray byte is `?`.
Character first_of(std::string_view text) {
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const auto lead = static_cast<unsigned char>(text[0]);
    const auto length = static_cast<std::size_t>(length_of(lead));
    const Character stray{text.substr(0, 1), U'?'};
    if (length == 0 || text.size() < length) return stray;
    char32_t code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (const char each : text.substr(1, length - 1)) {
        if ((static_cast<unsigned char>(each) & 0xC0) != 0x80) return stray;
        code = (code << 6) | (static_cast<unsigned char>(each) & 0x3F);
    }
    const bool valid = code >= least[length] && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return valid ? Character{text.substr(0, length), code} : stray;
}

template <class Each> void each_character(std::string_view text, Each each) {
    while (!text.empty()) {
        const auto next = first_of(text);
        each(next);
        text.remove_prefix(next.bytes.size());
    }
}

int width_of(char32_t code, TextEncoding encoding) {
    if (within(unwanted, code)) return 0;
    if (encoding == TextEncoding::gb18030) return code < 0x80 ? 1 : 2;
    if (within(combining, code)) return 0;
    return within(wide, code) ? 2 : 1;
}

struct Converter {
    Converter() : handle{iconv_open("GB18030", "UTF-8")} {
        if (handle == reinterpret_cast<iconv_t>(-1)) throw std::runtime_error{"this system has no GB18030"};
    }
    ~Converter() { iconv_close(handle); }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    iconv_t handle;
};

/// One character in GB18030; `?` where it has none.
std::string converted(const Converter& converter, std::string_view character) {
    std::string in{character};
    std::array<char, 8> out{};
    char* from = in.data();
    char* to = out.data();
    std::size_t left = in.size();
    std::size_t room = out.size();
    if (iconv(converter.handle, &from, &left, &to, &room) == static_cast<std::size_t>(-1)) return "?";
    return {out.data(), out.size() - room};
}

} // namespace

std::string without_controls(std::string_view utf8) {
    std::string kept;
    each_character(utf8, [&](const Character& next) {
        if (within(unwanted, next.code)) return;
        if (next.code == U'?')
            kept += '?';
        else
            kept += next.bytes;
    });
    return kept;
}

std::string encoded(std::string_view utf8, TextEncoding encoding) {
    const std::string text = without_controls(utf8);
    if (encoding == TextEncoding::utf8) return text;
    const Converter converter;
    std::string bytes;
    each_character(text, [&](const Character& next) {
        bytes += next.code < 0x80 ? std::string{next.bytes} : converted(converter, next.bytes);
    });
    return bytes;
}

int print_columns(std::string_view utf8, TextEncoding encoding) {
    int columns = 0;
    each_character(utf8, [&](const Character& next) { columns += width_of(next.code, encoding); });
    return columns;
}

std::vector<std::string> wrapped(std::string_view utf8, int columns, TextEncoding encoding) {
    std::vector<std::string> lines{""};
    int used = 0;
    each_character(utf8, [&](const Character& next) {
        const int width = width_of(next.code, encoding);
        if (used + width > columns) {
            std::string rest;
            const auto blank = lines.back().rfind(' ');
            if (next.code != U' ' && blank != std::string::npos) {
                rest = lines.back().substr(blank + 1);
                lines.back().resize(blank);
            }
            lines.push_back(rest);
            used = print_columns(rest, encoding);
            if (next.code == U' ') return;
        }
        lines.back() += next.bytes;
        used += width;
    });
    return lines;
}

} // namespace till
