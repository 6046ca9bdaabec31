// Backups: made while the book is used, verified, never over a file; and restored with what the journal has beyond
// them.
#include "reconcile/book/backup.h"

#include "pos/desk/desk.h"
#include "reconcile/book/verify.h"
#include "tests/book/played_book.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

using namespace till;

namespace {

/// The shift that stands open is counted and closed: a sealed entry comes after the backup.
constexpr auto later = "day 2026-11-21\n"
                       "12:00 sell COFFEE pay cash\n"
                       "12:06 count 10x20\n"
                       "12:07 tender card 13.00 slips 1\n"
                       "12:08 close leave 10x5 because miscounted by li:86420975\n";

BackupFacts back_up(const PlayedBook& played, const std::filesystem::path& file) {
    const Book book{played.places(), Desk::projections()};
    return Backup{book, played.places(), file}.finish(Desk::projections());
}

std::string sentence_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const BookError& error) {
        return error.what();
    }
    return {};
}

void lose_the_book(const PlayedBook& played) { std::filesystem::remove(played.places().book); }

} // namespace

TEST_CASE("a backup is a whole book of one file, noted beside the book, and never written over another") {
    const PlayedBook played;
    const auto file = played.folder() / "copy.book";
    const auto facts = back_up(played, file);
    CHECK(facts.entries == static_cast<std::int64_t>(played.entries().size()));
    CHECK(bytes_of(file.string() + "-wal").empty());
    const auto noted = last_backup(played.places().book);
    REQUIRE(noted);
    CHECK(noted->file == file);
    CHECK(noted->head == facts.head);
    const auto bytes = bytes_of(file);
    CHECK(sentence_of([&] { back_up(played, file); }).starts_with("There is a file already"));
    CHECK(bytes_of(file) == bytes);
    const auto left = snapshot(played.folder());
    CHECK(std::none_of(left.begin(), left.end(), [](const auto& each) {
        return each.first.find("partial") != std::string::npos || each.first.find("backing-up") != std::string::npos;
    }));
}

TEST_CASE("what is recorded while a backup is under way is in it") {
    const PlayedBook played;
    const auto file = played.folder() / "copy.book";
    Book book{played.places(), Desk::projections()};
    Backup backup{book, played.places(), file};
    CHECK_FALSE(backup.step(3));
    Recording act{book, book.moment(book.head().at)};
    EntryDraft draft;
    draft.kind = Kind::started;
    act.post(std::move(draft));
    act.commit();
    while (!backup.step(3)) {
    }
    CHECK(backup.finish(Desk::projections()).entries == book.head().seq);
}

TEST_CASE("a book that cannot be believed makes no backup") {
    const PlayedBook played;
    played.tamper("UPDATE entry SET at = at + 1 WHERE seq = 20");
    const auto file = played.folder() / "copy.book";
    CHECK(sentence_of([&] { back_up(played, file); }).find("cannot be believed") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(file));
    CHECK_FALSE(last_backup(played.places().book));
}

TEST_CASE("a restore never writes over a book") {
    const PlayedBook played;
    back_up(played, played.folder() / "copy.book");
    const auto before = bytes_of(played.places().book);
    CHECK(sentence_of([&] {
              restore(played.folder() / "copy.book", played.places(), Desk::projections(), SystemClock{});
          }).starts_with("There is a book already"));
    CHECK(bytes_of(played.places().book) == before);
}

TEST_CASE("a restore brings back what came after the backup from the electronic journal: nothing is lost") {
    const PlayedBook played;
    back_up(played, played.folder() / "copy.book");
    const auto of_backup = static_cast<std::int64_t>(played.entries().size());
    played.play(later);
    const auto entries = played.entries();
    lose_the_book(played);
    const auto restored = restore(played.folder() / "copy.book", played.places(), Desk::projections(), SystemClock{});
    CHECK(restored.entries == static_cast<std::int64_t>(entries.size()));
    CHECK(restored.from_journal == restored.entries - of_backup);
    CHECK(restored.epoch == 1);
    CHECK(played.entries().back().hash == entries.back().hash);
    const auto verdict = verify(played.places(), Desk::projections()); // the seal of the close too
    CHECK_MESSAGE(verdict.ok, verdict.reason);
    CHECK(verdict.warnings.empty());
}

TEST_CASE("without the electronic journal a restore begins another epoch and says so in the book") {
    const PlayedBook played;
    back_up(played, played.folder() / "copy.book");
    const auto head = played.entries().back();
    lose_the_book(played);
    std::filesystem::remove(played.places().journal);
    const auto restored = restore(played.folder() / "copy.book", played.places(), Desk::projections(), SystemClock{});
    CHECK(restored.epoch == 2);
    const auto last = played.entries().back();
    CHECK(last.kind == Kind::rebuilt);
    CHECK(last.epoch == 2);
    CHECK(last.seq == head.seq + 1);
    CHECK(Json::parse(last.body)["restored"].integer() == head.seq);
    CHECK(verify(played.places(), Desk::projections()).ok);
}

TEST_CASE("a restore refuses another book's journal, a damaged one and a damaged backup, and leaves nothing behind") {
    const PlayedBook played;
    const auto copy = played.folder() / "copy.book";
    back_up(played, copy);
    lose_the_book(played);
    const auto trial = [&] { restore(copy, played.places(), Desk::projections(), SystemClock{}); };
    SUBCASE("a line of the journal was changed") {
        auto journal = bytes_of(played.places().journal);
        const auto line = journal.rfind('\n', journal.size() / 2) + 1;
        journal[line] = journal[line] == 'a' ? 'b' : 'a';
        write_bytes(played.places().journal, journal);
        CHECK(sentence_of(trial).find("different stories") != std::string::npos);
    }
    SUBCASE("the journal is shorter") {
        auto journal = bytes_of(played.places().journal);
        write_bytes(played.places().journal, journal.substr(0, journal.find('\n') + 1));
        CHECK(sentence_of(trial).find("shorter than the backup") != std::string::npos);
    }
    SUBCASE("the backup is damaged") {
        auto bytes = bytes_of(copy);
        bytes.replace(bytes.find("changed-mind"), 12, "changed-hand");
        write_bytes(copy, bytes);
        CHECK(sentence_of(trial).find("cannot be believed") != std::string::npos);
    }
    CHECK_FALSE(std::filesystem::exists(played.places().book));
    CHECK_FALSE(std::filesystem::exists(played.places().book.string() + ".restoring"));
}

TEST_CASE("a backup is read while the book is in use, and cannot be written") {
    const PlayedBook played;
    back_up(played, played.folder() / "copy.book");
    CHECK_FALSE(is_in_use(played.places().book));
    const Book book{played.places(), Desk::projections()};
    CHECK(is_in_use(played.places().book));
    const auto before = bytes_of(played.folder() / "copy.book");
    const BackupCopy copy{played.folder() / "copy.book", played.places().keys};
    {
        Book read{copy.places(), Desk::projections()};
        CHECK(read.head().hash == book.head().hash);
        CHECK_THROWS_AS((Recording{read, read.moment(0)}), std::logic_error);
    }
    CHECK(bytes_of(played.folder() / "copy.book") == before);
}
