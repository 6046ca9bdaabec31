// Tests that verify finds every change of a book, and names the first entry that cannot be believed (faults 28, 99-102,
// 105).
#include "pos/desk/desk.h"
#include "reconcile/book/chain.h"
#include "reconcile/book/entry_row.h"
#include "reconcile/book/text.h"
#include "reconcile/book/verify.h"
#include "tests/book/played_book.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace till;

namespace {

Verdict verdict_of(const PlayedBook &book) { return verify(book.places(), Desk::projections()); }

bool says(const std::string &text, std::string_view words) { return text.find(words) != std::string::npos; }

bool warns(const Verdict &verdict, std::string_view words) {
    return std::any_of(verdict.warnings.begin(), verdict.warnings.end(),
                       [&](const auto &warning) { return says(warning, words); });
}

/// The seq of the first entry of that kind.
std::int64_t first_of(const std::vector<Entry> &entries, Kind kind) {
    return std::find_if(entries.begin(), entries.end(), [&](const Entry &e) { return e.kind == kind; })->seq;
}

std::vector<std::string> lines_of(const std::string &text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0, end; (end = text.find('\n', from)) != std::string::npos; from = end + 1)
        lines.push_back(text.substr(from, end + 1 - from));
    return lines;
}

std::string joined(const std::vector<std::string> &lines) {
    std::string text;
    for (const auto &line : lines) text += line;
    return text;
}

/// A statement that gives a column another value, whatever stands in it.
std::string other_value(const std::string &column) {
    if (column == "kind") return "'correction'";
    if (column == "business_day") return "date(business_day, '-1 day')";
    if (column == "alg" || column == "till" || column == "staff" || column == "body") return column + " || 'x'";
    return column + (column == "number" ? " + 1000" : " + 1");
}

void change_column(const PlayedBook &book, std::int64_t seq, const std::string &column) {
    book.tamper([&](Database &db) {
        if (column != "previous" && column != "hash")
            return db.run("UPDATE entry SET " + column + " = " + other_value(column) + " WHERE seq = ?", seq);
        const auto bytes = db.first(
            "SELECT " + column + " FROM entry WHERE seq = ?", [](const Row &row) { return row.bytes(0); }, seq);
        db.run("UPDATE entry SET " + column + " = ? WHERE seq = ?", Bytes{with_flip(*bytes, 17)}, seq);
    });
}

} // namespace

TEST_CASE("a book that was only played verifies, without a warning") {
    const PlayedBook book;
    const auto verdict = verdict_of(book);
    CHECK_MESSAGE(verdict.ok, verdict.reason);
    CHECK(verdict.warnings.empty());
    CHECK(verdict.first_bad == 0);
    const auto entries = book.entries();
    CHECK(verdict.entries == static_cast<std::int64_t>(entries.size()));
    CHECK(verdict.head == hex(entries.back().hash));
}

TEST_CASE("fault 99: a byte in the middle of any entry's body is found there") {
    const PlayedBook book;
    for (auto entry : book.entries()) {
        CAPTURE(entry.seq);
        book.put_back();
        entry.body = with_flip(entry.body, entry.body.size() / 2);
        book.replace(entry);
        const auto verdict = verdict_of(book);
        CHECK_FALSE(verdict.ok);
        CHECK(verdict.first_bad == entry.seq);
    }
}

TEST_CASE("fault 99: any other value in any column of any entry is found there") {
    const PlayedBook book;
    const auto entries = book.entries();
    for (const std::string column : {"epoch", "kind", "version", "alg", "number", "till", "shift", "business_day", "at",
                                     "utc_offset", "staff", "about", "body", "previous", "hash"})
        for (const auto &entry : entries) {
            CAPTURE(column);
            CAPTURE(entry.seq);
            book.put_back();
            change_column(book, entry.seq, column);
            const auto verdict = verdict_of(book);
            CHECK_FALSE(verdict.ok);
            CHECK(verdict.first_bad == entry.seq);
        }
}

TEST_CASE("fault 99: numbers that differ only beyond 32 bits are found") {
    const PlayedBook book;
    for (const std::string column : {"epoch", "version", "number", "shift", "at", "utc_offset", "about"}) {
        CAPTURE(column);
        book.put_back();
        book.tamper("UPDATE entry SET " + column + " = " + column + " + 4294967296 WHERE seq = 20");
        const auto verdict = verdict_of(book);
        CHECK_FALSE(verdict.ok);
        CHECK(verdict.first_bad == 20);
    }
}

TEST_CASE("fault 99: another account or amount of any posting is found there, and rebuild mends it") {
    const PlayedBook book;
    std::vector<std::pair<std::int64_t, std::int64_t>> postings;
    book.tamper([&](Database &db) {
        db.each("SELECT seq, line FROM posting",
                [&](const Row &row) { postings.emplace_back(row.integer(0), row.integer(1)); });
    });
    REQUIRE(postings.size() > 40);
    for (const std::string change :
         {"account = account || 'x'", "amount = amount + 1", "amount = -amount - 1", "line = line + 7"})
        for (const auto &[seq, line] : postings) {
            CAPTURE(change);
            CAPTURE(seq);
            book.put_back();
            book.tamper([&, at = seq, which = line](Database &db) {
                db.run("UPDATE posting SET " + change + " WHERE seq = ? AND line = ?", at, which);
            });
            const auto verdict = verdict_of(book);
            CHECK_FALSE(verdict.ok);
            CHECK(verdict.first_bad == seq);
        }
    rebuild(book.places(), Desk::projections());
    CHECK(verdict_of(book).ok);
}

TEST_CASE("fault 99: one hash recomputed is found at the next entry, and by the electronic journal at its own") {
    const PlayedBook book;
    auto entries = book.entries();
    const auto ticket = first_of(entries, Kind::ticket);
    Entry forged = entries[static_cast<std::size_t>(ticket) - 1];
    forged.staff = "sun";
    forged.hash = hash_of(forged);
    book.replace(forged);
    CHECK(verdict_of(book).first_bad == ticket);
    std::filesystem::remove(book.places().journal);
    CHECK(verdict_of(book).first_bad == ticket + 1);
}

TEST_CASE(
    "fault 99: the whole chain recomputed without the key is found by the journal, and without it by the next seal") {
    const PlayedBook book;
    auto entries = book.entries();
    const auto ticket = first_of(entries, Kind::ticket);
    entries[static_cast<std::size_t>(ticket) - 1].staff = "sun";
    book.forge(entries, ticket);
    CHECK(verdict_of(book).first_bad == ticket);
    std::filesystem::remove(book.places().journal);
    const auto verdict = verdict_of(book);
    CHECK_FALSE(verdict.ok);
    CHECK(verdict.first_bad == first_of(entries, Kind::shift_close));
    CHECK(says(verdict.reason, "seal"));
}

TEST_CASE("fault 100: a chain signed anew with another key is found while the keys of the book are there") {
    const PlayedBook book;
    const TempFolder elsewhere;
    const Keys other = Keys::make(elsewhere.path(), "forger");
    auto entries = book.entries();
    Json body = Json::parse(entries[0].body);
    entries[0].body = body.set("public_key", hex(other.public_key())).canonical();
    book.forge(entries, 1);
    const auto forged = book.entries();
    book.tamper([&](Database &db) {
        for (const auto &entry : forged)
            if (is_sealed(entry.kind))
                db.run("UPDATE seal SET signature = ? WHERE seq = ?", Bytes{other.sign(entry.hash)}, entry.seq);
    });
    std::filesystem::remove(book.places().journal);
    const auto verdict = verdict_of(book);
    CHECK_FALSE(verdict.ok);
    CHECK(verdict.first_bad == 1);
    CHECK(says(verdict.reason, "keys are not those"));
}

TEST_CASE(
    "fault 99: a body that says nothing, or nonsense, is a finding and never a crash, even where the chain is whole") {
    const PlayedBook book;
    const auto entries = book.entries();
    std::filesystem::remove(book.places().journal);
    for (const std::string body : {"{}", "[]", "1", "null", R"({"postings":[["a",1,2]]})",
                                   R"({"postings":[["a",9223372036854775807],["b",-9223372036854775807]]})",
                                   R"({"period":"x","person":[],"lines":1,"tenders":{},"total":"1"})", "\xff", ""})
        for (const auto &entry : entries) {
            CAPTURE(body);
            CAPTURE(entry.seq);
            auto forged = entries;
            forged[static_cast<std::size_t>(entry.seq) - 1].body = body;
            book.put_back();
            std::filesystem::remove(book.places().journal);
            book.forge(forged, entry.seq);
            Verdict verdict;
            REQUIRE_NOTHROW(verdict = verdict_of(book));
            if (body == "{}" && verdict.ok) continue; // a kind that need not say anything, after the last seal
            CHECK_FALSE(verdict.ok);
        }
}

TEST_CASE("fault 101: entries that are taken out are found") {
    const PlayedBook book;
    const auto count = static_cast<std::int64_t>(book.entries().size());
    const auto cut = [&](const std::string &which) {
        book.put_back();
        book.tamper("DELETE FROM posting WHERE seq " + which + "; DELETE FROM seal WHERE seq " + which +
                    "; DELETE FROM entry WHERE seq " + which);
        return verdict_of(book);
    };
    for (std::int64_t middle = 1; middle < count; ++middle) {
        CAPTURE(middle);
        const auto verdict = cut("= " + std::to_string(middle));
        CHECK_FALSE(verdict.ok);
        CHECK(verdict.first_bad == middle + 1);
        CHECK(says(verdict.reason, std::to_string(middle) + " should stand here"));
    }
    for (const std::int64_t last : {std::int64_t{1}, std::int64_t{10}, count - 1}) {
        CAPTURE(last);
        const auto verdict = cut("> " + std::to_string(count - last));
        CHECK_FALSE(verdict.ok);
        CHECK(verdict.first_bad == count - last + 1);
        CHECK(says(verdict.reason, "journal is longer"));
    }
    CHECK_FALSE(cut("> 0").ok);
}

TEST_CASE("fault 101: postings or a seal whose entry is gone are found at its seq") {
    const PlayedBook book;
    const auto close = std::to_string(first_of(book.entries(), Kind::shift_close));
    book.tamper("DELETE FROM entry WHERE seq = " + close);
    CHECK(verdict_of(book).first_bad == std::stoll(close));
}

TEST_CASE("fault 101: two entries exchanged, with or without their postings, are found") {
    const PlayedBook book;
    const auto exchange = [](const std::string &table, const std::string &one, const std::string &other) {
        return "UPDATE " + table + " SET seq = -1 WHERE seq = " + one + "; UPDATE " + table + " SET seq = " + one +
               " WHERE seq = " + other + "; UPDATE " + table + " SET seq = " + other + " WHERE seq = -1; ";
    };
    book.tamper(exchange("entry", "14", "20"));
    CHECK(verdict_of(book).first_bad == 14);
    book.put_back();
    book.tamper(exchange("entry", "14", "20") + exchange("posting", "14", "20"));
    CHECK(verdict_of(book).first_bad == 14);
    book.put_back();
    const auto ticket = first_of(book.entries(), Kind::ticket);
    book.tamper(exchange("posting", std::to_string(ticket), std::to_string(ticket + 1)));
    CHECK(verdict_of(book).first_bad == ticket);
}

TEST_CASE("faults 101, 102: an entry that is put in twice, or put in between, is found where it stands") {
    const PlayedBook book;
    const auto entries = book.entries();
    const auto ticket = first_of(entries, Kind::ticket);
    const auto add = [&](Entry entry) {
        book.put_back();
        book.tamper([&](Database &db) {
            db.script("DROP INDEX entry_number");
            db.run("UPDATE entry SET seq = seq + 1000 WHERE seq >= ?", entry.seq);
            db.run("UPDATE entry SET seq = seq - 999 WHERE seq > 1000");
            insert(db, entry, {});
        });
        return verdict_of(book);
    };
    Entry twice = entries[static_cast<std::size_t>(ticket) - 1];
    twice.seq += 1;
    CHECK(add(twice).first_bad == ticket + 1);
    Entry between = twice;
    between.previous = entries[static_cast<std::size_t>(ticket) - 1].hash;
    between.number = 99;
    between.hash = hash_of(between);
    CHECK(add(between).first_bad == ticket + 1);
    Entry at_the_end = entries.back();
    at_the_end.seq += 1;
    CHECK(add(at_the_end).first_bad == at_the_end.seq);
}

TEST_CASE("faults 28, 99: a seal that is broken, missing, moved or added is found at its entry") {
    const PlayedBook book;
    const auto entries = book.entries();
    const auto close = first_of(entries, Kind::shift_close);
    const auto at = std::to_string(close);
    const auto finds = [&](const std::string &sql) {
        book.put_back();
        book.tamper(sql);
        return verdict_of(book).first_bad;
    };
    for (std::size_t byte = 0; byte < 64; ++byte) {
        CAPTURE(byte);
        book.put_back();
        book.tamper([&](Database &db) {
            const auto seal = db.first(
                "SELECT signature FROM seal WHERE seq = ?", [](const Row &row) { return row.bytes(0); }, close);
            db.run("UPDATE seal SET signature = ? WHERE seq = ?", Bytes{with_flip(*seal, byte)}, close);
        });
        CHECK(verdict_of(book).first_bad == close);
    }
    CHECK(finds("DELETE FROM seal WHERE seq = " + at) == close);
    CHECK(finds("UPDATE seal SET signature = (SELECT signature FROM seal ORDER BY seq DESC LIMIT 1) WHERE seq = " +
                at) == close);
    CHECK(finds("INSERT INTO seal SELECT 3, signature FROM seal LIMIT 1") == 3);
}

TEST_CASE(
    "faults 28, 105: an electronic journal that was cut, edited or belongs to another book is found at its line") {
    const PlayedBook book;
    const auto &journal = book.places().journal;
    const auto lines = lines_of(bytes_of(journal));
    const auto count = lines.size();
    REQUIRE(count == book.entries().size());
    const auto with = [&](const std::vector<std::string> &changed) {
        write_bytes(journal, joined(changed));
        return verdict_of(book);
    };
    for (std::size_t i = 0; i < count; ++i) {
        CAPTURE(i);
        auto changed = lines;
        changed[i] = with_flip(lines[i], lines[i].size() / 2);
        CHECK(with(changed).first_bad == static_cast<std::int64_t>(i) + 1);
        changed[i] = with_flip(lines[i], 20);
        CHECK(with(changed).first_bad == static_cast<std::int64_t>(i) + 1);
        changed = lines;
        changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(i));
        if (i + 1 < count) CHECK(with(changed).first_bad == static_cast<std::int64_t>(i) + 1);
        changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(i), 2, lines[i]);
        CHECK(with(changed).first_bad == static_cast<std::int64_t>(i) + 2);
    }
    auto torn = lines;
    torn.back().pop_back();
    CHECK(with(torn).ok);
    CHECK(warns(with(torn), "shorter than the book"));
    CHECK(with({}).ok);
    CHECK(warns(with({}), "shorter than the book"));
    CHECK(with(lines).ok);
    CHECK(with(lines).warnings.empty());
}

TEST_CASE("where the book and its journal are both cut to the same entry, only an anchor outside can tell: the head") {
    const PlayedBook book;
    const auto whole = verdict_of(book);
    auto lines = lines_of(bytes_of(book.places().journal));
    lines.resize(lines.size() - 3);
    book.tamper("DELETE FROM posting WHERE seq > " + std::to_string(lines.size()) + "; DELETE FROM entry WHERE seq > " +
                std::to_string(lines.size()));
    write_bytes(book.places().journal, joined(lines));
    CHECK(says(verdict_of(book).reason, "rebuild")); // the projections still tell
    rebuild(book.places(), Desk::projections());
    const auto cut = verdict_of(book);
    CHECK(cut.ok);
    CHECK(cut.head != whole.head);
}

TEST_CASE("what is missing beside the book is a warning") {
    const PlayedBook book;
    SUBCASE("a trigger") {
        book.tamper([](Database &) {});
        Database{book.places().book, Database::Mode::existing}.script("DROP TRIGGER entry_follows");
        CHECK(warns(verdict_of(book), "trigger entry_follows is missing"));
    }
    SUBCASE("a trigger that was made harmless") {
        Database{book.places().book, Database::Mode::existing}.script(
            "DROP TRIGGER entry_is_never_deleted; CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry BEGIN "
            "SELECT 1; END");
        CHECK(warns(verdict_of(book), "trigger entry_is_never_deleted was changed"));
    }
    SUBCASE("a trigger that is not ours") {
        Database{book.places().book, Database::Mode::existing}.script(
            "CREATE TRIGGER helpful AFTER INSERT ON entry BEGIN UPDATE balance SET amount = 0; END");
        CHECK(warns(verdict_of(book), "helpful"));
    }
    SUBCASE("the keys") {
        std::filesystem::remove_all(book.places().keys);
        CHECK(warns(verdict_of(book), "keys of this book are missing"));
    }
    SUBCASE("the electronic journal") {
        std::filesystem::remove(book.places().journal);
        CHECK(warns(verdict_of(book), "electronic journal is missing"));
    }
    CHECK(verdict_of(book).ok);
}

TEST_CASE("fault 28: damaged keys are a finding, not a crash") {
    const PlayedBook book;
    const auto file = std::filesystem::directory_iterator { book.places().keys } -> path();
    const auto good = bytes_of(file);
    for (std::size_t byte = 0; byte < 130; byte += 13) {
        CAPTURE(byte);
        write_bytes(file, with_flip(good, byte));
        Verdict verdict;
        REQUIRE_NOTHROW(verdict = verdict_of(book));
        if (byte > 64 && byte < 128) CHECK_FALSE(verdict.ok);
    }
    write_bytes(file, "");
    CHECK_FALSE(verdict_of(book).ok);
}

TEST_CASE("fault 99: a change of any projection is found by its table's name, and rebuild mends it") {
    const PlayedBook book;
    int changed = 0;
    for (const auto &projection : Desk::projections())
        for (const auto &table : projection.tables)
            for (const bool emptied : {true, false}) {
                CAPTURE(table);
                book.put_back();
                bool has_rows = false;
                book.tamper([&](Database &db) {
                    has_rows = db.number("SELECT count(*) FROM " + table, 0) > 0;
                    const auto column = db.first(
                        "SELECT name FROM pragma_table_info(?) ORDER BY pk, cid DESC",
                        [](const Row &row) { return row.text(0); }, table);
                    const auto pick = "typeof(" + *column + ")";
                    db.script(emptied ? "DELETE FROM " + table
                                      : "UPDATE " + table + " SET " + *column + " = CASE " + pick +
                                            " WHEN 'integer' THEN " + *column + " + 1 ELSE " + *column + " || 'x' END");
                });
                if (!has_rows) continue;
                ++changed;
                const auto verdict = verdict_of(book);
                CHECK_FALSE(verdict.ok);
                CHECK(says(verdict.reason, "table " + table));
                CHECK(rebuild(book.places(), Desk::projections()) == static_cast<std::int64_t>(book.entries().size()));
                CHECK(verdict_of(book).ok);
            }
    CHECK(changed >= 20);
}

TEST_CASE("rebuild refuses a broken chain, and changes nothing then") {
    const PlayedBook book;
    change_column(book, 20, "staff");
    const auto before = bytes_of(book.places().book);
    CHECK_THROWS_WITH_AS(rebuild(book.places(), Desk::projections()), doctest::Contains("Entry 20 cannot be believed"),
                         BookError);
    CHECK(bytes_of(book.places().book) == before);
}

TEST_CASE("fault 28: an index that says otherwise than its table is found") {
    const PlayedBook book;
    auto bytes = bytes_of(book.places().book);
    // The index of numbers holds "ticket" with the number 3 as (…ticket, 3, rowid): change that number in the index
    // alone.
    std::int64_t root = 0, page_size = 0;
    {
        Database db{book.places().book, Database::Mode::existing};
        root = db.number("SELECT rootpage FROM sqlite_schema WHERE name = 'entry_number'", 0);
        page_size = std::stoll(db.pragma("page_size"));
    }
    const auto page = static_cast<std::size_t>((root - 1) * page_size);
    const std::string key = std::string{"ticket"} + '\x03';
    const auto at = bytes.find(key, page);
    REQUIRE(at < page + static_cast<std::size_t>(page_size));
    bytes[at + 6] = '\x63';
    write_bytes(book.places().book, bytes);
    CHECK_FALSE(verdict_of(book).ok);
}
