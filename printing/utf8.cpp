// Utf8: strict decoding, so that no malformed byte can swallow the character after it.
#include "printing/utf8.h"

#include <cstdint>
#include <cstdio>

namespace till {
namespace {

struct Form {
    std::size_t length = 0;
    char32_t smallest = 0;
    unsigned char mask = 0;
};

Form form_of(unsigned char lead) {
    if (lead < 0x80) return {1, 0, 0x7F};
    if (lead >= 0xC2 && lead < 0xE0) return {2, 0x80, 0x1F};
    if (lead >= 0xE0 && lead < 0xF0) return {3, 0x800, 0x0F};
    if (lead >= 0xF0 && lead < 0xF5) return {4, 0x10000, 0x07};
    return {};
}

} // namespace

std::optional<char32_t> take_code_point(std::string_view& text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const Form form = form_of(lead);
    if (form.length == 0 || text.size() < form.length) return std::nullopt;
    char32_t code_point = lead & form.mask;
    for (std::size_t i = 1; i < form.length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0) != 0x80) return std::nullopt;
        code_point = (code_point << 6) | (next & 0x3Fu);
    }
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point < form.smallest || code_point > 0x10FFFF || surrogate) return std::nullopt;
    text.remove_prefix(form.length);
    return code_point;
}

void append_code_point(std::string& text, char32_t code_point) {
    const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
    const auto trail = [&](int shift) { add(0x80 | ((code_point >> shift) & 0x3F)); };
    if (code_point < 0x80) return add(code_point);
    if (code_point < 0x800) return add(0xC0 | (code_point >> 6)), trail(0);
    if (code_point < 0x10000) return add(0xE0 | (code_point >> 12)), trail(6), trail(0);
    add(0xF0 | (code_point >> 18)), trail(12), trail(6), trail(0);
}

std::string code_point_name(char32_t code_point) {
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(code_point));
    return name;
}

} // namespace till
