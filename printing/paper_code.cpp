// PaperCode: words with blanks between them.
#include "printing/paper_code.h"

#include <charconv>
#include <sstream>

namespace till {
namespace {

constexpr std::string_view form = "TB2";
constexpr std::size_t words_before = 5, least_digits = 8, hash_digits = 64;

std::vector<std::string> words_of(std::string_view text) {
    std::istringstream in{std::string{text}};
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

} // namespace

bool is_head(std::string_view text) {
    return text.size() >= least_digits && text.size() <= hash_digits &&
           text.find_first_not_of("0123456789abcdef") == text.npos;
}

std::string PaperCode::text() const {
    std::string line{form};
    line += " " + paper + " " + which + " " + std::to_string(seq) + " " + currency;
    for (const auto& figure : figures) line += " " + figure;
    return line + " " + hash;
}

std::optional<PaperCode> PaperCode::parse(std::string_view text) {
    const auto words = words_of(text);
    if (words.size() <= words_before || words.front() != form || !is_head(words.back())) return std::nullopt;
    PaperCode code{words[1], words[2], 0, words[4], {words.begin() + words_before, words.end() - 1}, words.back()};
    const auto& seq = words[3];
    const auto read = std::from_chars(seq.data(), seq.data() + seq.size(), code.seq);
    if (read.ec != std::errc{} || read.ptr != seq.data() + seq.size() || code.seq < 1) return std::nullopt;
    return code;
}

} // namespace till
