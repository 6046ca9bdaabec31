// FormRange: reading and writing numbers as forms bear them.
#include "reconcile/ticket/form_range.h"

#include <algorithm>
#include <charconv>

namespace till {
namespace {

constexpr std::int64_t most_forms = 10'000;
constexpr std::size_t most_digits = 15;
constexpr std::size_t longest_prefix = 16;

struct FormNumber {
    std::string prefix;
    int digits = 0;
    std::int64_t value = 0;
};

std::optional<FormNumber> read_number(std::string_view text) {
    const auto letters = text.find_last_not_of("0123456789") + 1; // npos + 1 is 0: digits alone
    const auto digits = text.substr(letters);
    if (digits.empty() || digits.size() > most_digits || letters > longest_prefix) return std::nullopt;
    FormNumber number{std::string{text.substr(0, letters)}, static_cast<int>(digits.size()), 0};
    std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
    return number;
}

} // namespace

std::string_view word(FormEnd end) {
    switch (end) {
    case FormEnd::used: return "used";
    case FormEnd::unused: return "unused";
    case FormEnd::spoiled: return "spoiled";
    }
    return "";
}

std::optional<FormRange> FormRange::parse(std::string kind, std::string_view text) {
    const auto dash = text.find('-');
    const auto from = read_number(text.substr(0, dash));
    const auto to = dash == std::string_view::npos ? from : read_number(text.substr(dash + 1));
    if (!from || !to || from->prefix != to->prefix || from->digits != to->digits) return std::nullopt;
    if (from->prefix.find('-') != std::string::npos || to->value < from->value) return std::nullopt;
    if (to->value - from->value >= most_forms) return std::nullopt;
    return FormRange{std::move(kind), from->prefix, from->digits, from->value, to->value};
}

std::string FormRange::number(std::int64_t form) const {
    const std::string value = std::to_string(form);
    const auto width = static_cast<std::size_t>(std::max(digits, static_cast<int>(value.size())));
    return prefix + std::string(width - value.size(), '0') + value;
}

std::string FormRange::text() const { return first == last ? number(first) : number(first) + "-" + number(last); }

} // namespace till
