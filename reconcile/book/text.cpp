// Text: normal form C by ICU, and what the book asks of names.
#include "reconcile/book/text.h"

#include <algorithm>
#include <stdexcept>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/utf8.h>

namespace till {
namespace {

constexpr std::size_t longest_account_part = 64;

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Reads the code point at `at` and moves past it; negative where the bytes are malformed.
UChar32 next(std::string_view text, std::size_t& at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 point = 0;
    U8_NEXT(bytes, at, text.size(), point);
    return point;
}

bool is_line_end(UChar32 point) {
    return (point >= 0x0a && point <= 0x0d) || point == 0x85 || point == 0x2028 || point == 0x2029;
}

bool is_control(UChar32 point) {
    const bool of_iso_646 = point < 0x20 || (point >= 0x7f && point < 0xa0);
    const bool turns_direction = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
    return of_iso_646 || turns_direction || point == 0x2028 || point == 0x2029;
}

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

} // namespace

std::size_t well_formed(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        if (next(text, at) < 0) return start;
    }
    return at;
}

bool valid_utf8(std::string_view text) { return well_formed(text) == text.size(); }

std::size_t characters(std::string_view text) {
    const auto starts = std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; });
    return static_cast<std::size_t>(starts);
}

std::string_view first_characters(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (; at < text.size() && most > 0; --most) next(text, at);
    return text.substr(0, at);
}

bool has_controls(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_control(next(text, at))) return true;
    return false;
}

std::string nfc(std::string_view text) {
    if (is_ascii(text)) return std::string{text};
    // ICU would put U+FFFD in the place of malformed bytes, and say nothing.
    if (!valid_utf8(text)) throw std::invalid_argument{"malformed UTF-8"};
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFCInstance(status);
    std::string result;
    icu::StringByteSink<std::string> sink{&result};
    if (U_SUCCESS(status)) form->normalizeUTF8(0, text, sink, nullptr, status);
    if (U_FAILURE(status)) throw std::runtime_error{std::string{"normal form C: "} + u_errorName(status)};
    return result;
}

std::string account_part(std::string_view name) {
    const std::string normal = nfc(name);
    const std::string_view kept = first_characters(normal, longest_account_part);
    std::string part;
    for (std::size_t at = 0; at < kept.size();) {
        const std::size_t start = at;
        const UChar32 point = next(kept, at);
        if (point == ':' || is_line_end(point))
            part += '-';
        else
            part += kept.substr(start, at - start);
    }
    return part;
}

std::string hex(std::string_view bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4];
        text += digits[byte & 0xf];
    }
    return text;
}

std::optional<std::string> unhex(std::string_view digits) {
    if (digits.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    for (std::size_t at = 0; at < digits.size(); at += 2) {
        const int high = digit(digits[at]), low = digit(digits[at + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

} // namespace till
