// FormRange: pre-numbered forms that follow each other (P1).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace till {

/// What became of a form that is taken back.
enum class FormEnd { used, unused, spoiled };
std::string_view word(FormEnd end);

/// Forms `first` to `last`, both in it. A number is letters and digits as printed: `A0001`; all numbers of a range have
/// the same letters and as many digits. A shop's forms share one row of numbers, for a ticket names its form by the
/// number alone.
struct FormRange {
    std::string kind; ///< a word of the shop's: work-order
    std::string prefix;
    int digits = 0;
    std::int64_t first = 0, last = 0;

    /// Reads `A0001-A0050`, or `A0007` alone. Nothing where it is no range, or one of more than 10,000 forms.
    static std::optional<FormRange> parse(std::string kind, std::string_view text);
    /// As printed on the form.
    std::string number(std::int64_t form) const;
    std::string text() const;
    std::int64_t size() const { return last - first + 1; }
    friend bool operator==(const FormRange&, const FormRange&) = default;
};

} // namespace till
