// UTF-8: reading characters by ICU's tables, and escaping those that would steer a terminal.
#include "pos/cli/utf8.h"

#include <cstdint>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace till {
namespace {

/// The first character and its length; U_SENTINEL where the bytes are not UTF-8.
std::pair<UChar32, std::size_t> first_of(std::string_view text) {
    std::int32_t at = 0;
    const auto size = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), U8_MAX_LENGTH));
    const UChar32 first = static_cast<unsigned char>(text.front());
    if (first < 0x80) return {first, 1};
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const UChar32 character = utf8_nextCharSafeBody(bytes, &(at = 1), size, first, -1);
    return {character, static_cast<std::size_t>(at)};
}

bool steers_a_terminal(UChar32 character) {
    const auto category = u_charType(character);
    return category == U_CONTROL_CHAR || category == U_LINE_SEPARATOR || category == U_PARAGRAPH_SEPARATOR ||
           u_hasBinaryProperty(character, UCHAR_BIDI_CONTROL);
}

std::string hex(std::uint32_t value, int digits) {
    std::string text;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) text += "0123456789abcdef"[(value >> shift) & 0xf];
    return text;
}

int columns_of(UChar32 character) {
    const auto category = u_charType(character);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) return 0;
    const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

} // namespace

std::size_t utf8_length(std::string_view text) {
    const auto [character, length] = first_of(text);
    return character < 0 ? 0 : length;
}

char32_t utf8_first(std::string_view text) {
    const auto character = first_of(text).first;
    return character < 0 ? U'\ufffd' : static_cast<char32_t>(character);
}

int columns_of(std::string_view text) {
    int columns = 0;
    while (!text.empty()) {
        const auto [character, length] = first_of(text);
        columns += character < 0 ? 1 : columns_of(character);
        text.remove_prefix(length);
    }
    return columns;
}

std::string safe_text(std::string_view text) {
    std::string safe;
    while (!text.empty()) {
        const auto [character, length] = first_of(text);
        if (character < 0)
            for (const char byte : text.substr(0, length)) safe += "\\x" + hex(static_cast<unsigned char>(byte), 2);
        else if (steers_a_terminal(character))
            safe += character < 0x100 ? "\\x" + hex(static_cast<std::uint32_t>(character), 2)
                                      : "\\u" + hex(static_cast<std::uint32_t>(character), 4);
        else
            safe += text.substr(0, length);
        text.remove_prefix(length);
    }
    return safe;
}

} // namespace till
