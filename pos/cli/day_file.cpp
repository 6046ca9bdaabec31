// DayFile: from lines to acts, keeping day, time and till from line to line.
#include "pos/cli/day_file.h"

#include "pos/cli/act_grammar.h"
#include "pos/cli/day_words.h"
#include "pos/cli/line_hash.h"
#include "pos/cli/near_word.h"
#include "pos/cli/utf8.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace till {
namespace {

/// `08:03` or `08:03:59` as seconds after midnight.
std::optional<int> time_of_day(std::string_view text) {
    static constexpr int above[] = {24, 60, 60};
    if (text.size() != 5 && text.size() != 8) return std::nullopt;
    int seconds = 0;
    for (std::size_t part = 0; part < 3; ++part) {
        const auto at = part * 3;
        int number = 0;
        if (at < text.size()) {
            if (at > 0 && text[at - 1] != ':') return std::nullopt;
            if (!std::isdigit(static_cast<unsigned char>(text[at])) || !std::isdigit(static_cast<unsigned char>(text[at + 1])))
                return std::nullopt;
            number = (text[at] - '0') * 10 + (text[at + 1] - '0');
        }
        if (number >= above[part]) return std::nullopt;
        seconds = seconds * 60 + number;
    }
    return seconds;
}

bool looks_like_a_time(const Word& word) {
    return !word.quoted && std::isdigit(static_cast<unsigned char>(word.text.front()));
}

/// Reads line after line, each in the light of those before it.
class Reader {
public:
    Reader(const std::string& file, const Currency& currency) : file_{file}, currency_{currency} {}

    void read(std::string_view text, int number) {
        DayLine line;
        line.number = number;
        line.hash = hash_.add(text);
        auto words = words_of(text, file_, number);
        if (words.empty()) return;
        take_expected(words, line);
        read_words(words, line);
        lines_.push_back(std::move(line));
    }

    std::vector<DayLine> take() && { return std::move(lines_); }

private:
    [[noreturn]] void fail(const DayLine& line, int column, const std::string& sentence) const {
        throw BadFile{file_, line.number, column, sentence};
    }

    /// Takes `! code` off the end of the words.
    void take_expected(std::vector<Word>& words, DayLine& line) const {
        const auto mark = std::find_if(words.begin(), words.end(), [](const Word& w) { return !w.quoted && w.text.front() == '!'; });
        if (mark == words.end()) return;
        if (mark->text != "!") fail(line, mark->column, "a blank should follow the !, such as: ! own-sign-off");
        if (mark + 1 == words.end()) fail(line, mark->columns.back(), "the refusal after the ! is missing");
        if (mark + 2 != words.end()) fail(line, mark[2].column, "nothing may follow the refusal");
        line.expected = why_of(mark[1].text);
        if (!line.expected || mark[1].quoted)
            fail(line, mark[1].column, "there is no refusal called \"" + safe_text(mark[1].text) + "\"" + did_you_mean(mark[1].text, refusals()));
        if (mark == words.begin()) fail(line, mark->column, "an act should stand before the !");
        words.erase(mark, words.end());
    }

    static std::vector<std::string_view> refusals() {
        std::vector<std::string_view> known;
        for (std::size_t i = 0; i < refusal_count; ++i) known.push_back(word(static_cast<Why>(i)));
        return known;
    }

    void read_words(const std::vector<Word>& words, DayLine& line) {
        LineReader reader{words, file_, line.number, currency_};
        const bool timed = looks_like_a_time(words.front());
        if (timed) take_time(reader.word("the time"), line);
        if (!reader.more()) reader.fail_here("an act should follow the time");
        const Word& name = reader.word("an act");
        if (name.quoted) fail(line, name.column, "an act should stand here, without quotes");
        line.name = name.text;
        if (line.name == "day")
            read_day_line(reader, name, timed, line);
        else
            read_line_of_a_day(reader, name, timed, line);
        reader.end();
        line.day = day_.value();
        line.second_of_day = second_of_day_;
        if (line.till.empty()) line.till = till_;
    }

    void take_time(const Word& word, const DayLine& line) {
        const auto seconds = time_of_day(word.text);
        if (!seconds) fail(line, word.column, "\"" + safe_text(word.text) + "\" is not a time of day: write HH:MM or HH:MM:SS");
        second_of_day_ = *seconds;
    }

    void read_day_line(LineReader& reader, const Word& name, bool timed, const DayLine& line) {
        if (timed) fail(line, name.column, "a day begins without a time: write day YYYY-MM-DD on a line of its own");
        no_refusal(line, name);
        reader.set_form("day YYYY-MM-DD");
        const Word& iso = reader.word("the day");
        day_ = Day::parse(iso.text);
        if (!day_) reader.fail(iso.column, "\"" + safe_text(iso.text) + "\" is not a day: write YYYY-MM-DD");
        second_of_day_ = 0;
    }

    void read_line_of_a_day(LineReader& reader, const Word& name, bool timed, DayLine& line) {
        if (!day_) fail(line, name.column, "no day has begun: the first line should be day YYYY-MM-DD");
        if (line.name == "at") {
            no_refusal(line, name);
            reader.set_form("at DRAWER");
            till_ = reader.text("the drawer");
        } else if (line.name == "open") {
            read_open_line(reader, line);
        } else {
            line.act = read_act(line.name, name.column, reader);
        }
        if (line.act && !timed) fail(line, name.column, "a time should stand before \"" + line.name + "\": write HH:MM " + line.name);
    }

    void read_open_line(LineReader& reader, DayLine& line) {
        auto open = read_open(reader);
        line.till = open.till;
        line.act = std::move(open.act);
        if (!line.expected) till_ = open.till;
    }

    void no_refusal(const DayLine& line, const Word& name) const {
        if (line.expected) fail(line, name.column, "\"" + line.name + "\" is no act and cannot be refused");
    }

    const std::string& file_;
    const Currency& currency_;
    std::optional<Day> day_;
    int second_of_day_ = 0;
    std::string till_;
    LineHash hash_;
    std::vector<DayLine> lines_;
};

} // namespace

std::vector<DayLine> read_day(std::string_view text, const std::string& name, const Currency& currency) {
    static constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    Reader reader{name, currency};
    for (int number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        reader.read(line, number);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::move(reader).take();
}

std::vector<DayLine> read_day_file(const std::filesystem::path& file, const Currency& currency) {
    const std::string name = safe_text(file.string());
    if (std::filesystem::is_directory(file)) throw BadFile{name, 0, 0, "this is a folder, not a day file"};
    std::ifstream stream{file, std::ios::binary};
    if (!stream) throw BadFile{name, 0, 0, std::string{"cannot be opened: "} + std::strerror(errno)};
    std::string text;
    for (char chunk[65536]; stream.read(chunk, sizeof chunk) || stream.gcount() > 0;) {
        text.append(chunk, static_cast<std::size_t>(stream.gcount()));
        if (text.size() > largest_day_file) throw BadFile{name, 0, 0, "is too large for a day file: 128 MiB are the most"};
    }
    if (stream.bad()) throw BadFile{name, 0, 0, "cannot be read to its end"};
    return read_day(text, name, currency);
}

} // namespace till
