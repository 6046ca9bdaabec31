// PlayedBook: the shop, its two days, and how they are copied and changed.
#include "tests/book/played_book.h"

#include "pos/cli/player.h"
#include "pos/sale/shop_file.h"
#include "reconcile/book/chain.h"
#include "reconcile/book/entry_row.h"
#include "reconcile/book/opening.h"
#include "reconcile/book/schema.h"

#include <fstream>
#include <sstream>

namespace till {
namespace {

constexpr auto shop_toml = R"(
name = "Corner shop"
currency = "CNY"
language = "en"
time_zone = "Asia/Shanghai"
rehearsal = true
tolerance = "0.00"
safe = "1000.00"
catalogue = "catalogue.csv"
tenders = ["cash", "card"]
[[till]]
id = "1"
[[staff]]
id = "wang"
name = "王芳"
pin = "246810"
roles = ["cashier"]
[[staff]]
id = "li"
name = "李强"
pin = "86420975"
roles = ["supervisor"]
[[staff]]
id = "chen"
name = "陈静"
pin = "75319024"
roles = ["manager", "treasurer"]
[[staff]]
id = "zhao"
name = "赵敏"
pin = "90817263"
roles = ["finance"]
)";

constexpr auto catalogue_csv = R"(code,name,category,unit,price,tax,barcode
BREAD,面包 Bread,bakery,piece,3.00,0.13,
COFFEE,咖啡 Coffee,drinks,piece,10.00,0.06,
APPLE,苹果 Apples,fruit,kg,9.98,0.09,
)";

constexpr auto two_days = R"(day 2026-11-20
08:00 open 1 by wang:246810 float 50x2 10x5 1x50 from chen:75319024
08:05 sell BREAD*2 COFFEE pay cash 20
08:06 sell APPLE*1.235 pay cash
08:07 sell COFFEE*2 pay card 15.00 ref 004217 pay cash 5.00
08:08 sell COFFEE pay card ref 004218
08:10 remove BREAD because changed-mind
08:12 park window BREAD*3
08:14 recall window pay cash 10
08:20 void 2 because wrong-item by li:86420975
08:25 refund 1 BREAD*1 because stale by li:86420975
08:30 retender 4 card cash
08:35 no-sale because change-asked by li:86420975
08:40 drop 50x1 by chen:75319024
08:45 paid-out 4.50 ice to "Ice works" by li:86420975
08:50 pickup 1x10 by chen:75319024
09:00 count 50x1 20x1 10x7 1x50 0.5x1
09:05 tender card 15.00 slips 1
09:10 close leave 10x5 because unknown by li:86420975
09:20 review by chen:75319024
09:30 settle 1 cash owed wang:246810 because miscounted by chen:75319024
09:40 deposit 100.00 slip 000123 bag 7 seal 41 bearer chen:75319024 witness li:86420975
09:50 confirm 000123 100.00 by zhao:90817263
10:00 close-day by chen:75319024
day 2026-11-21
08:00 open 1 by wang:246810 float 10x5 from chen:75319024 0.00
08:05 sell BREAD pay cash 5
08:06 sell BREAD*2 pay cash 6
08:07 sell COFFEE pay cash 10
08:08 void 8 because wrong-item by li:86420975
08:09 sell APPLE*2 pay cash 20
08:10 sell BREAD COFFEE pay card ref 004219
08:11 sell COFFEE*3 pay cash 50
)";

void play_into(const BookPlaces& places, const std::string& day) {
    SetClock clock;
    Desk desk{places, clock};
    std::ostringstream answers;
    if (!Player{desk, clock, answers}.play(read_day(day, "test.day", desk.shop().currency), {}))
        throw std::runtime_error{"the day is not what it says:\n" + answers.str()};
}

/// The book as it was played, with its keys, in a folder that lives as long as the program.
const BookPlaces& played_once() {
    static const TempFolder folder;
    static const BookPlaces places = [] {
        write_bytes(folder / "shop.toml", shop_toml);
        write_bytes(folder / "catalogue.csv", catalogue_csv);
        const BookPlaces made{folder / "shop.book", folder / "keys", folder / "shop.book.ej"};
        Desk::make_book(made, ShopFile::read(folder / "shop.toml"));
        play_into(made, two_days);
        return made;
    }();
    return places;
}

/// The played files' bytes.
const std::pair<std::string, std::string>& played_bytes() {
    static const std::pair bytes{bytes_of(played_once().book), bytes_of(played_once().journal)};
    return bytes;
}

} // namespace

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void write_bytes(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream out{file, std::ios::binary | std::ios::trunc};
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw std::runtime_error{"cannot be written: " + file.string()};
}

std::map<std::string, std::string> snapshot(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
        if (entry.is_regular_file() && entry.path().extension() != ".lock")
            files[entry.path().string()] = bytes_of(entry.path());
    return files;
}

std::string with_flip(std::string bytes, std::size_t at) {
    bytes.at(at) = static_cast<char>(bytes[at] ^ 1);
    return bytes;
}

PlayedBook::PlayedBook() : places_{folder_ / "shop.book", folder_ / "keys", folder_ / "shop.book.ej"} {
    put_back();
    std::filesystem::copy(played_once().keys, places_.keys);
    std::filesystem::permissions(places_.keys, std::filesystem::perms::owner_all);
}

void PlayedBook::put_back() const {
    std::filesystem::remove(places_.book.string() + "-wal");
    write_bytes(places_.book, played_bytes().first);
    write_bytes(places_.journal, played_bytes().second);
}

void PlayedBook::play(const std::string& day) const { play_into(places_, day); }

void PlayedBook::tamper(const std::function<void(Database&)>& change) const {
    Database db{places_.book, Database::Mode::existing};
    db.script("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
    db.script("BEGIN");
    for (const auto& [name, sql] : law_triggers()) db.script("DROP TRIGGER " + std::string{name});
    change(db);
    for (const auto& [name, sql] : law_triggers()) db.script(std::string{sql});
    db.script("COMMIT");
}

void PlayedBook::tamper(const std::string& sql) const {
    tamper([&](Database& db) { db.script(sql); });
}

std::vector<Entry> PlayedBook::entries() const {
    std::vector<Entry> found;
    Database db{places_.book, Database::Mode::existing};
    db.each("SELECT * FROM entry ORDER BY seq", [&](const Row& row) { found.push_back(entry_from(row)); });
    return found;
}

void PlayedBook::replace(const Entry& entry) const {
    tamper([&](Database& db) {
        db.run("DELETE FROM entry WHERE seq = ?", entry.seq);
        insert(db, entry, {});
    });
}

void PlayedBook::forge(std::vector<Entry> entries, std::int64_t from) const {
    tamper([&](Database& db) {
        for (std::size_t i = static_cast<std::size_t>(from) - 1; i < entries.size(); ++i) {
            entries[i].previous = i == 0 ? first_previous() : entries[i - 1].hash;
            entries[i].hash = hash_of(entries[i]);
            db.run("DELETE FROM entry WHERE seq = ?", entries[i].seq);
            insert(db, entries[i], {});
        }
    });
}

} // namespace till
