// Words: amounts written out, against the bank's own examples and ICU's spelling of numbers.
#include "reconcile/money/words.h"
#include "tests/money/exact.h"

#include <array>
#include <doctest/doctest.h>
#include <map>
#include <set>
#include <string>
#include <unicode/rbnf.h>

using namespace till;
using namespace till::literals;

namespace {

const Currency yen = find_currency("JPY").value();

std::string chinese(Money amount, std::string_view code = "CNY") {
    return in_words(amount, find_currency(code).value(), Language::chinese);
}
std::string english(Money amount, std::string_view code = "CNY") {
    return in_words(amount, find_currency(code).value(), Language::english);
}

/// Yen have no fraction: what is left without the unit is the number.
std::string number_in_chinese(std::int64_t number) {
    const std::string text = in_words(Money::of_minor(number), yen, Language::chinese), unit = "日元整";
    REQUIRE(text.ends_with(unit));
    return text.substr(0, text.size() - unit.size());
}

std::string spelled_by_icu(std::int64_t number, const char* locale, const char* rules) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat speller{icu::URBNF_SPELLOUT, icu::Locale{locale}, status};
    icu::UnicodeString text;
    icu::FieldPosition nowhere;
    speller.format(number, icu::UnicodeString{rules}, text, nowhere, status);
    REQUIRE(U_SUCCESS(status));
    std::string utf8;
    return text.toUTF8String(utf8);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string without_zeros(std::string text) {
    replace_all(text, "零", "");
    return text;
}

/// ICU writes 拾 for a leading ten and 兆 for 万亿; the bank wants 壹拾, and 亿 is the largest unit of its rules.
std::string as_the_bank_writes(std::string text) {
    for (const std::string before : {"兆", "亿", "万"}) replace_all(text, before + "拾", before + "壹拾");
    if (text.starts_with("拾")) text.insert(0, "壹");
    replace_all(text, "兆", text.find("亿") == std::string::npos ? "万亿" : "万");
    return text;
}

std::string capitals_by_icu(std::int64_t number) {
    return as_the_bank_writes(spelled_by_icu(number, "zh", "%spellout-cardinal-financial"));
}

/// Reads capitals back, splitting at the largest unit that stands last.
std::int64_t read_back(std::string text) {
    static const std::vector<std::pair<std::string, std::int64_t>> units{
        {"亿", 100'000'000}, {"万", 10'000}, {"仟", 1'000}, {"佰", 100}, {"拾", 10}};
    static const std::map<std::string, std::int64_t> digits{{"", 0},   {"零", 0}, {"壹", 1}, {"贰", 2},
                                                            {"叁", 3}, {"肆", 4}, {"伍", 5}, {"陆", 6},
                                                            {"柒", 7}, {"捌", 8}, {"玖", 9}};
    for (const auto& [unit, value] : units)
        if (const auto at = text.rfind(unit); at != std::string::npos)
            return read_back(text.substr(0, at)) * value + read_back(text.substr(at + unit.size()));
    if (text.size() > 3 && text.starts_with("零")) text.erase(0, 3);
    return digits.at(text);
}

/// Whole numbers of up to `most_places` places, full of gaps.
rc::Gen<std::int64_t> whole_with_gaps(std::size_t most_places) {
    const auto digit = rc::gen::weightedElement<std::int64_t>({{6, 0}, {3, 1}, {1, 2}, {1, 7}});
    return rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, most_places + 1), [digit](std::size_t places) {
        return rc::gen::map(rc::gen::container<std::vector<std::int64_t>>(places, digit), [](const auto& digits) {
            std::int64_t whole = 0;
            for (const auto next : digits) whole = whole * 10 + next;
            return whole;
        });
    });
}

} // namespace

TEST_CASE("the bank's own examples are written as its rules allow (B1)") {
    CHECK(chinese(1'200'00_cents) == "壹仟贰佰元整");
    CHECK(chinese(1'409'50_cents) == "壹仟肆佰零玖元伍角整");
    CHECK(chinese(6'007'14_cents) == "陆仟零柒元壹角肆分");
    CHECK(chinese(1'680'32_cents) == "壹仟陆佰捌拾元零叁角贰分");
    CHECK(chinese(107'000'53_cents) == "壹拾万柒仟元零伍角叁分");
    CHECK(chinese(16'409'02_cents) == "壹万陆仟肆佰零玖元零贰分");
    CHECK(chinese(325'04_cents) == "叁佰贰拾伍元零肆分");
}

TEST_CASE("a leading ten is written with its one (B1)") {
    CHECK(chinese(15'00_cents) == "壹拾伍元整");
    CHECK(chinese(10'00_cents) == "壹拾元整");
    CHECK(chinese(100'000'00_cents) == "壹拾万元整");
    CHECK(chinese(1'015'00_cents) == "壹仟零壹拾伍元整");
}

TEST_CASE("nothing but jiao and fen stands without a yuan, and nothing at all is 零元整 (B1)") {
    CHECK(chinese(0_cents) == "零元整");
    CHECK(chinese(10_cents) == "壹角整");
    CHECK(chinese(50_cents) == "伍角整");
    CHECK(chinese(53_cents) == "伍角叁分");
    CHECK(chinese(5_cents) == "伍分");
    CHECK(chinese(1'05_cents) == "壹元零伍分");
    CHECK(chinese(10'50_cents) == "壹拾元零伍角整");
}

TEST_CASE("整 closes an amount that ends in yuan or jiao and never one that ends in fen (B1)") {
    CHECK(rc::check("整", [] {
        const Money amount = *any::shop_money();
        RC_ASSERT(chinese(amount).ends_with("整") == (amount.minor() % 10 == 0));
        RC_ASSERT(chinese(amount).ends_with("分") == (amount.minor() % 10 != 0));
    }));
}

TEST_CASE("capitals up to ten thousand wan are ICU's, but for the leading ten (B1)") {
    CHECK(rc::check("capitals below 亿", [] {
        const std::int64_t whole = *whole_with_gaps(8);
        RC_ASSERT(number_in_chinese(whole) == capitals_by_icu(whole));
    }));
}

TEST_CASE("larger capitals are ICU's but for 零 after 亿, and read back as the number (B1)") {
    CHECK(rc::check("capitals up to the largest amount", [] {
        const std::int64_t whole = *rc::gen::oneOf(whole_with_gaps(15), rc::gen::inRange<std::int64_t>(1, 1LL << 53));
        RC_PRE(whole > 0);
        const std::string text = number_in_chinese(whole);
        RC_ASSERT(without_zeros(text) == without_zeros(capitals_by_icu(whole)));
        RC_ASSERT(read_back(text) == whole);
        for (const char* wrong : {"零零", "零万", "零亿", "零仟", "零佰", "零拾"})
            RC_ASSERT(text.find(wrong) == std::string::npos);
        RC_ASSERT(!text.ends_with("零"));
    }));
}

TEST_CASE("one 零 bridges a gap of any length (B1)") {
    CHECK(number_in_chinese(100'010'000) == "壹亿零壹万");
    CHECK(number_in_chinese(100'005'000) == "壹亿零伍仟");
    CHECK(number_in_chinese(10'000'500) == "壹仟万零伍佰");
    CHECK(number_in_chinese(110'000'000) == "壹亿壹仟万");
    CHECK(number_in_chinese(1'000'000'000'000) == "壹万亿");
    CHECK(number_in_chinese(1'000'000'000'001) == "壹万亿零壹");
    CHECK(number_in_chinese(1'000'100'000'000) == "壹万零壹亿");
}

TEST_CASE("the largest amount and those beyond it still have words") {
    CHECK(chinese(largest_amount) == "玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分");
    CHECK(english(largest_amount) == "ninety trillion seventy-one billion nine hundred ninety-two million "
                                     "five hundred forty-seven thousand four hundred nine yuan and 91/100");
    const auto least = Money::of_minor(std::numeric_limits<std::int64_t>::min());
    CHECK(in_words(least, yen, Language::english).starts_with("minus nine quintillion two hundred twenty-three"));
    CHECK(in_words(least, yen, Language::chinese) ==
          "负玖佰贰拾贰亿叁仟叁佰柒拾贰万零叁佰陆拾捌亿伍仟肆佰柒拾柒万伍仟捌佰零捌日元整");
}

TEST_CASE("English numbers are ICU's, and the fraction always stands") {
    CHECK(rc::check("English", [] {
        const std::int64_t minor = *rc::gen::oneOf(whole_with_gaps(15), rc::gen::inRange<std::int64_t>(0, 1LL << 53));
        const std::string fraction = format(Money::of_minor(minor % 100), find_currency("CNY").value()).substr(2);
        RC_ASSERT(english(Money::of_minor(minor)) ==
                  spelled_by_icu(minor / 100, "en", "%spellout-cardinal") + " yuan and " + fraction + "/100");
    }));
    CHECK(english(1'200'50_cents) == "one thousand two hundred yuan and 50/100");
    CHECK(english(1'05_cents, "GBP") == "one pound and 05/100");
    CHECK(english(2'00_cents, "GBP") == "two pounds and 00/100");
    CHECK(english(0_cents, "EUR") == "zero euros and 00/100");
    CHECK(english(21'005_cents, "KWD") == "twenty-one Kuwaiti dinars and 005/1000");
    CHECK(english(115_cents, "JPY") == "one hundred fifteen yen");
}

TEST_CASE("an amount below zero starts with minus or 负") {
    CHECK(english(-12'50_cents) == "minus twelve yuan and 50/100");
    CHECK(chinese(-12'50_cents) == "负壹拾贰元伍角整");
    CHECK(rc::check("minus", [] {
        const Money amount = Money::of_minor(*rc::gen::inRange<std::int64_t>(1, 1LL << 53));
        const Currency any_currency = *any::currency();
        for (const auto& [language, minus] : {std::pair{Language::english, "minus "}, {Language::chinese, "负"}})
            RC_ASSERT(in_words(-amount, any_currency, language) == minus + in_words(amount, any_currency, language));
    }));
}

TEST_CASE("other currencies name their own units in Chinese") {
    CHECK(chinese(12'50_cents, "EUR") == "壹拾贰欧元伍拾欧分");
    CHECK(chinese(12'05_cents, "USD") == "壹拾贰美元零伍美分");
    CHECK(chinese(5_cents, "GBP") == "伍便士");
    CHECK(chinese(12'00_cents, "UAH") == "壹拾贰格里夫纳整");
    CHECK(chinese(12'50_cents, "HKD") == "壹拾贰港元伍角整");
    CHECK(chinese(1'050_cents, "KWD") == "壹科威特第纳尔零伍拾费尔");
    CHECK(chinese(1200_cents, "JPY") == "壹仟贰佰日元整");
}

TEST_CASE("every built-in currency has unit names of its own in both languages") {
    std::set<std::string> in_english, in_chinese;
    for (const auto code : known_currencies()) {
        CAPTURE(code);
        const Money seven = parse_amount("7", find_currency(code).value()).value();
        CHECK(english(seven, code).find(code) == std::string::npos);
        CHECK(chinese(seven, code).find(code) == std::string::npos);
        in_english.insert(english(seven, code));
        in_chinese.insert(chinese(seven, code));
    }
    CHECK(in_english.size() == known_currencies().size());
    CHECK(in_chinese.size() == known_currencies().size());
}

TEST_CASE("a currency that a shop brings itself goes by its code") {
    const Currency own{"XAF", 2, {}};
    CHECK(in_words(12'50_cents, own, Language::english) == "twelve XAF and 50/100");
    CHECK(in_words(12'50_cents, own, Language::chinese) == "壹拾贰XAF又壹佰分之伍拾");
    CHECK(in_words(12'00_cents, own, Language::chinese) == "壹拾贰XAF整");
}
