// Tests of the laws that the file itself keeps: the guard on our connection, and the triggers on anyone's.
#include "reconcile/book/account.h"
#include "reconcile/book/chain.h"
#include "reconcile/book/entry_row.h"
#include "tests/book/played_book.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

Projections ledger() { return {ledger_projection()}; }

/// What a statement is refused with; empty where it is not.
std::string refusal_of(Database &db, const std::string &sql) {
    try {
        db.run(sql);
    } catch (const BookError &error) {
        return error.what();
    }
    return "";
}

constexpr auto replace_last = "INSERT OR REPLACE INTO entry SELECT * FROM entry ORDER BY seq DESC LIMIT 1";

bool says(const std::string &text, std::string_view words) { return text.find(words) != std::string::npos; }

/// An entry that may follow the last one.
Entry next_entry(const std::vector<Entry> &entries) {
    Entry e = entries.back();
    e.previous = e.hash;
    e.seq += 1;
    e.kind = Kind::sign_out;
    e.number = 0;
    e.about = 0;
    e.body = "{}";
    e.hash = hash_of(e);
    return e;
}

/// The book's file through a connection without our guard, as a database tool has it.
class RawDoor {
public:
    RawDoor()
        : entries_{book_.entries()}, next_{next_entry(entries_)}, db_{book_.places().book, Database::Mode::existing} {}
    Entry next() const { return next_; }
    Database &db() { return db_; }
    /// Adds the entry and takes it back; what it was refused with.
    std::string refusal(const Entry &entry, const std::vector<Posting> &postings = {}) {
        Transaction undone{db_};
        try {
            insert(db_, entry, postings);
        } catch (const BookError &error) {
            return error.what();
        }
        return "";
    }

private:
    PlayedBook book_;
    std::vector<Entry> entries_;
    Entry next_;
    Database db_;
};

} // namespace

TEST_CASE("through the program's own connection nothing of the past can be changed, and no law be lifted") {
    const PlayedBook played;
    Book book{played.places(), ledger()};
    for (const std::string statement : {"UPDATE entry SET at = 0",
                                        "UPDATE main.ENTRY SET body = '{}' WHERE seq = 1",
                                        "DELETE FROM entry",
                                        "DELETE FROM \"Posting\" WHERE seq = 1",
                                        "UPDATE posting SET amount = 0",
                                        "DELETE FROM seal",
                                        "UPDATE seal SET seq = 1",
                                        "INSERT OR REPLACE INTO seal SELECT seq, zeroblob(64) FROM seal",
                                        "DROP TABLE entry",
                                        "DROP TABLE balance",
                                        "DROP TRIGGER entry_follows",
                                        "DROP INDEX entry_number",
                                        "ALTER TABLE entry RENAME TO other",
                                        "ALTER TABLE balance ADD COLUMN more",
                                        "ATTACH ':memory:' AS other",
                                        "VACUUM",
                                        "VACUUM INTO '/nowhere/copy'",
                                        "REINDEX",
                                        "ANALYZE",
                                        "CREATE TABLE other (x)",
                                        "CREATE TEMP TABLE other (x)",
                                        "CREATE VIEW other AS SELECT 1",
                                        "CREATE INDEX other ON entry (at)",
                                        "CREATE TRIGGER other AFTER INSERT ON entry BEGIN SELECT 1; END",
                                        "CREATE TEMP TRIGGER other AFTER INSERT ON entry BEGIN SELECT 1; END",
                                        "PRAGMA recursive_triggers = OFF",
                                        "PRAGMA foreign_keys = OFF",
                                        "PRAGMA writable_schema = ON",
                                        "PRAGMA synchronous = OFF",
                                        "PRAGMA journal_mode = DELETE",
                                        "PRAGMA user_version = 2",
                                        "SAVEPOINT here",
                                        "UPDATE sqlite_schema SET sql = ''",
                                        "DELETE FROM sqlite_schema"}) {
        CAPTURE(statement);
        CHECK(refusal_of(book.database(), statement) != "");
    }
    CHECK(says(refusal_of(book.database(), replace_last), "follows the last one"));
    CHECK(says(refusal_of(book.database(), "INSERT OR REPLACE INTO posting SELECT * FROM posting"),
               "takes no more postings"));
    CHECK(book.database().number("SELECT count(*) FROM entry", 0) == static_cast<std::int64_t>(book.head().seq));
}

TEST_CASE("the guard lets the program read, add, and keep its projections") {
    const PlayedBook played;
    Book book{played.places(), ledger()};
    CHECK(refusal_of(book.database(), "UPDATE balance SET amount = amount") == "");
    CHECK(refusal_of(book.database(), "SELECT count(*) FROM entry") == "");
    CHECK(refusal_of(book.database(), "DELETE FROM draft") == "");
}

TEST_CASE("after a migration or a rebuild the guard stands again") {
    const PlayedBook played;
    Book book{played.places(), ledger()};
    {
        Database::Maintenance lifted{book.database()};
        CHECK(refusal_of(book.database(), "PRAGMA user_version = 1") == "");
    }
    CHECK(refusal_of(book.database(), "PRAGMA user_version = 1") != "");
}

TEST_CASE("the file refuses a change of what stands from any program that keeps its triggers") {
    RawDoor raw;
    CHECK(says(refusal_of(raw.db(), "UPDATE entry SET staff = 'sun' WHERE seq = 20"), "post a correction"));
    CHECK(says(refusal_of(raw.db(), "DELETE FROM entry WHERE seq = 20"), "post a correction"));
    CHECK(says(refusal_of(raw.db(), "UPDATE posting SET amount = amount + 1"), "post a correction"));
    CHECK(says(refusal_of(raw.db(), "DELETE FROM posting"), "post a correction"));
    CHECK(says(refusal_of(raw.db(), "UPDATE seal SET signature = zeroblob(64)"), "a seal stands"));
    CHECK(says(refusal_of(raw.db(), "DELETE FROM seal"), "a seal stands"));
    CHECK(says(refusal_of(raw.db(), "INSERT INTO posting SELECT max(seq), 90, 'assets:safe', 1 FROM entry"),
               "takes no more postings"));
    CHECK(says(refusal_of(raw.db(), replace_last), "follows the last one"));
}

TEST_CASE("the file takes an entry that follows, and none that does not") {
    RawDoor raw;
    REQUIRE(raw.refusal(raw.next()) == "");
    Entry e = raw.next();

    SUBCASE("a gap in seq") { e.seq += 1; }
    SUBCASE("a seq that has its entry") { e.seq -= 1; }
    SUBCASE("another previous") { e.previous[5] = static_cast<char>(e.previous[5] ^ 1); }
    SUBCASE("the beginning of the chain once more") { e.previous = first_previous(); }
    CHECK(says(raw.refusal(e), "an entry follows the last one"));
}

TEST_CASE("the file takes postings that sum to zero, and no others") {
    RawDoor raw;
    CHECK(raw.refusal(raw.next(), {{account::safe(), Money::of_minor(5)}, {account::opening(), Money::of_minor(-5)}}) ==
          "");
    CHECK(says(
        raw.refusal(raw.next(), {{account::safe(), Money::of_minor(5)}, {account::opening(), Money::of_minor(-4)}}),
        "sum to zero"));
    CHECK(says(raw.refusal(raw.next(), {{account::safe(), Money::of_minor(1)}}), "sum to zero"));
    CHECK(raw.refusal(raw.next(), {{"", Money::of_minor(0)}}) != "");
    CHECK(raw.refusal(raw.next(), {{account::safe(), Money::of_minor(9'007'199'254'740'992)},
                                   {account::opening(), Money::of_minor(-9'007'199'254'740'992)}}) != "");
}

TEST_CASE("nothing is posted into a closed day, and a business day never goes back") {
    RawDoor raw;
    Entry e = raw.next();
    SUBCASE("a closed day") { e.business_day = *Day::parse("2026-11-20"); }
    SUBCASE("a day before all") { e.business_day = *Day::parse("2020-01-01"); }
    CHECK(says(raw.refusal(e), "nothing is posted into a closed day"));
    raw.db().script("DELETE FROM closed_period");
    CHECK(says(raw.refusal(e), "a day never goes back"));
}

TEST_CASE("the day that was closed last stays closed even before another begins") {
    const PlayedBook played;
    std::vector<Entry> entries = played.entries();
    const auto close =
        std::find_if(entries.begin(), entries.end(), [](const Entry &e) { return e.kind == Kind::day_close; });
    REQUIRE(close != entries.end());
    entries.erase(close + 1, entries.end());
    const auto last = std::to_string(entries.back().seq);
    played.tamper("DELETE FROM entry WHERE seq > " + last + "; DELETE FROM posting WHERE seq > " + last);
    Database db{played.places().book, Database::Mode::existing};
    CHECK_THROWS_WITH_AS(insert(db, next_entry(entries), {}), doctest::Contains("closed day"), BookError);
}

TEST_CASE("columns that are missing, or not what they should be, are refused") {
    RawDoor raw;
    const std::string row = "INSERT INTO entry SELECT epoch, seq + 1, 'sign-out', version, alg, 0, till, shift, "
                            "business_day, at, utc_offset, staff, 0, '{}', hash, hash "
                            "FROM entry ORDER BY seq DESC LIMIT 1";
    const auto changed = [&](const std::string &from, const std::string &to) {
        std::string sql = row;
        return refusal_of(raw.db(), sql.replace(sql.find(from), from.size(), to));
    };
    for (const auto *column :
         {"epoch,", "version,", "alg,", "till,", "shift,", "business_day,", "at,", "utc_offset,", "staff,"}) {
        CAPTURE(column);
        CHECK(says(changed(column, "NULL,"), "NOT NULL"));
    }
    CHECK(changed("epoch,", "0,") != "");
    CHECK(changed("at,", "1.5,") != "");
    CHECK(changed("utc_offset,", "2000,") != "");
    CHECK(changed("'{}', hash", "'{}', 'text'") != "");
    CHECK(changed("0, '{}'", "seq + 1, '{}'") != "");
    CHECK(refusal_of(raw.db(), row) == "");
}

TEST_CASE("postings that do not sum to zero are a bug, and stop the act before it reaches the file") {
    const PlayedBook played;
    Book book{played.places(), ledger()};
    const auto before = book.head().seq;
    {
        Recording act{book, book.moment(book.head().at)};
        EntryDraft draft;
        draft.kind = Kind::paid_in;
        draft.postings = {{account::safe(), Money::of_minor(1)}};
        CHECK_THROWS_AS(act.post(draft), std::logic_error);
    }
    CHECK(book.database().number("SELECT max(seq) FROM entry", 0) == before);
}
