// LineReader: numbers, amounts, signatures and pieces out of words.
#include "pos/cli/line_reader.h"

#include "pos/cli/utf8.h"
#include "reconcile/money/bad_file.h"
#include "reconcile/money/whole_number.h"

#include <algorithm>
#include <cctype>

namespace till {
namespace {

/// At most `most` digits and nothing else.
std::optional<std::int64_t> whole_number(std::string_view text, std::size_t most) {
    if (text.empty() || text.size() > most || text.front() == '-') return std::nullopt;
    return till::whole_number(text);
}

/// Too many pieces of one face to be anything but a slip of the finger; their sum stays far inside 64 bits.
constexpr std::size_t most_piece_digits = 9;

bool starts_a_number(const Word& word) {
    return !word.quoted && (std::isdigit(static_cast<unsigned char>(word.text.front())) || word.text.front() == '-');
}

std::string shown(const Word& word) { return "\"" + safe_text(word.text) + "\""; }

} // namespace

LineReader::LineReader(const std::vector<Word>& words, const std::string& file, int line, const Currency& currency)
    : words_{words}, file_{file}, line_{line}, currency_{currency} {}

bool LineReader::next_is_any(std::initializer_list<std::string_view> keywords) const {
    return std::any_of(keywords.begin(), keywords.end(), [&](auto keyword) { return next_is(keyword); });
}

bool LineReader::next_starts(std::string_view start) const {
    return more() && !words_[at_].quoted && words_[at_].text.starts_with(start);
}

bool LineReader::take(std::string_view keyword) {
    if (!next_is(keyword)) return false;
    ++at_;
    return true;
}

void LineReader::expect(std::string_view keyword) {
    if (!take(keyword)) fail_here("\"" + std::string{keyword} + "\" should stand here");
}

const Word& LineReader::word(std::string_view what) {
    if (!more()) fail_here(std::string{what} + " is missing");
    return words_[at_++];
}

std::int64_t LineReader::whole(std::string_view what) {
    const Word& next = word(what);
    const auto number = next.quoted ? std::nullopt : whole_number(next.text, 15);
    if (!number)
        fail(next.column, shown(next) + " is not " + std::string{what} + ": a whole number of at most 15 digits");
    return *number;
}

Money LineReader::amount(std::string_view what) {
    const Word& next = word(what);
    const auto amount = next.quoted ? std::nullopt : parse_amount(next.text, currency_);
    if (!amount)
        fail(next.column, shown(next) + " is not " + std::string{what} + ": an amount of " + currency_.code +
                              " with at most " + std::to_string(currency_.digits) + " digits after the point");
    return *amount;
}

std::optional<Decimal> LineReader::percent_if_next() {
    if (!more() || words_[at_].quoted || !words_[at_].text.ends_with('%')) return std::nullopt;
    const Word& next = words_[at_++];
    const auto number = Decimal::parse(std::string_view{next.text}.substr(0, next.text.size() - 1));
    if (!number) fail(next.column, shown(next) + " is not a percentage such as 5%");
    return number;
}

Decimal LineReader::decimal(std::string_view what) {
    const Word& next = word(what);
    const auto number = next.quoted ? std::nullopt : Decimal::parse(next.text);
    if (!number) fail(next.column, shown(next) + " is not " + std::string{what} + ": a number such as 12.50");
    return *number;
}

Signature LineReader::signature(std::string_view what) {
    const Word& next = word(what);
    const auto colon = next.text.find(':', next.quoted.value_or(0));
    const auto person = next.text.substr(0, colon);
    if (person.empty()) fail(next.column, std::string{what} + " has no name: write person:PIN");
    if (next.quoted && person.size() != *next.quoted)
        fail(next.columns[*next.quoted], "after the name only :PIN may follow");
    if (colon == std::string::npos) return {person, {}};
    if (colon + 1 == next.text.size()) fail(next.columns[colon], "the PIN after the colon is missing");
    return {person, next.text.substr(colon + 1)};
}

CashCount LineReader::pieces() {
    CashCount count;
    while (more() && starts_a_number(words_[at_])) {
        const Word& next = words_[at_];
        const auto x = std::min(next.text.find('x'), next.text.size());
        const auto face = parse_amount(std::string_view{next.text}.substr(0, x), currency_);
        if (x == next.text.size())
            fail(next.column, shown(next) + " names no pieces: write FACExPIECES, such as 100x2");
        if (!face || face->is_negative())
            fail(next.column, shown(next) + " has a face that is not an amount of " + currency_.code);
        const auto pieces = whole_number(std::string_view{next.text}.substr(x + 1), most_piece_digits);
        if (!pieces)
            fail(next.columns[x + 1], shown(next) + " has pieces that are not a whole number of at most 9 digits");
        count.add(*face, *pieces);
        ++at_;
    }
    return count;
}

CashCount LineReader::some_pieces() {
    CashCount count = pieces();
    if (count.empty()) fail_here("pieces should stand here, such as 100x2 0.5x1");
    return count;
}

std::string LineReader::month() {
    const Word& next = word("the month");
    if (!Day::parse(next.text + "-01")) fail(next.column, shown(next) + " is not a month: write YYYY-MM");
    return next.text;
}

Day LineReader::day(std::string_view what) {
    const Word& next = word(what);
    const auto day = Day::parse(next.text);
    if (!day) fail(next.column, shown(next) + " is not a day: write YYYY-MM-DD");
    return *day;
}

std::string LineReader::because() {
    expect("because");
    return text("the reason");
}

std::string LineReader::because_if_any() { return next_is("because") ? because() : std::string{}; }

std::optional<Signature> LineReader::by_if_any() {
    if (!take("by")) return std::nullopt;
    return signature("the person who signs");
}

void LineReader::end() const {
    if (more()) fail_here(shown(words_[at_]) + " does not belong here");
}

void LineReader::fail(int column, const std::string& sentence) const {
    throw BadFile{file_, line_, column,
                  form_.empty() ? sentence : sentence + " (the form is: " + std::string{form_} + ")"};
}

void LineReader::fail_here(const std::string& sentence) const {
    const int column = more() ? words_[at_].column : words_.empty() ? 1 : words_.back().columns.back();
    fail(column, sentence);
}

} // namespace till
