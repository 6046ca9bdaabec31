// Encoding: ICU's converters, told to stop at what does not fit.
#include "reconcile/book/encoding.h"

#include <limits>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace till {

std::optional<std::string> utf8_of(std::string_view bytes, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter{ucnv_open(charset.c_str(), &status),
                                                                       [](UConverter* open) { ucnv_close(open); }};
    if (U_FAILURE(status) || bytes.size() > std::numeric_limits<std::int32_t>::max() / 2) return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    icu::UnicodeString text{bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status};
    if (U_FAILURE(status)) return std::nullopt;
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

} // namespace till
