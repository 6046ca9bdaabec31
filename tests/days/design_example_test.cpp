// The day of the design's seventh chapter, played as a whole, again, and on.
#include "pos/cli/player.h"
#include "pos/sale/shop_file.h"
#include "reconcile/book/verify.h"
#include "reconcile/day/day_report.h"
#include "reconcile/shift/shift_report.h"
#include "tests/support/places.h"
#include "tests/support/readable.h"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

using namespace till;
using namespace till::literals;

namespace {

const std::filesystem::path days = repository() / "tests" / "days";

std::string design_day() {
    std::stringstream text;
    text << std::ifstream{days / "design-example.day", std::ios::binary}.rdbuf();
    return text.str();
}

/// The first `lines` lines of a text.
std::string first_lines(const std::string& text, int lines) {
    std::size_t end = 0;
    for (int line = 0; line < lines; ++line) end = text.find('\n', end) + 1;
    return text.substr(0, end);
}

/// A new book of the design's shop, and the means to play into it.
struct PlayedBook {
    TempFolder folder;
    BookPlaces places{folder / "a.book", folder / "keys", folder / "a.ej"};
    SetClock clock;
    std::unique_ptr<Desk> desk;

    PlayedBook() { Desk::make_book(places, ShopFile::read(days / "design-example.toml")); }

    /// Opens the book anew, as each run of the program does, and hands back the answers by line number.
    std::map<std::int64_t, Json> play(const std::string& text) {
        desk.reset();
        desk = std::make_unique<Desk>(places, clock);
        std::ostringstream out;
        as_the_file_says = Player{*desk, clock, out}.play(read_day(text, "day", desk->shop().currency), {true, false});
        std::map<std::int64_t, Json> answers;
        std::istringstream lines{out.str()};
        for (std::string line; std::getline(lines, line);) {
            Json answer = Json::parse(line);
            const auto number = answer["line"].integer();
            answers[number] = std::move(answer);
        }
        return answers;
    }
    std::int64_t entries() const { return desk->book().head().seq; }
    bool as_the_file_says = false;
};

} // namespace

TEST_CASE("the day of the design comes out at the figures that stand there") {
    PlayedBook book;
    const auto answers = book.play(design_day());
    CHECK(book.as_the_file_says);
    CHECK(answers.at(5).line() == R"({"line":5,"act":"sell","ok":true,"as_expected":true,"number":1,"total":"9.00",)"
                                  R"("received":"20.00","change":"11.00"})");
    CHECK(answers.at(7)["total"].text() == "6.30");
    CHECK(answers.at(8)["total"].text() == "9.00");
    CHECK(answers.at(13)["ok"].boolean() == false);
    CHECK(answers.at(13)["refusal"].text() == "own-sign-off");
    CHECK(answers.at(17)["over_short"].text() == "-1.00");

    const ShiftCash cash = shift_report(book.desk->book(), 1)->cash;
    CHECK(cash.counted_float == 450'00_cents);
    CHECK(cash.sales == 18'00_cents);
    CHECK(cash.refunds == 6'00_cents);
    CHECK(cash.drops == 200'00_cents);
    CHECK(cash.expected == 262'00_cents);
    CHECK(cash.counted == 261'00_cents);
    CHECK(cash.over_short == -1'00_cents);
    CHECK(cash.left == 200'00_cents);
    CHECK(cash.drawn_down == 61'00_cents);
}

TEST_CASE("the day of the design is followed to the bank, closed, and can be believed") {
    PlayedBook book;
    book.play(design_day());
    const auto day = day_report(book.desk->book(), *Day::parse("2026-11-21"));
    CHECK(day.state == "closed");
    CHECK(day.sales == 36'80_cents);
    CHECK(day.voids == 6'30_cents);
    CHECK(day.refunds == 6'00_cents);
    CHECK(day.discounts == 1'00_cents);
    CHECK(day.net() == 24'50_cents);
    CHECK(day.over_short == -1'00_cents);
    CHECK(day.deposited == 261'00_cents);
    CHECK(day.confirmed == 261'00_cents);
    CHECK(day.safe == 10000'00_cents - 450'00_cents + 200'00_cents + 61'00_cents - 261'00_cents);
    CHECK(book.desk->book().balance("assets:bank:main") == 261'00_cents);
    CHECK(book.desk->book().balance("assets:over-short:1:cash") == 1'00_cents);
    CHECK(book.desk->book().balance("assets:drawer:1") == 200'00_cents);
    book.desk.reset();
    const Verdict verdict = verify(book.places, Desk::projections());
    INFO(verdict.reason);
    CHECK(verdict.ok);
}

TEST_CASE("a day that is played again is skipped, every line of it") {
    PlayedBook book;
    book.play(design_day());
    const auto entries = book.entries();
    const auto again = book.play(design_day());
    CHECK(book.as_the_file_says);
    CHECK(book.entries() == entries);
    CHECK(again.size() == 19);
    for (const auto& [number, answer] : again) {
        INFO(number);
        CHECK(answer["skipped"].boolean());
    }
}

TEST_CASE("a longer file goes on where the shorter one stopped, wherever that was") {
    PlayedBook whole;
    whole.play(design_day());
    for (int lines = 3; lines < 21; ++lines) {
        PlayedBook book;
        book.play(first_lines(design_day(), lines));
        const auto rest = book.play(design_day());
        INFO(lines);
        CHECK(book.as_the_file_says);
        CHECK(book.entries() == whole.entries());
        CHECK(book.desk->book().balance("assets:safe") == whole.desk->book().balance("assets:safe"));
        if (lines >= 5) CHECK(rest.at(5)["skipped"].boolean());
        if (lines < 20) CHECK_FALSE(rest.at(20).has("skipped"));
    }
}

TEST_CASE("a file goes on at a till that was left locked, or unmanned") {
    const std::string begin = first_lines(design_day(), 4);
    for (const char* left : {"lock", "sign-out", "away by li:86420975"}) {
        PlayedBook book;
        const std::string first = begin + "08:01 " + left + "\n";
        book.play(first);
        book.play(first + "08:02 sell BREAD pay cash ! not-signed-in\n");
        CHECK(book.as_the_file_says);
    }
    PlayedBook book;
    book.play(begin + "08:01 away by li:86420975\n");
    book.play(begin + "08:01 away by li:86420975\n08:02 back\n08:03 sell BREAD pay cash\n");
    CHECK(book.as_the_file_says);
}

TEST_CASE("a line that was changed is another line, and so are all that follow it") {
    PlayedBook book;
    book.play(first_lines(design_day(), 6));
    const auto entries = book.entries();
    std::string changed = first_lines(design_day(), 6);
    SUBCASE("in the line that was played last: it alone is played") {
        changed.replace(changed.find("ref 004217"), 10, "ref 004218");
        const auto answers = book.play(changed);
        CHECK(book.entries() == entries + 1);
        CHECK(answers.at(5).has("skipped"));
        CHECK(answers.at(6)["number"].integer() == 3);
    }
    SUBCASE("in a comment at the top: nothing of it is known") {
        changed.replace(0, 7, "# Words");
        const auto answers = book.play(changed);
        CHECK_FALSE(book.as_the_file_says);
        CHECK(answers.at(4)["refusal"].text() == "shift-open");
        CHECK(book.entries() == entries + 2);
    }
    SUBCASE("in its line ends only: it is the same file") {
        for (std::size_t at = 0; (at = changed.find('\n', at)) != std::string::npos; at += 2)
            changed.insert(at, 1, '\r');
        book.play(changed);
        CHECK(book.entries() == entries);
    }
}

TEST_CASE("every entry that a file made keeps the hash of the file up to its line, and others keep none") {
    PlayedBook book;
    const auto lines = read_day(design_day(), "day", *find_currency("CNY"));
    book.play(design_day());
    std::set<std::string> sources;
    for (std::int64_t seq = 1; seq <= book.entries(); ++seq) {
        const Entry entry = book.desk->book().entry(seq);
        const Json body = Json::parse(entry.body);
        CHECK(body.has("source") == (entry.at.utc_ms > 0)); // the set-up of a rehearsal stands at the beginning of time
        if (body.has("source")) sources.insert(body["source"].text());
    }
    CHECK(sources.size() == 17); // the drop's two halves have one; the refused line has none
    for (const auto& line : lines) CHECK(book.desk->has_played(line.hash) == (line.act && !line.expected));
}
