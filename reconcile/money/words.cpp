// Words: numbers spelled out in English and in Chinese capitals, with the names of the currencies' units.
#include "reconcile/money/words.h"

#include <algorithm>
#include <array>
#include <span>

namespace till {
namespace {

/// What a currency's units are called. The part after the point is named in Chinese only, for English writes 50/100.
/// Where the minor unit is 分, 角 stands between.
struct Units {
    std::string_view code;
    std::string_view one;
    std::string_view many;
    std::string_view chinese;
    std::string_view chinese_minor;
};

constexpr std::array all_units{
    Units{"AUD", "Australian dollar", "Australian dollars", "澳元", "澳分"},
    Units{"BHD", "Bahraini dinar", "Bahraini dinars", "巴林第纳尔", "费尔"},
    Units{"CHF", "Swiss franc", "Swiss francs", "瑞士法郎", "生丁"},
    Units{"CNY", "yuan", "yuan", "元", "分"},
    Units{"EUR", "euro", "euros", "欧元", "欧分"},
    Units{"GBP", "pound", "pounds", "英镑", "便士"},
    Units{"HKD", "Hong Kong dollar", "Hong Kong dollars", "港元", "分"},
    Units{"JPY", "yen", "yen", "日元", "钱"},
    Units{"KRW", "won", "won", "韩元", "钱"},
    Units{"KWD", "Kuwaiti dinar", "Kuwaiti dinars", "科威特第纳尔", "费尔"},
    Units{"MOP", "pataca", "patacas", "澳门元", "分"},
    Units{"SGD", "Singapore dollar", "Singapore dollars", "新加坡元", "分"},
    Units{"TWD", "New Taiwan dollar", "New Taiwan dollars", "新台币元", "分"},
    Units{"UAH", "hryvnia", "hryvnias", "格里夫纳", "戈比"},
    Units{"USD", "US dollar", "US dollars", "美元", "美分"},
};

/// A currency that a shop brings itself goes by its code, and its part after the point is written as a fraction.
Units units_of(const Currency& currency) {
    const auto found = std::find_if(all_units.begin(), all_units.end(),
                                    [&](const Units& units) { return units.code == currency.code; });
    return found == all_units.end() ? Units{currency.code, currency.code, currency.code, currency.code, ""} : *found;
}

/// An amount taken apart at the point.
struct Parts {
    std::uint64_t whole;
    std::uint64_t fraction;
    std::uint64_t fractions_in_one; // 100 fen in a yuan
};

Parts parts_of(Money amount, const Currency& currency) {
    const auto minor = static_cast<std::uint64_t>(amount.minor());
    const std::uint64_t magnitude = amount.is_negative() ? 0 - minor : minor;
    std::uint64_t fractions_in_one = 1;
    for (int digit = 0; digit < currency.digits; ++digit) fractions_in_one *= 10;
    return {magnitude / fractions_in_one, magnitude % fractions_in_one, fractions_in_one};
}

/// A power of ten that has a name of its own.
struct Power {
    std::uint64_t value;
    std::string_view name;
};

constexpr std::array english_powers{
    Power{1'000'000'000'000'000'000, "quintillion"}, Power{1'000'000'000'000'000, "quadrillion"},
    Power{1'000'000'000'000, "trillion"},            Power{1'000'000'000, "billion"},
    Power{1'000'000, "million"},                     Power{1'000, "thousand"},
    Power{100, "hundred"},
};
constexpr std::array<std::string_view, 20> english_small{
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> english_tens{"",      "",      "twenty",  "thirty", "forty",
                                                        "fifty", "sixty", "seventy", "eighty", "ninety"};

constexpr std::array chinese_powers{Power{100'000'000, "亿"}, Power{10'000, "万"}, Power{1'000, "仟"},
                                    Power{100, "佰"}, Power{10, "拾"}};
constexpr std::array<std::string_view, 10> chinese_digits{"零", "壹", "贰", "叁", "肆",
                                                          "伍", "陆", "柒", "捌", "玖"};

const Power* largest_within(std::uint64_t number, std::span<const Power> powers) {
    const auto found = std::find_if(powers.begin(), powers.end(), [&](const Power& p) { return p.value <= number; });
    return found == powers.end() ? nullptr : &*found;
}

/// `one hundred twenty-three`, without an `and`: that word comes before the fraction.
std::string english(std::uint64_t number) {
    if (number < english_small.size()) return std::string{english_small[number]};
    if (number < 100) {
        const std::string tens{english_tens[number / 10]};
        return number % 10 == 0 ? tens : tens + "-" + english(number % 10);
    }
    const Power& power = *largest_within(number, english_powers);
    const std::string leading = english(number / power.value) + " " + std::string{power.name};
    const std::uint64_t rest = number % power.value;
    return rest == 0 ? leading : leading + " " + english(rest);
}

/// One 零 for a gap of any length; none where only the last digit before 万 or 亿 is zero
/// (壹拾万柒仟): the rules leave that one to the writer.
std::string capitals(std::uint64_t number) {
    const Power* power = largest_within(number, chinese_powers);
    if (power == nullptr) return std::string{chinese_digits[number]};
    std::string text = capitals(number / power->value) + std::string{power->name};
    const std::uint64_t rest = number % power->value;
    if (rest == 0) return text;
    if (rest < power->value / 10) text += "零";
    return text + capitals(rest);
}

/// 伍角整, 伍角叁分, 叁分. The rules let 整 stand after 角 or not; it stands, so that nothing can be
/// written behind it.
std::string jiao_and_fen(std::uint64_t fraction) {
    std::string text;
    if (fraction >= 10) text += capitals(fraction / 10) + "角";
    return text + (fraction % 10 == 0 ? "整" : capitals(fraction % 10) + "分");
}

std::string chinese_fraction(const Parts& parts, const Units& units) {
    const std::string fraction = capitals(parts.fraction);
    if (units.chinese_minor.empty()) return "又" + capitals(parts.fractions_in_one) + "分之" + fraction;
    if (units.chinese_minor == "分") return jiao_and_fen(parts.fraction);
    return fraction + std::string{units.chinese_minor};
}

/// Whether a zero stands on either side of the point: 壹拾元零伍角整, 壹元零伍分. The rules ask for 零 in
/// the second case and allow it in the first, where it keeps the gap from being filled.
bool gap_at_point(const Parts& parts) {
    return parts.whole % 10 == 0 || parts.fraction < parts.fractions_in_one / 10;
}

std::string in_chinese(const Parts& parts, const Units& units) {
    const std::string whole = capitals(parts.whole) + std::string{units.chinese};
    if (parts.fraction == 0) return whole + "整";
    if (units.chinese_minor.empty()) return whole + chinese_fraction(parts, units);
    if (parts.whole == 0) return chinese_fraction(parts, units);
    return whole + (gap_at_point(parts) ? "零" : "") + chinese_fraction(parts, units);
}

std::string in_english(const Parts& parts, const Units& units) {
    const std::string text = english(parts.whole) + " " + std::string{parts.whole == 1 ? units.one : units.many};
    if (parts.fractions_in_one == 1) return text;
    const std::string whole_one = std::to_string(parts.fractions_in_one);
    std::string fraction = std::to_string(parts.fraction);
    fraction.insert(0, whole_one.size() - 1 - fraction.size(), '0');
    return text + " and " + fraction + "/" + whole_one;
}

} // namespace

std::string in_words(Money amount, const Currency& currency, Language language) {
    const Parts parts = parts_of(amount, currency);
    const Units units = units_of(currency);
    if (language == Language::chinese) return (amount.is_negative() ? "负" : "") + in_chinese(parts, units);
    return (amount.is_negative() ? "minus " : "") + in_english(parts, units);
}

} // namespace till
