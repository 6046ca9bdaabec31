// SheetCheck: the code is made anew from the book and compared word by word.
#include "pos/desk/sheet_check.h"

#include "pos/desk/paper_figures.h"
#include "printing/shift_sheet.h"
#include "reconcile/book/text.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace till {
namespace {

constexpr std::string_view shift_form = "TB1";
constexpr std::size_t shift_words = 8;

std::vector<std::string> words_of(std::string_view text) {
    std::istringstream in{std::string{text}};
    std::vector<std::string> words;
    for (std::string each; in >> each;) words.push_back(each);
    return words;
}

bool is_shift_code(const std::vector<std::string>& words) {
    const auto is_number = [](const std::string& text) {
        return text.size() < 18 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    return words.size() == shift_words && words[0] == shift_form && is_number(words[1]) && is_head(words.back());
}

/// Adds what differs. Of the head a beginning is enough.
void compare(SheetCheck& check, const std::string& name, const std::string& on_paper, const std::string& in_book) {
    const bool same = name == "head" ? in_book.starts_with(on_paper) : in_book == on_paper;
    if (!same) check.differences.push_back({name, on_paper, in_book});
}

SheetCheck judged(SheetCheck check) {
    check.answer = check.differences.empty() ? SheetCheck::Answer::match : SheetCheck::Answer::altered;
    return check;
}

SheetCheck check_shift(const Book& book, const std::vector<std::string>& words) {
    SheetCheck check{SheetCheck::Answer::missing, "shift", words[1], {}};
    const auto shift = shift_report(book, std::stoll(words[1]));
    if (!shift || !shift->closed) return check;
    const auto in_book = words_of(shift_sheet_code(*shift, book.shop()));
    constexpr std::array<const char*, shift_words> names{"form",     "shift",   "business_day", "currency",
                                                         "expected", "counted", "over_short",   "head"};
    for (std::size_t i = 2; i < shift_words; ++i) compare(check, names[i], words[i], in_book[i]);
    return judged(std::move(check));
}

SheetCheck check_paper(const Book& book, const PaperCode& code) {
    SheetCheck check{SheetCheck::Answer::missing, code.paper, code.which, {}};
    const auto paper = book_paper_of(code.paper);
    if (!paper || code.seq > book.head().seq) return check;
    const auto told = paper_figures(book, *paper, code.which, code.seq);
    if (!told) return check;
    const auto& currency = book.shop().currency;
    compare(check, "which", code.which, told->which);
    compare(check, "entry", std::to_string(code.seq), std::to_string(told->seq));
    compare(check, "currency", code.currency, currency.code);
    for (std::size_t i = 0; i < std::max(told->figures.size(), code.figures.size()); ++i)
        compare(check, i < told->figures.size() ? told->figures[i].name : "figure",
                i < code.figures.size() ? code.figures[i] : "-",
                i < told->figures.size() ? told->figures[i].text(currency) : "-");
    compare(check, "head", code.hash, hex(book.entry(told->seq).hash));
    return judged(std::move(check));
}

} // namespace

std::string_view word(SheetCheck::Answer answer) {
    switch (answer) {
    case SheetCheck::Answer::match: return "match";
    case SheetCheck::Answer::altered: return "altered";
    case SheetCheck::Answer::missing: return "missing";
    }
    return {};
}

std::optional<SheetCheck> check_sheet(const Book& book, std::string_view text) {
    if (const auto words = words_of(text); is_shift_code(words)) return check_shift(book, words);
    const auto code = PaperCode::parse(text);
    return code ? std::optional{check_paper(book, *code)} : std::nullopt;
}

std::int64_t shift_of_sheet(std::string_view text) {
    const auto words = words_of(text);
    return is_shift_code(words) ? std::stoll(words[1]) : 0;
}

} // namespace till
