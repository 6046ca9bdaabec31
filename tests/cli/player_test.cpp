// Tests of playing a day into a book: what is answered, what is skipped, and what is not played at all.
#include "pos/cli/player.h"
#include "pos/sale/shop_file.h"
#include "reconcile/book/book.h"
#include "reconcile/shift/shift_report.h"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace till;
using namespace till::literals;

namespace {

constexpr auto shop_toml = R"(name = "Corner"
currency = "CNY"
language = "en"
time_zone = "Asia/Shanghai"
rehearsal = true
safe = "10000.00"
catalogue = "catalogue.csv"
[[till]]
id = "1"
[[staff]]
id = "wang"
name = "Wang"
pin = "246810"
roles = ["cashier"]
[[staff]]
id = "chen"
name = "Chen"
pin = "75319024"
roles = ["manager"]
)";

const std::string morning = R"(day 2026-11-21
08:00 open 1 by wang:246810 float 100x2 from chen:75319024
08:01 sell COFFEE*2 pay cash 50
08:02 void 1 because mistake by wang:246810 ! own-sign-off
08:03 sell TEA pay cash   # there is no tea
)";

/// A book in a folder of its own that goes away with it.
class NewBook {
public:
    NewBook() : folder_{std::filesystem::temp_directory_path() / ("player-" + std::to_string(getpid()))} {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        std::ofstream{folder_ / "shop.toml"} << shop_toml;
        std::ofstream{folder_ / "catalogue.csv"}
            << "code,name,category,unit,price,tax,barcode\nCOFFEE,Coffee,drinks,piece,10.00,0.13,\n";
        Desk::make_book(places(), ShopFile::read(folder_ / "shop.toml"));
    }
    ~NewBook() { std::filesystem::remove_all(folder_); }

    /// Plays the text on a desk of its own, as each run of the program does; keeps what was answered.
    bool play(const std::string& text, const PlayOptions& options = {true, false}) {
        SetClock clock;
        Desk desk{places(), clock};
        std::ostringstream out;
        const bool done = Player{desk, clock, out}.play(read_day(text, "a.day", desk.shop().currency), options);
        answers.clear();
        std::istringstream lines{out.str()};
        for (std::string line; std::getline(lines, line);)
            answers.push_back(options.json ? Json::parse(line) : Json{line});
        const auto report = shift_report(desk.book(), 1);
        sales = report ? report->cash.sales : Money{};
        opened = report ? report->opened : Moment{};
        entries = desk.book().head().seq;
        return done;
    }

    std::vector<Json> answers;
    Money sales;
    Moment opened;
    std::int64_t entries = 0;

private:
    BookPlaces places() const { return {folder_ / "shop.book", folder_ / "keys", folder_ / "shop.ej"}; }
    std::filesystem::path folder_;
};

} // namespace

TEST_CASE("each line answers what the desk said, and a line that did otherwise makes the play say no") {
    NewBook book;
    CHECK_FALSE(book.play(morning));
    REQUIRE(book.answers.size() == 5);
    CHECK(book.answers[2]["total"].text() == "20.00");
    CHECK(book.answers[2]["change"].text() == "30.00");
    CHECK(book.answers[3]["refusal"].text() == "own-sign-off");
    CHECK(book.answers[3]["as_expected"].boolean());
    CHECK(book.answers[4]["refusal"].text() == "unknown-item");
    CHECK_FALSE(book.answers[4]["as_expected"].boolean());
    CHECK(book.sales == 20'00_cents);
}

TEST_CASE("with --stop nothing is played after the first line that did otherwise") {
    NewBook book;
    const std::string more = "08:04 sell COFFEE pay cash\n";
    CHECK_FALSE(book.play(morning + more, {true, true}));
    CHECK(book.answers.size() == 5);
    CHECK(book.sales == 20'00_cents);
}

TEST_CASE("the same file again changes nothing, a longer one goes on where it stopped") {
    NewBook book;
    book.play(morning);
    const auto entries = book.entries;
    book.play(morning);
    CHECK(book.entries == entries);
    CHECK(book.answers[1]["skipped"].boolean());
    CHECK(book.answers[2]["skipped"].boolean());
    CHECK_FALSE(book.answers[4].has("skipped"));
    book.play(morning + "08:04 sell COFFEE pay cash\n");
    CHECK(book.sales == 30'00_cents);
    book.play(morning + "08:04 sell COFFEE pay cash\n");
    CHECK(book.sales == 30'00_cents);
}

TEST_CASE("a file that goes wrong at its end is not played at all") {
    NewBook book;
    CHECK_THROWS_AS(book.play(morning + "08:05 sel COFFEE\n"), BadFile);
    book.play("");
    CHECK(book.sales == 0_cents);
}

TEST_CASE("an act happens at the shop's local time") {
    NewBook book;
    book.play(morning, {false, false});
    CHECK(book.opened.rfc3339() == "2026-11-21T08:00:00.000+08:00");
    CHECK(book.answers[0].text() == "     1  day          2026-11-21");
}
