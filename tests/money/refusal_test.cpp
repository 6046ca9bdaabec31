// Refusal: every reason has its word, which never changes, and its sentence in both languages.
#include "reconcile/money/outcome.h"
#include "reconcile/money/refusal.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace till;

namespace {

/// The words that day files, JSON and other programs rely on, in the order of Why.
constexpr std::string_view stable_words[] = {
    "unknown-staff",       "locked-out",
    "wrong-pin",           "own-sign-off",
    "not-permitted",       "over-limit",
    "needs-sign-off",      "same-person",
    "unknown-item",        "unknown-ticket",
    "unknown-slip",        "unknown-tender",
    "unknown-reason",      "unknown-customer",
    "unknown-till",        "unknown-shift",
    "unknown-entry",       "not-signed-in",
    "no-open-shift",       "shift-open",
    "shift-closed",        "day-open",
    "day-closed",          "month-closed",
    "not-enough-tendered", "change-only-from-cash",
    "already-void",        "already-refunded",
    "already-confirmed",
    "already-corrected",   "more-than-paid",
    "nothing-counted",     "counted-already",
    "recounts-used",       "parked-open",
    "name-taken",          "tender-taken",
    "unmatched-drop",      "outcome-unknown",
    "not-reviewed",        "nothing-to-settle",
    "wrong-settlement",    "not-equal",
    "drawer-short",        "safe-short",
    "outside-hours",       "over-credit-limit",
    "card-short",          "no-reference",
    "invoiced-already",    "amount-out-of-range",
    "bad-denomination",    "unprintable-text",
    "clock-back",          "form-used",
    "bad-statement",       "not-tied",
    "no-balance",
    "other-currency",      "other-account",
    "taken-already",       "unknown-line",
    "unknown-match",       "already-matched",
    "not-the-holder",      "unknown-table",
    "unknown-deposit",     "part-settled",
    "unknown-case",        "form-not-issued",
    "nothing-due",         "unknown-complaint",
    "day-past",            "weak-pin",
};

Why why_number(std::size_t number) { return static_cast<Why>(number); }

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

} // namespace

TEST_CASE("the words of refusals never change") {
    REQUIRE(std::size(stable_words) == refusal_count);
    for (std::size_t i = 0; i < refusal_count; ++i) CHECK(word(why_number(i)) == stable_words[i]);
}

TEST_CASE("a word leads back to its reason, and no two reasons share one") {
    std::set<std::string_view> words;
    for (std::size_t i = 0; i < refusal_count; ++i) {
        CHECK(why_of(word(why_number(i))) == why_number(i));
        words.insert(word(why_number(i)));
    }
    CHECK(words.size() == refusal_count);
    for (const char* unknown : {"", "Wrong-Pin", "wrong_pin", "wrong-pin ", "nonsense"}) CHECK_FALSE(why_of(unknown));
}

TEST_CASE("every reason has a sentence of its own in both languages") {
    std::set<std::string_view> english, chinese;
    for (std::size_t i = 0; i < refusal_count; ++i) {
        const auto en = sentence(why_number(i), Language::english), zh = sentence(why_number(i), Language::chinese);
        CAPTURE(en);
        CHECK(is_ascii(en));
        CHECK_FALSE(is_ascii(zh));
        CHECK(en.ends_with("."));
        CHECK(zh.ends_with("。"));
        english.insert(en);
        chinese.insert(zh);
    }
    CHECK(english.size() == refusal_count);
    CHECK(chinese.size() == refusal_count);
}

TEST_CASE("a refusal names what it is about") {
    CHECK(Refusal{Why::unknown_item, "TEA"}.text(Language::english) == "No such item. (TEA)");
    CHECK(Refusal{Why::unknown_item, "TEA"}.text(Language::chinese) == "没有此商品。（TEA）");
    CHECK(Refusal{Why::wrong_pin, ""}.text(Language::english) == "The PIN is wrong.");
}

TEST_CASE("a shop file names the languages en and zh_CN") {
    CHECK(code_of(Language::english) == "en");
    CHECK(code_of(Language::chinese) == "zh_CN");
    CHECK(language_of("en") == Language::english);
    CHECK(language_of("zh_CN") == Language::chinese);
    for (const char* unknown : {"", "zh", "EN", "zh-CN", "de"}) CHECK_FALSE(language_of(unknown));
}

TEST_CASE("an outcome is its result or its refusal, and asking for the other is a bug") {
    const Outcome<int> result{7}, refused{Why::drawer_short};
    CHECK(result);
    CHECK(*result == 7);
    CHECK_THROWS_AS((void)result.refusal(), std::bad_variant_access);
    CHECK_FALSE(refused);
    CHECK(refused.refusal().why == Why::drawer_short);
    CHECK_THROWS_AS((void)*refused, std::bad_variant_access);
}
