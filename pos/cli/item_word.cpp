// ItemWord: taking an item's word apart at its * @ and %.
#include "pos/cli/item_word.h"

#include "pos/cli/utf8.h"

namespace till {
namespace {

constexpr std::string_view marks = "*@%";

std::string_view meaning(char mark) { return mark == '*' ? "quantity" : mark == '@' ? "price" : "discount"; }

Decimal number_after(const LineReader& line, const Word& word, std::size_t mark, std::size_t end) {
    const auto text = std::string_view{word.text}.substr(mark + 1, end - mark - 1);
    const auto number = Decimal::parse(text);
    if (!number)
        line.fail(word.columns[mark + 1], "\"" + safe_text(text) + "\" is not a " +
                                              std::string{meaning(word.text[mark])} +
                                              ": a number of at most 18 digits, 12 of them after the point");
    return *number;
}

/// `adviser=zhou technician=wu` behind the item, as words of their own (T15).
void read_credited(LineReader& line, AskedLine& asked) {
    while (line.next_starts("adviser=") || line.next_starts("technician=")) {
        const bool advises = line.next_starts("adviser=");
        const Word& word = line.word("a person");
        std::string& person = advises ? asked.adviser : asked.technician;
        if (!person.empty()) line.fail(word.column, "this stands here a second time");
        person = word.text.substr(word.text.find('=') + 1);
        if (person.empty()) line.fail(word.column, "a person's name is missing: write adviser=zhou");
    }
}

} // namespace

AskedLine read_item(LineReader& line) {
    const Word& word = line.word("an item");
    AskedLine asked;
    std::size_t at = word.quoted ? *word.quoted : std::min(word.text.find_first_of(marks), word.text.size());
    (word.quoted ? asked.name : asked.code) = word.text.substr(0, at);
    if (at == 0) line.fail(word.column, "an item needs a code or a name");

    bool has_quantity = false;
    while (at < word.text.size()) {
        const char mark = word.text[at];
        if (marks.find(mark) == std::string_view::npos)
            line.fail(word.columns[at], "after the name only *quantity, @price and %discount may follow");
        const auto end = std::min(word.text.find_first_of(marks, at + 1), word.text.size());
        const bool again = mark == '*'   ? has_quantity
                           : mark == '@' ? asked.price.has_value()
                                         : asked.discount.has_value();
        if (again) line.fail(word.columns[at], "a second " + std::string{meaning(mark)} + " for one item");
        const Decimal number = number_after(line, word, at, end);
        if (mark == '*') {
            asked.quantity = number;
            has_quantity = true;
        } else {
            (mark == '@' ? asked.price : asked.discount) = number;
        }
        at = end;
    }
    if (word.quoted && !asked.price)
        line.fail(word.column, "an item given by name needs its price: \"" + safe_text(asked.name) + "\"@18.00");
    read_credited(line, asked);
    return asked;
}

std::vector<AskedLine> read_items(LineReader& line, std::initializer_list<std::string_view> ends) {
    std::vector<AskedLine> items;
    while (line.more() && !line.next_is_any(ends)) items.push_back(read_item(line));
    return items;
}

} // namespace till
