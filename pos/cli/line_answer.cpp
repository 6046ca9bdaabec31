// LineAnswer: writing outcomes.
#include "pos/cli/line_answer.h"

#include "pos/cli/utf8.h"

namespace till {
namespace {

/// The amounts an answer may hold, by the name they have everywhere.
struct NamedAmount {
    const char* name;
    std::optional<Money> Answer::*amount;
};
constexpr NamedAmount amounts[] = {{"total", &Answer::total},
                                   {"received", &Answer::received},
                                   {"change", &Answer::change},
                                   {"amount", &Answer::amount},
                                   {"over_short", &Answer::over_short}};

void set_answer(Json& json, const Answer& answer, const Currency& currency) {
    if (answer.number > 0) json.set("number", answer.number);
    if (answer.shift > 0) json.set("shift", answer.shift);
    for (const auto& [name, amount] : amounts)
        if (answer.*amount) json.set(name, format(*(answer.*amount), currency));
    if (answer.items) json.set("items", *answer.items);
    if (answer.lines) json.set("lines", *answer.lines);
    if (answer.tied) json.set("tied", *answer.tied);
    if (answer.drop_wanted) json.set("drop_wanted", true);
}

void set_place(Json& json, const DayLine& line) {
    if (line.name == "day") json.set("day", line.day.iso());
    if (line.name == "at") json.set("till", line.till);
}

std::string answer_words(const Answer& answer, const Currency& currency) {
    std::string text = "done";
    if (answer.number > 0) text += "  number " + std::to_string(answer.number);
    if (answer.shift > 0) text += "  shift " + std::to_string(answer.shift);
    for (const auto& [name, amount] : amounts)
        if (answer.*amount)
            text += std::string{"  "} + (amount == &Answer::over_short ? "over/short" : name) + " " +
                    format(*(answer.*amount), currency);
    if (answer.lines) text += "  new lines " + std::to_string(*answer.lines);
    if (answer.tied) text += "  tied " + *answer.tied;
    if (answer.drop_wanted) text += "  a drop is wanted";
    return text;
}

std::string outcome_words(const DayLine& line, const LineOutcome& outcome, const Shop& shop) {
    if (outcome.skipped) return "is in the book already";
    if (line.name == "day") return line.day.iso();
    if (line.name == "at") return "till " + line.till;
    if (outcome.refusal)
        return "refused " + std::string{word(outcome.refusal->why)} + ": " + outcome.refusal->text(shop.language);
    return answer_words(outcome.answer, shop.currency);
}

std::string expectation(const DayLine& line) {
    return line.expected ? "should have been refused " + std::string{word(*line.expected)} : "should have been done";
}

std::string padded(std::string text, std::size_t width, bool to_the_right) {
    if (text.size() < width) text.insert(to_the_right ? 0 : text.size(), width - text.size(), ' ');
    return text;
}

} // namespace

bool as_expected(const DayLine& line, const LineOutcome& outcome) {
    if (outcome.skipped || !line.act) return true;
    if (!outcome.refusal) return !line.expected;
    return line.expected == outcome.refusal->why;
}

Json answer_json(const DayLine& line, const LineOutcome& outcome, const Shop& shop) {
    const bool refused = outcome.refusal || (outcome.skipped && line.expected);
    auto json = Json::object(
        {{"line", line.number}, {"act", line.name}, {"ok", !refused}, {"as_expected", as_expected(line, outcome)}});
    if (outcome.skipped) return json.set("skipped", true);
    set_place(json, line);
    if (!outcome.refusal) {
        set_answer(json, outcome.answer, shop.currency);
        return json;
    }
    return json.set("refusal", word(outcome.refusal->why)).set("message", outcome.refusal->text(shop.language));
}

std::string answer_text(const DayLine& line, const LineOutcome& outcome, const Shop& shop) {
    std::string text = padded(std::to_string(line.number), 6, true) + "  " + padded(line.name, 11, false) + "  ";
    if (as_expected(line, outcome)) {
        text += outcome_words(line, outcome, shop);
        if (outcome.refusal) text += "  (as expected)";
    } else {
        text += "NOT AS EXPECTED: " + outcome_words(line, outcome, shop) + "  (" + expectation(line) + ")";
    }
    return safe_text(text);
}

} // namespace till
