// BankFigures: stripping what banks put around figures.
#include "reconcile/bank/bank_figures.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <tuple>
#include <vector>

namespace till {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool take_front(std::string_view& text, std::string_view front) {
    if (!text.starts_with(front)) return false;
    text.remove_prefix(front.size());
    return true;
}

bool take_back(std::string_view& text, std::string_view back) {
    if (!text.ends_with(back)) return false;
    text.remove_suffix(back.size());
    return true;
}

constexpr std::array<std::string_view, 5> blanks{" ", "\t", "\u00a0", "\u3000", "\u202f"};

void trim(std::string_view& text) {
    for (bool any = true; any;) {
        any = false;
        for (const auto blank : blanks) any = take_front(text, blank) || take_back(text, blank) || any;
    }
}

/// The figure without currency, sign and brackets; whether it is below zero.
struct Bare {
    std::string_view digits;
    bool negative = false;
};

Bare bare(std::string_view text, const Currency& currency) {
    Bare result;
    trim(text);
    if (take_front(text, "(") && take_back(text, ")")) result.negative = true;
    for (bool any = true; any;) {
        any = false;
        for (const std::string_view mark : {"¥", "￥", "$", "€", "£", "RMB", "元"})
            any = take_front(text, mark) || take_back(text, mark) || any;
        if (!currency.code.empty()) any = take_front(text, currency.code) || take_back(text, currency.code) || any;
        if (take_back(text, "CR") || take_front(text, "+") || take_back(text, "+")) any = true;
        if (take_front(text, "-") || take_back(text, "-") || take_front(text, "\u2212") || take_back(text, "DR")) {
            any = true;
            result.negative = !result.negative;
        }
        trim(text);
    }
    result.digits = text;
    return result;
}

/// `1234.5` out of `1,234.5` in that style; empty where its groups are not threes or something else stands there.
std::string plain(std::string_view digits, AmountStyle style) {
    std::string whole, fraction;
    bool in_fraction = false, grouped = false;
    std::size_t since_group = 0;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const char c = digits[at];
        if (is_digit(c)) {
            (in_fraction ? fraction : whole) += c;
            ++since_group;
        } else if (c == style.decimal && !in_fraction && (!grouped || since_group == 3)) {
            in_fraction = true;
        } else if (!in_fraction && !whole.empty() && (c == style.group || c == '\'' || c == ' ') && c != 0 &&
                   (!grouped ? whole.size() <= 3 : since_group == 3)) {
            grouped = true;
            since_group = 0;
        } else {
            return {};
        }
    }
    if (whole.empty() && fraction.empty()) return {};
    if (grouped && !in_fraction && since_group != 3) return {};
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    return (whole.empty() ? "0" : whole) + "." + fraction;
}

/// With exactly the currency's digits; empty where more than zeros would be lost.
std::string fitted(std::string number, const Currency& currency) {
    const auto point = number.find('.');
    const auto digits = static_cast<std::size_t>(currency.digits);
    std::string fraction = number.substr(point + 1);
    while (fraction.size() > digits) {
        if (fraction.back() != '0') return {};
        fraction.pop_back();
    }
    return number.substr(0, point) + (fraction.empty() ? "" : "." + fraction);
}

int number_of(std::string_view digits) {
    int number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

std::optional<Day> day_of(int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (year < 1900 || year > 2999 || !date.ok()) return std::nullopt;
    return Day{std::chrono::sys_days{date}};
}

std::optional<int> month_named(std::string_view text) {
    static constexpr std::array<std::string_view, 12> names{"jan", "feb", "mar", "apr", "may", "jun",
                                                            "jul", "aug", "sep", "oct", "nov", "dec"};
    std::string lower{text.substr(0, 3)};
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == lower) return static_cast<int>(i) + 1;
    return std::nullopt;
}

/// The first three numbers of a date, a month's name as its number; where a fourth begins is the time.
struct DateParts {
    std::vector<std::string> numbers;
    bool named_month = false;
};

std::optional<DateParts> parts_of(std::string_view text) {
    DateParts parts;
    for (std::size_t at = 0; at < text.size() && parts.numbers.size() < 3;) {
        std::size_t end = at;
        if (is_digit(text[at])) {
            while (end < text.size() && is_digit(text[end])) ++end;
            if (end - at > 8) return std::nullopt;
            parts.numbers.emplace_back(text.substr(at, end - at));
        } else if (std::isalpha(static_cast<unsigned char>(text[at]))) {
            while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end]))) ++end;
            const auto month = month_named(text.substr(at, end - at));
            if (!month) return std::nullopt;
            parts.named_month = true;
            parts.numbers.push_back(std::to_string(*month));
        } else {
            end = at + 1;
        }
        at = end;
    }
    return parts;
}

int full_year(const std::string& digits) { return number_of(digits) + (digits.size() <= 2 ? 2000 : 0); }

} // namespace

std::optional<Money> bank_amount(std::string_view text, const Currency& currency, AmountStyle style) {
    if (text.size() > 64) return std::nullopt;
    const Bare figure = bare(text, currency);
    const auto number = plain(figure.digits, style);
    const auto exact = number.empty() ? number : fitted(number, currency);
    if (exact.empty()) return std::nullopt;
    const auto amount = parse_amount(exact, currency);
    if (!amount) return std::nullopt;
    return figure.negative ? -*amount : *amount;
}

std::optional<Money> bank_amount(std::string_view text, const Currency& currency) {
    const auto point = text.rfind('.'), comma = text.rfind(',');
    const bool decimal_comma = comma != std::string_view::npos && (point == std::string_view::npos || comma > point);
    const char group = point == std::string_view::npos || comma == std::string_view::npos ? '\0'
                       : decimal_comma                                                    ? '.'
                                                                                          : ',';
    return bank_amount(text, currency, {decimal_comma ? ',' : '.', group});
}

unsigned amount_styles(std::string_view text) {
    static const Currency fine{"", 0, {}};
    const Bare figure = bare(text, fine);
    return (plain(figure.digits, {'.', ','}).empty() ? 0u : 1u) | (plain(figure.digits, {',', '.'}).empty() ? 0u : 2u);
}

std::optional<Day> ofx_day(std::string_view text) {
    trim(text);
    if (text.size() >= 10 && text[4] == '-') return Day::parse(text.substr(0, 10));
    if (text.size() < 8 || !std::all_of(text.begin(), text.begin() + 8, is_digit)) return std::nullopt;
    return day_of(number_of(text.substr(0, 4)), number_of(text.substr(4, 2)), number_of(text.substr(6, 2)));
}

std::optional<Day> bank_day(std::string_view text, std::string_view order) {
    trim(text);
    if (text.size() < 6 || text.size() > 40) return std::nullopt;
    if (text.size() >= 8 && std::all_of(text.begin(), text.begin() + 8, is_digit)) return ofx_day(text);
    const auto parts = parts_of(text);
    if (!parts || parts->numbers.size() != 3) return std::nullopt;
    const auto& [a, b, c] = std::tie(parts->numbers[0], parts->numbers[1], parts->numbers[2]);
    if (a.size() > 4 || b.size() > 4 || c.size() > 4) return std::nullopt;
    if (a.size() == 4 || order == "ymd") return day_of(full_year(a), number_of(b), number_of(c));
    if (c.size() != 2 && c.size() != 4) return std::nullopt;
    const bool month_first =
        parts->named_month ? std::isalpha(static_cast<unsigned char>(text.front())) != 0 : order == "mdy";
    return month_first ? day_of(full_year(c), number_of(a), number_of(b))
                       : day_of(full_year(c), number_of(b), number_of(a));
}

} // namespace till
