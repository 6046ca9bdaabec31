// Tests of what the player answers to a line, in JSON and in words.
#include "pos/cli/line_answer.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

Shop shop() {
    Shop shop;
    shop.currency = *find_currency("CNY");
    return shop;
}

DayLine sell_line(std::optional<Why> expected = {}) {
    DayLine line;
    line.number = 5;
    line.name = "sell";
    line.act = Sell{};
    line.expected = expected;
    return line;
}

LineOutcome sold() {
    LineOutcome outcome;
    outcome.answer.number = 1;
    outcome.answer.total = 9'00_cents;
    outcome.answer.received = 20'00_cents;
    outcome.answer.change = 11'00_cents;
    return outcome;
}

LineOutcome refused(Why why, const std::string& about = {}) { return {false, Refusal{why, about}, {}}; }

} // namespace

TEST_CASE("a sale answers number, total, received and change, in that order") {
    CHECK(answer_json(sell_line(), sold(), shop()).line() ==
          R"({"line":5,"act":"sell","ok":true,"as_expected":true,"number":1,"total":"9.00","received":"20.00","change":"11.00"})");
    CHECK(answer_text(sell_line(), sold(), shop()) == "     5  sell         done  number 1  total 9.00  received 20.00  change 11.00");
}

TEST_CASE("a refusal answers its word and the sentence in the shop's language") {
    CHECK(answer_json(sell_line(Why::own_sign_off), refused(Why::own_sign_off), shop()).line() ==
          R"({"line":5,"act":"sell","ok":false,"as_expected":true,"refusal":"own-sign-off","message":"Nobody signs off their own act: ask someone else."})");
    auto chinese = shop();
    chinese.language = Language::chinese;
    CHECK(answer_json(sell_line(), refused(Why::wrong_pin), chinese)["message"].text() == "密码错误。");
}

TEST_CASE("what the file expects is compared to the word") {
    CHECK(as_expected(sell_line(), sold()));
    CHECK(as_expected(sell_line(Why::wrong_pin), refused(Why::wrong_pin)));
    CHECK_FALSE(as_expected(sell_line(), refused(Why::wrong_pin)));
    CHECK_FALSE(as_expected(sell_line(Why::wrong_pin), refused(Why::locked_out)));
    CHECK_FALSE(as_expected(sell_line(Why::wrong_pin), sold()));
    const auto text = answer_text(sell_line(Why::wrong_pin), refused(Why::locked_out), shop());
    CHECK(text.find("NOT AS EXPECTED: refused locked-out") != std::string::npos);
    CHECK(text.find("should have been refused wrong-pin") != std::string::npos);
}

TEST_CASE("a line that the book has is skipped, whatever it expects") {
    const LineOutcome skipped{true, {}, {}};
    CHECK(answer_json(sell_line(), skipped, shop()).line() == R"({"line":5,"act":"sell","ok":true,"as_expected":true,"skipped":true})");
    CHECK(answer_json(sell_line(Why::wrong_pin), skipped, shop()).line() ==
          R"({"line":5,"act":"sell","ok":false,"as_expected":true,"skipped":true})");
}

TEST_CASE("only what the act has to say is said, with the currency's digits") {
    LineOutcome closed;
    closed.answer.shift = 3;
    closed.answer.over_short = -1'00_cents;
    closed.answer.drop_wanted = true;
    auto yen = shop();
    yen.currency = *find_currency("JPY");
    CHECK(answer_json(sell_line(), closed, yen).line() ==
          R"({"line":5,"act":"sell","ok":true,"as_expected":true,"shift":3,"over_short":"-100","drop_wanted":true})");
}

TEST_CASE("day and at answer where and when") {
    DayLine day;
    day.number = 1;
    day.name = "day";
    day.day = *Day::parse("2026-11-21");
    CHECK(answer_json(day, {}, shop()).line() == R"({"line":1,"act":"day","ok":true,"as_expected":true,"day":"2026-11-21"})");
    day.name = "at";
    day.till = "2";
    CHECK(answer_json(day, {}, shop()).line() == R"({"line":1,"act":"at","ok":true,"as_expected":true,"till":"2"})");
}

TEST_CASE("a name cannot steer the terminal (fault 81)") {
    const auto text = answer_text(sell_line(), refused(Why::unknown_item, "\x1b[2J\nX\u202e"), shop());
    CHECK(text.find_first_of("\x1b\n") == std::string::npos);
    CHECK(text.find("\\x1b[2J\\x0aX\\u202e") != std::string::npos);
}
