// Currency: the currencies the program knows with their coins and notes, and amounts as text.
#include "reconcile/money/currency.h"

#include "reconcile/money/decimal.h"

#include <algorithm>

namespace till {
namespace {

/// The faces in minor units, largest first; those from `smallest_note` up are notes.
struct Known {
    std::string_view code;
    int digits;
    std::int64_t smallest_note;
    std::vector<std::int64_t> faces;
};

/// Faces in circulation as the issuing banks list them (2026). UAH keeps the small coins that older drawers hold.
const std::vector<Known>& known() {
    static const std::vector<Known> table{
        {"AUD", 2, 500, {10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5}},
        {"BHD", 3, 500, {20000, 10000, 5000, 1000, 500, 100, 50, 25, 10, 5}},
        {"CHF", 2, 1000, {100000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5}},
        {"CNY", 2, 500, {10000, 5000, 2000, 1000, 500, 100, 50, 10}},
        {"EUR", 2, 500, {50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
        {"GBP", 2, 500, {5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
        {"HKD", 2, 1000, {100000, 50000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10}},
        {"JPY", 0, 1000, {10000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 1}},
        {"KRW", 0, 1000, {50000, 10000, 5000, 1000, 500, 100, 50, 10}},
        {"KWD", 3, 250, {20000, 10000, 5000, 1000, 500, 250, 100, 50, 20, 10, 5}},
        {"MOP", 2, 1000, {100000, 50000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 10}},
        {"SGD", 2, 200, {100000, 10000, 5000, 1000, 500, 200, 100, 50, 20, 10, 5}},
        {"TWD", 0, 100, {2000, 1000, 500, 200, 100, 50, 20, 10, 5, 1}},
        {"UAH", 2, 2000, {100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 25, 10, 5, 2, 1}},
        {"USD", 2, 100, {10000, 5000, 2000, 1000, 500, 200, 100, 50, 25, 10, 5, 1}},
    };
    return table;
}

std::string grouped(std::string whole) {
    for (std::size_t left = whole.size(); left > 3;) whole.insert(left -= 3, 1, ',');
    return whole;
}

std::string written(Money amount, const Currency& currency, bool in_groups) {
    const auto magnitude = amount.is_negative() ? 0 - static_cast<std::uint64_t>(amount.minor())
                                                : static_cast<std::uint64_t>(amount.minor());
    std::string text = std::to_string(magnitude);
    const auto digits = static_cast<std::size_t>(currency.digits);
    if (text.size() <= digits) text.insert(0, digits + 1 - text.size(), '0');
    std::string whole = text.substr(0, text.size() - digits);
    if (in_groups) whole = grouped(whole);
    const std::string fraction = digits > 0 ? "." + text.substr(text.size() - digits) : "";
    return (amount.is_negative() ? "-" : "") + whole + fraction;
}

/// As typed: `1.500` yuan is refused, for someone may have meant fifteen hundred.
std::ptrdiff_t digits_after_point(std::string_view text) {
    const auto point = text.find('.');
    return point == std::string_view::npos ? 0 : std::ssize(text) - static_cast<std::ptrdiff_t>(point) - 1;
}

} // namespace

bool Currency::has_face(Money face) const {
    return std::any_of(faces.begin(), faces.end(), [&](const Denomination& d) { return d.face == face; });
}

std::optional<Currency> find_currency(std::string_view code) {
    const auto& table = known();
    const auto found = std::find_if(table.begin(), table.end(), [&](const Known& k) { return k.code == code; });
    if (found == table.end()) return std::nullopt;
    Currency currency{std::string{found->code}, found->digits, {}};
    for (const auto face : found->faces)
        currency.faces.push_back({Money::of_minor(face), face >= found->smallest_note ? Denomination::Kind::note
                                                                                      : Denomination::Kind::coin});
    return currency;
}

std::vector<std::string_view> known_currencies() {
    std::vector<std::string_view> codes;
    for (const auto& entry : known()) codes.push_back(entry.code);
    return codes;
}

std::string format(Money amount, const Currency& currency) { return written(amount, currency, false); }

std::string format_grouped(Money amount, const Currency& currency) { return written(amount, currency, true); }

std::optional<Money> parse_amount(std::string_view text, const Currency& currency) {
    const auto number = Decimal::parse(text);
    if (!number || digits_after_point(text) > currency.digits) return std::nullopt;
    std::int64_t minor = number->digits();
    for (int place = number->places(); place < currency.digits; ++place)
        if (__builtin_mul_overflow(minor, 10, &minor)) return std::nullopt;
    const Money amount = Money::of_minor(minor);
    if (abs(amount) > largest_amount) return std::nullopt;
    return amount;
}

} // namespace till
