// SearchForm: folding by ICU, and the readings of hanzi by its Han-Latin table.
#include "reconcile/book/search_form.h"

#include "reconcile/book/text.h"

#include <stdexcept>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/utf8.h>
#include <unordered_map>

namespace till {
namespace {

void refuse(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) throw std::runtime_error{std::string{what} + ": " + u_errorName(status)};
}

bool is_ascii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string folded(std::string_view text) {
    std::string result;
    if (is_ascii(text)) {
        for (const char c : text) result += lower(c);
        return result;
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
    icu::StringByteSink<std::string> sink{&result};
    if (U_SUCCESS(status)) form->normalizeUTF8(0, text, sink, nullptr, status);
    refuse(status, "case folding");
    return result;
}

bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' '; }

/// The blocks whose characters Han-Latin reads: the unified ideographs of the basic plane.
bool is_hanzi(UChar32 point) { return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF); }

} // namespace

std::string search_form(std::string_view text) {
    const std::string raw = valid_utf8(text) ? folded(text) : std::string{text};
    std::string form;
    for (const char c : raw) {
        if (!is_blank(c))
            form += c;
        else if (!form.empty() && form.back() != ' ')
            form += ' ';
    }
    if (form.ends_with(' ')) form.pop_back();
    return form;
}

/// Each hanzi is looked up once: ICU's rules take long, and a catalogue has the same few thousand.
struct Pinyin::Readings {
    std::unique_ptr<icu::Transliterator> rules; ///< made when the first hanzi comes
    std::unordered_map<UChar32, char> known;

    char read(UChar32 hanzi) {
        if (!rules) {
            UErrorCode status = U_ZERO_ERROR;
            rules.reset(icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
            refuse(status, "pinyin");
        }
        icu::UnicodeString text{hanzi};
        rules->transliterate(text);
        const char16_t first = text.charAt(0);
        return first >= u'a' && first <= u'z' ? static_cast<char>(first) : '\0';
    }

    char initial(UChar32 hanzi) {
        const auto found = known.find(hanzi);
        return found != known.end() ? found->second : known[hanzi] = read(hanzi);
    }
};

Pinyin::Pinyin() : readings_{std::make_unique<Readings>()} {}
Pinyin::~Pinyin() = default;
Pinyin::Pinyin(Pinyin&&) noexcept = default;
Pinyin& Pinyin::operator=(Pinyin&&) noexcept = default;

std::string Pinyin::initials(std::string_view text) {
    std::string result;
    bool any = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        UChar32 point = 0;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), at, text.size(), point);
        const char initial = is_hanzi(point) ? readings_->initial(point) : '\0';
        any = any || initial;
        initial ? void(result += initial) : void(result += text.substr(start, at - start));
    }
    return any ? result : std::string{};
}

} // namespace till
