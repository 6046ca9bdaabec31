// Words: cutting a line at its blanks, minding quotes, comments and UTF-8.
#include "pos/cli/day_words.h"

#include "pos/cli/utf8.h"
#include "reconcile/money/bad_file.h"

namespace till {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

/// Walks over one line, character by character, and knows its column.
class Cutter {
public:
    Cutter(std::string_view text, const std::string& file, int line) : text_{text}, file_{file}, line_{line} {}

    std::vector<Word> cut() {
        std::vector<Word> words;
        for (skip_blanks(); !at_end(); skip_blanks()) words.push_back(word());
        return words;
    }

private:
    bool at_end() const { return at_ == text_.size() || text_[at_] == '#'; }

    [[noreturn]] void fail(int column, const std::string& sentence) const { throw BadFile{file_, line_, column, sentence}; }

    void skip_blanks() {
        while (at_ < text_.size() && is_blank(text_[at_])) step();
    }

    /// The character at hand, which is then behind.
    std::string_view step() {
        const std::size_t length = utf8_length(text_.substr(at_));
        if (length == 0) fail(column_, "this is not UTF-8: save the file as UTF-8");
        const auto character = text_.substr(at_, length);
        at_ += length;
        ++column_;
        return character;
    }

    static void append(Word& word, std::string_view character, int column) {
        word.text += character;
        word.columns.insert(word.columns.end(), character.size(), column);
    }

    Word word() {
        Word word;
        word.column = column_;
        if (text_[at_] == '"') quoted_part(word);
        while (!at_end() && !is_blank(text_[at_])) {
            if (text_[at_] == '"') fail(column_, "a quote may stand only at the start of a word");
            if (is_control(text_[at_])) fail(column_, "a control character may stand only between quotes");
            const int column = column_;
            append(word, step(), column);
        }
        word.columns.push_back(column_);
        return word;
    }

    void quoted_part(Word& word) {
        const int start = column_;
        step();
        while (at_ < text_.size() && text_[at_] != '"') {
            const int column = column_;
            auto character = step();
            if (character == "\\") character = escaped(column);
            append(word, character, column);
        }
        if (at_ == text_.size()) fail(start, "this quote is never closed");
        step();
        word.quoted = word.text.size();
    }

    std::string_view escaped(int column) {
        if (at_ == text_.size() || (text_[at_] != '"' && text_[at_] != '\\'))
            fail(column, "between quotes a \\ may stand only before \" or \\");
        return step();
    }

    std::string_view text_;
    const std::string& file_;
    int line_;
    std::size_t at_ = 0;
    int column_ = 1;
};

} // namespace

std::vector<Word> words_of(std::string_view text, const std::string& file, int line) { return Cutter{text, file, line}.cut(); }

} // namespace till
