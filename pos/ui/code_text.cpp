// CodeText: finds the star and decides which side of it is the quantity.
#include "pos/ui/code_text.h"

#include <algorithm>

namespace till {
namespace {

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A quantity as it is typed: `3`, `1.235`, `.5`.
std::optional<Decimal> quantity_of(std::string_view text) {
    const auto number = Decimal::parse(text.starts_with('.') ? "0" + std::string{text} : std::string{text});
    if (!number || number->is_zero() || number->is_negative()) return std::nullopt;
    return number;
}

std::optional<CodeText> with(std::optional<Decimal> quantity, std::string_view code) {
    if (!quantity) return std::nullopt;
    return CodeText{*quantity, std::string{code}};
}

} // namespace

bool CodeText::is_name() const { return !std::ranges::all_of(code, is_digit); }

std::optional<CodeText> read_code(std::string_view text) {
    text = trimmed(text);
    const auto star = text.find('*');
    if (star == std::string_view::npos) return CodeText{Decimal{1, 0}, std::string{text}};
    const auto front = trimmed(text.substr(0, star));
    const auto back = trimmed(text.substr(star + 1));
    if (back.empty()) return with(quantity_of(front), {});
    if (front.empty()) return with(quantity_of(back), {});
    const bool weight_behind = back.find('.') != std::string_view::npos && quantity_of(back);
    if (weight_behind || !Decimal::parse(front)) return with(quantity_of(back), front);
    return with(quantity_of(front), back);
}

} // namespace till
