// TextReport: rows of three numbers, each held against the others.
#include "devices/notes/text_report.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <vector>

namespace till {
namespace {

using Fault = NoteReport::Fault;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

char upper(char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); }

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        if (end > 0) lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool has_digit(std::string_view line) { return std::ranges::any_of(line, is_digit); }

/// The first letters of the line, in capitals: TOTAL.
std::string first_word(std::string_view line) {
    std::string word;
    for (const char c : line) {
        if (std::isalpha(static_cast<unsigned char>(c)))
            word += upper(c);
        else if (!word.empty() || is_digit(c))
            break;
    }
    return word;
}

bool is_total(std::string_view line) { return first_word(line) == "TOTAL" && has_digit(line); }

bool parts_columns(char c) { return c == ' ' || c == '\t' || c == 'x' || c == 'X' || c == '=' || c == ':'; }

/// What may stand beside a number without changing it: a currency's code or sign.
std::string_view bare(std::string_view column) {
    const auto is_beside = [](char c) { return !is_digit(c) && c != '-' && c != '.' && c != ','; };
    while (!column.empty() && is_beside(column.front())) column.remove_prefix(1);
    while (!column.empty() && is_beside(column.back())) column.remove_suffix(1);
    return column;
}

/// `12,000.00` as 12000; nothing where it is no such number.
std::optional<std::int64_t> whole(std::string_view column) {
    constexpr std::size_t most_digits = 12;
    std::string digits;
    const auto point = std::min(column.find('.'), column.size());
    for (std::size_t at = 0; at < point; ++at) {
        const bool groups = column[at] == ',' && at > 0 && (point - at) % 4 == 0;
        if (!is_digit(column[at]) && !groups) return std::nullopt;
        if (!groups) digits += column[at];
    }
    if (point < column.size() && column.substr(point).find_first_not_of(".0") != column.npos) return std::nullopt;
    if (digits.empty() || digits.size() > most_digits) return std::nullopt;
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// The numbers of a row; empty where a column with a digit in it is none.
std::vector<std::int64_t> numbers_in(std::string_view line) {
    std::vector<std::int64_t> numbers;
    while (!line.empty()) {
        const auto end = static_cast<std::size_t>(std::ranges::find_if(line, parts_columns) - line.begin());
        const auto column = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
        if (!has_digit(column)) continue;
        const auto number = whole(bare(column));
        if (!number) return {};
        numbers.push_back(*number);
    }
    return numbers;
}

class Reading {
public:
    explicit Reading(const Currency& currency) : currency_{currency} {
        for (int digit = 0; digit < currency.digits; ++digit) minor_ *= 10;
    }

    NoteReport run(std::string_view text) {
        const auto broken_off = text.substr(text.find_last_of("\r\n") + 1); // find's npos + 1 is 0: all of it
        for (const auto line : lines_of(text)) {
            if (is_total(line)) return total(line);
            if (!has_digit(line) || (rows_ == 0 && !first_word(line).empty() && !is_row(line))) continue;
            if (line == broken_off) break;
            if (const auto fault = row(line); fault != Fault::none) return refused(fault, line);
            ++rows_;
        }
        return refused(has_digit(text) ? Fault::cut_short : Fault::no_answer, {});
    }

private:
    static NoteReport refused(Fault fault, std::string_view line) {
        std::string shown;
        for (const char c : line.substr(0, 40)) shown += c >= ' ' && c < 0x7F ? c : '?';
        return {{}, fault, shown};
    }

    static bool is_row(std::string_view line) { return numbers_in(line).size() == 3; }

    Fault row(std::string_view line) {
        const auto numbers = numbers_in(line);
        if (numbers.size() != 3) return Fault::unreadable;
        const auto [face, pieces, amount] = std::array{numbers[0], numbers[1], numbers[2]};
        if (!is_note(face)) return Fault::not_a_note;
        const Money worth = Money::of_minor(face * minor_);
        if (report_.pieces.by_face().contains(worth)) return Fault::face_twice;
        if (pieces > most_pieces || face * pieces != amount) return Fault::row_does_not_tie;
        if (pieces > 0) report_.pieces.add(worth, pieces); // of a face it counted none of, there may be some beside it
        pieces_ += pieces;
        amount_ += amount;
        return Fault::none;
    }

    NoteReport total(std::string_view line) const {
        const auto numbers = numbers_in(line);
        if (numbers.size() != 2) return refused(Fault::unreadable, line);
        if (numbers[0] != pieces_ || numbers[1] != amount_) return refused(Fault::total_does_not_tie, line);
        return report_.pieces.empty() ? refused(Fault::no_answer, line) : report_;
    }

    bool is_note(std::int64_t face) const {
        return std::ranges::any_of(currency_.faces, [&](const Denomination& one) {
            return one.kind == Denomination::Kind::note && one.face.minor() == face * minor_;
        });
    }

    static constexpr std::int64_t most_pieces = 999'999;
    const Currency& currency_;
    std::int64_t minor_ = 1, pieces_ = 0, amount_ = 0, rows_ = 0;
    NoteReport report_;
};

} // namespace

NoteReport read_text_report(std::string_view text, const Currency& currency) { return Reading{currency}.run(text); }

bool is_whole_report(std::string_view text) {
    const auto last = text.find_last_of("\r\n");
    if (last == text.npos) return false;
    return std::ranges::any_of(lines_of(text.substr(0, last)), is_total);
}

std::string_view word(Fault fault) {
    switch (fault) {
    case Fault::none: return "none";
    case Fault::no_answer: return "no-answer";
    case Fault::cut_short: return "cut-short";
    case Fault::unreadable: return "unreadable";
    case Fault::not_a_note: return "not-a-note";
    case Fault::face_twice: return "face-twice";
    case Fault::row_does_not_tie: return "row-does-not-tie";
    case Fault::total_does_not_tie: return "total-does-not-tie";
    case Fault::device: return "device";
    }
    return {};
}

std::string NoteReport::sentence(Language language) const {
    const auto pick = [&](const char* english, const char* chinese) {
        return std::string{language == Language::chinese ? chinese : english};
    };
    const auto why = [&] {
        switch (fault) {
        case Fault::none: return pick("The notes are taken from the counter", "已取点钞机结果");
        case Fault::no_answer: return pick("The note counter told nothing", "点钞机没有送来结果");
        case Fault::cut_short: return pick("The counter's report has no total", "点钞机结果不完整，没有合计");
        case Fault::unreadable:
            return pick("A line of the counter's report cannot be read", "点钞机结果有一行无法读取");
        case Fault::not_a_note:
            return pick("The counter names a note that the currency has not", "点钞机报出没有的券别");
        case Fault::face_twice: return pick("A face stands twice in the counter's report", "点钞机结果中券别重复");
        case Fault::row_does_not_tie:
            return pick("A line of the counter's report does not add up", "点钞机结果有一行金额不符");
        case Fault::total_does_not_tie:
            return pick("The counter's total is not the sum of its lines", "点钞机合计与各行不符");
        case Fault::device: return pick("The note counter cannot be reached", "无法连接点钞机");
        }
        return std::string{};
    }();
    const std::string line = detail.empty() ? "" : pick(": ", "：") + detail;
    return why + line + pick(".", "。");
}

} // namespace till
