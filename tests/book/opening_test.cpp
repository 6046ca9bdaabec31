// Tests of what a book's file is refused for, and that it is left as it was then (faults 24-30, 33-36).
#include "pos/desk/desk.h"
#include "reconcile/book/schema.h"
#include "reconcile/book/verify.h"
#include "tests/book/child.h"
#include "tests/book/played_book.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace till;

namespace {

namespace fs = std::filesystem;

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

/// What the sentence of the BookError is; empty where it opens. Any other exception is let through.
std::string refusal_of(const BookPlaces& places) {
    try {
        Book book{places, Desk::projections()};
    } catch (const BookError& error) {
        return error.what();
    }
    return "";
}

/// The same of verify and rebuild, which open by themselves.
template <class Work> std::string refusal_by(Work work) {
    try {
        work();
    } catch (const BookError& error) {
        return error.what();
    }
    return "";
}

/// The names of files that came, went or changed.
std::string changed_since(const std::map<std::string, std::string>& before, const fs::path& folder) {
    std::string names;
    auto after = snapshot(folder);
    for (const auto& [name, bytes] : before)
        if (!after.contains(name) || after[name] != bytes) names += name + ' ';
    for (const auto& [name, bytes] : after)
        if (!before.contains(name)) names += name + ' ';
    return names;
}

/// Opens, verifies and rebuilds; all must refuse with the words, and leave every file as it is.
void check_refused(const PlayedBook& book, std::string_view words) {
    const auto before = snapshot(book.folder());
    const std::string refusals[] = {refusal_of(book.places()),
                                    refusal_by([&] { verify(book.places(), Desk::projections()); }),
                                    refusal_by([&] { rebuild(book.places(), Desk::projections()); })};
    for (const auto& refusal : refusals) {
        CAPTURE(refusal);
        CHECK(says(refusal, words));
    }
    CHECK(changed_since(before, book.folder()) == "");
}

void mark(const fs::path& file, const std::string& pragma) {
    Database{file, Database::Mode::existing}.script("PRAGMA " + pragma);
}

} // namespace

TEST_CASE("fault 29: a file that is no book is refused and left as it is") {
    const PlayedBook book;
    const auto file = book.places().book;
    SUBCASE("missing") {
        fs::remove(file);
        check_refused(book, "Make one with: tillbook new");
    }
    SUBCASE("empty") {
        write_bytes(file, "");
        check_refused(book, "not a book");
    }
    SUBCASE("a text that was renamed") {
        write_bytes(file, "day 2026-11-21\n08:00 open 1 by wang:246810\n");
        check_refused(book, "not a book");
    }
    SUBCASE("a few bytes of a book") {
        write_bytes(file, bytes_of(file).substr(0, 15));
        check_refused(book, "not a book");
    }
    SUBCASE("cut off in the header") {
        write_bytes(file, bytes_of(file).substr(0, 90));
        check_refused(book, "damaged");
    }
    SUBCASE("a folder") {
        fs::remove(file);
        fs::create_directory(file);
        check_refused(book, "not a link or a folder");
    }
}

TEST_CASE("fault 29: a truncated book is refused, or found by verify, wherever it was cut") {
    const PlayedBook book;
    const auto whole = bytes_of(book.places().book);
    for (std::size_t size = 4096; size < whole.size(); size += 4096 * 3) {
        CAPTURE(size);
        book.put_back();
        write_bytes(book.places().book, whole.substr(0, size));
        const auto refusal = refusal_by([&] {
            const auto verdict = verify(book.places(), Desk::projections());
            CHECK_FALSE(verdict.ok);
        });
        if (!refusal.empty()) CHECK(says(refusal, "damaged"));
    }
}

TEST_CASE("fault 28: a byte flipped anywhere in the file is found, or changed nothing that counts") {
    const PlayedBook book;
    const auto whole = bytes_of(book.places().book);
    std::string said;
    const auto dump = [&](Database& db) {
        said.clear();
        for (const std::string table : {"entry", "posting", "seal", "balance", "figure"})
            db.each("SELECT * FROM " + table, [&](const Row& row) {
                for (int column = 0; column < row.columns(); ++column) said += row.any(column) + '\n';
            });
    };
    book.tamper(dump);
    const auto truth = said;
    int found = 0;
    book.put_back();
    for (std::size_t at = 0; at < whole.size(); at += whole.size() / 300) {
        CAPTURE(at);
        write_bytes(book.places().book, with_flip(whole, at));
        bool ok = false;
        (void)refusal_by([&] { ok = verify(book.places(), Desk::projections()).ok; });
        if (!ok) ++found;
        if (ok) REQUIRE_NOTHROW(book.tamper(dump));
        if (ok) CHECK(said == truth);
        fs::remove(book.places().book.string() + "-wal");
    }
    CHECK(found > 30);
}

TEST_CASE("fault 29: another program's database is refused, and its journal mode is left alone") {
    const PlayedBook book;
    SUBCASE("a book's file whose mark was changed") { mark(book.places().book, "application_id = 1"); }
    SUBCASE("another program's, with a journal of the old kind") {
        fs::remove(book.places().book);
        Database{book.places().book, Database::Mode::create}.script(
            "PRAGMA application_id = 7; CREATE TABLE entry (x); INSERT INTO entry VALUES (1)");
    }
    SUBCASE("another program's without any mark") {
        fs::remove(book.places().book);
        Database{book.places().book, Database::Mode::create}.script("CREATE TABLE entry (x)");
    }
    check_refused(book, "belongs to another program");
}

TEST_CASE("fault 109: a newer book is refused, and the version that can open it is named") {
    const PlayedBook book;
    mark(book.places().book, "user_version = 9");
    check_refused(book, "newer version of the program (9)");
}

TEST_CASE("fault 26: a link in place of the book is refused, wherever it leads") {
    const PlayedBook book;
    fs::rename(book.places().book, book.folder() / "real.book");
    fs::create_symlink(book.folder() / "real.book", book.places().book);
    check_refused(book, "not a link");
    fs::remove(book.places().book);
    fs::create_symlink("/nowhere", book.places().book);
    check_refused(book, "not a link");
}

TEST_CASE("a book in a folder that is reached by a link opens: homes are often links") {
    const PlayedBook book;
    const TempFolder elsewhere;
    fs::create_directory_symlink(book.folder(), elsewhere / "shop");
    CHECK(refusal_of({elsewhere / "shop" / "shop.book", book.places().keys, book.places().journal}) == "");
}

TEST_CASE("fault 25: a folder where anyone may write, or that is missing, is refused with what to do") {
    const PlayedBook book;
    fs::permissions(book.folder(), fs::perms::all);
    check_refused(book, "chmod o-w");
    fs::permissions(book.folder(), fs::perms::owner_all);
    CHECK(
        says(refusal_of({"/nowhere/at/all.book", book.places().keys, book.places().journal}), "folder does not exist"));
}

TEST_CASE("fault 24: a book that may not be written is refused, and left as it is") {
    const PlayedBook book;
    const auto before = snapshot(book.folder());
    std::string words = "may you write in its folder?";
    SUBCASE("its folder") {
        fs::permissions(book.folder(), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read |
                                           fs::perms::others_exec);
    }
    SUBCASE("its file alone") {
        fs::permissions(book.places().book, fs::perms::owner_read | fs::perms::others_read);
        fs::permissions(book.folder(), fs::perms::owner_all);
        if (::chown(book.folder().c_str(), nobody, nobody) != 0 && ::geteuid() == 0)
            FAIL("the folder cannot be given away");
        words = "read-only";
    }
    const auto said = Child::said_by([&] {
        if (::geteuid() == 0 && (::setegid(nobody) != 0 || ::seteuid(nobody) != 0)) return std::string{"root it stays"};
        return refusal_of(book.places());
    });
    fs::permissions(book.folder(), fs::perms::owner_all);
    CAPTURE(said);
    CHECK(says(said, words));
    CHECK(snapshot(book.folder()) == before);
}

TEST_CASE(
    "fault 33: while another program has the book, every other is refused and told who; a killed one leaves no lock") {
    const PlayedBook book;
    Child child{[&](int out) {
        const Book held{book.places(), Desk::projections()};
        Child::send(out, "open");
        ::pause();
    }};
    REQUIRE(child.read(4) == "open");
    CHECK(says(refusal_of(book.places()), "in use by "));
    check_refused(book, "process " + std::to_string(child.id()));
    CHECK_FALSE(fs::exists(book.places().book.string() + "-shm"));
    SUBCASE("fault 34: nor can a database tool read or write it past the lock") {
        Database shell{book.places().book, Database::Mode::existing};
        CHECK_THROWS_WITH_AS(shell.number("SELECT count(*) FROM entry", 0),
                             doctest::Contains("in use by another program"), BookError);
        CHECK_THROWS_AS(shell.run("CREATE TABLE other (x)"), BookError);
    }
    child.kill();
    CHECK(fs::exists(book.places().book.string() + ".lock"));
    CHECK(refusal_of(book.places()) == "");
    CHECK(verify(book.places(), Desk::projections()).ok);
}

TEST_CASE("a file where the lock should be that cannot be one is refused") {
    const PlayedBook book;
    fs::create_symlink("/nowhere", book.places().book.string() + ".lock");
    check_refused(book, "lock of the book cannot be made");
}

namespace {

/// A book whose last sale stands in the write-ahead log alone: its program was killed.
void sell_and_die(const PlayedBook& book) {
    Child child{[&](int out) {
        SetClock clock;
        Desk desk{book.places(), clock};
        clock.set(desk.book().head().at + 60'000);
        desk.resume_sessions();
        Sell sale;
        sale.lines.emplace_back().code = "BREAD";
        sale.tenders.push_back({"cash", {}, {}});
        const auto sold = desk.perform("1", sale);
        Child::send(out, sold ? "sold" : "not!");
        ::pause();
    }};
    REQUIRE(child.read(4) == "sold");
    child.kill();
    REQUIRE(fs::file_size(book.places().book.string() + "-wal") > 0);
}

} // namespace

TEST_CASE("fault 1: a write-ahead log left behind is folded in, and nothing is lost") {
    const PlayedBook book;
    const auto before = static_cast<std::int64_t>(book.entries().size());
    sell_and_die(book);
    SUBCASE("by opening") { CHECK(Book{book.places(), Desk::projections()}.head().seq == before + 1); }
    SUBCASE("by verify") { CHECK(verify(book.places(), Desk::projections()).entries == before + 1); }
    SUBCASE("by rebuild") { CHECK(rebuild(book.places(), Desk::projections()) == before + 1); }
    CHECK(verify(book.places(), Desk::projections()).ok);
}

TEST_CASE("a till that is newer than its book makes the book's tables anew as it opens it") {
    const PlayedBook book;
    const auto before = static_cast<std::int64_t>(book.entries().size());
    book.tamper("DROP TABLE card_batch; CREATE TABLE card_batch (number INTEGER PRIMARY KEY) STRICT");
    CHECK_THROWS_AS((Book{book.places(), Desk::projections()}), OtherTables);
    SUBCASE("and nothing of the past is lost") {
        const SystemClock clock;
        CHECK(Desk{book.places(), clock}.shop().name == "Corner shop");
        CHECK(Book{book.places(), Desk::projections()}.head().seq == before);
        CHECK(verify(book.places(), Desk::projections()).ok);
    }
    SUBCASE("but not from an entry that does not hold") {
        book.tamper("UPDATE entry SET body = replace(body, '\"BREAD\"', '\"BRICK\"')");
        const SystemClock clock;
        CHECK(says(refusal_by([&] { Desk{book.places(), clock}; }), "cannot be believed"));
        CHECK(says(refusal_of(book.places()), "tillbook rebuild")); // left as it was
    }
}

TEST_CASE("fault 30: a write-ahead log that was deleted is told by the electronic journal") {
    const PlayedBook book;
    const auto before = static_cast<std::int64_t>(book.entries().size());
    sell_and_die(book);
    fs::remove(book.places().book.string() + "-wal");
    const auto files = snapshot(book.folder());
    CHECK(says(refusal_of(book.places()), "restore with both"));
    CHECK(changed_since(files, book.folder()) == "");
    CHECK(verify(book.places(), Desk::projections()).first_bad == before + 1);
}

TEST_CASE("faults 28, 30: a byte flipped anywhere in the write-ahead log never makes an entry vanish unseen") {
    const PlayedBook book;
    sell_and_die(book);
    const auto wal = book.places().book.string() + "-wal";
    const auto log = bytes_of(wal), file = bytes_of(book.places().book), journal = bytes_of(book.places().journal);
    const auto entries = [&] { return verify(book.places(), Desk::projections()); };
    const auto whole = entries();
    REQUIRE(whole.ok);
    for (std::size_t at = 0; at < log.size(); at += log.size() / 40) {
        CAPTURE(at);
        write_bytes(book.places().book, file);
        write_bytes(book.places().journal, journal);
        write_bytes(wal, with_flip(log, at));
        Verdict verdict;
        verdict.ok = false;
        (void)refusal_by([&] { verdict = entries(); });
        if (verdict.ok) CHECK(verdict.head == whole.head);
    }
}

TEST_CASE("fault 30: an old write-ahead log placed beside a book that went on is told") {
    const PlayedBook book;
    sell_and_die(book);
    const auto wal = book.places().book.string() + "-wal";
    const auto old = bytes_of(wal);
    book.play("day 2026-11-21\n10:00 at 1\n10:00 sell COFFEE pay cash\n10:01 sell COFFEE pay cash\n");
    REQUIRE(verify(book.places(), Desk::projections()).ok);
    write_bytes(wal, old);
    const auto refusal = refusal_of(book.places());
    CAPTURE(refusal);
    CHECK(refusal != "");
    bool ok = false;
    (void)refusal_by([&] { ok = verify(book.places(), Desk::projections()).ok; });
    CHECK_FALSE(ok);
}

TEST_CASE("faults 10, 28, 105: the electronic journal is compared at every start") {
    const PlayedBook book;
    const auto& path = book.places().journal;
    const auto journal = bytes_of(path);
    const auto last_line = journal.rfind('\n', journal.size() - 2) + 1;
    SUBCASE("ahead: the book lost its last entry") {
        const auto last = std::to_string(book.entries().size());
        book.tamper("DELETE FROM posting WHERE seq = " + last + "; DELETE FROM entry WHERE seq = " + last);
        const auto before = snapshot(book.folder());
        CHECK(says(refusal_of(book.places()), "tell different stories"));
        CHECK(snapshot(book.folder()) == before);
    }
    SUBCASE("another story: the last line has another hash") {
        auto other = journal; // a digit for a digit: a letter that is none would be a line that cannot be read
        other[last_line + 3] = other[last_line + 3] == '0' ? '1' : '0';
        write_bytes(path, other);
        const auto before = snapshot(book.folder());
        CHECK(says(refusal_of(book.places()), "tell different stories"));
        CHECK(snapshot(book.folder()) == before);
    }
    SUBCASE("a last line that cannot be read") {
        write_bytes(path, journal + "nonsense\n");
        const auto before = snapshot(book.folder());
        CHECK(says(refusal_of(book.places()), "last line is damaged"));
        CHECK(snapshot(book.folder()) == before);
    }
    SUBCASE("a link in its place") {
        fs::rename(path, book.folder() / "real.ej");
        fs::create_symlink(book.folder() / "real.ej", path);
        CHECK(says(refusal_of(book.places()), "electronic journal cannot be opened"));
    }
    SUBCASE("behind by an act, as after a kill between the commit and the journal: filled up") {
        write_bytes(path, journal.substr(0, last_line));
        CHECK(refusal_of(book.places()) == "");
        CHECK(bytes_of(path) == journal);
    }
    SUBCASE("a torn line: cut off and written again") {
        for (const std::size_t torn : {last_line + 1, last_line + 64, journal.size() - 1}) {
            write_bytes(path, journal.substr(0, torn));
            CHECK(refusal_of(book.places()) == "");
            CHECK(bytes_of(path) == journal);
        }
    }
    SUBCASE("missing: made anew from the book") {
        fs::remove(path);
        CHECK(refusal_of(book.places()) == "");
        CHECK(bytes_of(path) == journal);
    }
}

TEST_CASE("a book whose keys are missing, or open to others, is refused with what to do") {
    const PlayedBook book;
    const auto file = fs::directory_iterator { book.places().keys } -> path();
    SUBCASE("missing") {
        fs::remove(file);
        CHECK(says(refusal_of(book.places()), "bring them back"));
    }
    SUBCASE("open") {
        fs::permissions(file, fs::perms::owner_read | fs::perms::others_read);
        CHECK(says(refusal_of(book.places()), "chmod 600"));
    }
    SUBCASE("damaged") {
        write_bytes(file, "x");
        CHECK(says(refusal_of(book.places()), "restore them"));
    }
}

TEST_CASE("settings that were tampered with are a BookError at the start, not a crash") {
    const PlayedBook book;
    for (const std::string body : {"{}", "", "nonsense", R"({"shop":{"currency":"none"}})", R"({"shop":1})"}) {
        CAPTURE(body);
        book.put_back();
        book.tamper([&](Database& db) { db.run("UPDATE entry SET body = ? WHERE kind = 'config'", body); });
        CHECK(says(refusal_of(book.places()), "verify"));
    }
}

TEST_CASE("a book is never made over a file, a link or another book's journal, and nobody else may read it") {
    const PlayedBook book;
    const auto make = [&](const fs::path& file) {
        return refusal_by([&] {
            Book::make({file, book.folder() / "other-keys", file.string() + ".ej"}, {ledger_projection()}, Shop{}, 0);
        });
    };
    const auto before = snapshot(book.folder());
    CHECK(says(make(book.places().book), "never written over"));
    fs::create_symlink("/nowhere", book.folder() / "link.book");
    CHECK(says(make(book.folder() / "link.book"), "never written over"));
    write_bytes(book.folder() / "next.book.ej", "");
    CHECK(says(make(book.folder() / "next.book"), "another book"));
    fs::remove(book.folder() / "next.book.ej");
    CHECK(snapshot(book.folder()) == before);
    REQUIRE(make(book.folder() / "清河 shop.book") == "");
    struct stat facts {};
    ::stat((book.folder() / "清河 shop.book").c_str(), &facts);
    CHECK((facts.st_mode & 077) == 0);
}
