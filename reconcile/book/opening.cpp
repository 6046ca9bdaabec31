// Opening: pragmas, marks and checks, each with the sentence a person needs when it fails.
#include "reconcile/book/opening.h"

#include "reconcile/book/book.h"
#include "reconcile/book/schema.h"

#include <fstream>
#include <string>

namespace till {
namespace {

void set_and_read_back(Database& db, const std::string& pragma, const std::string& value, const std::string& expected) {
    db.script("PRAGMA " + pragma + " = " + value);
    if (const std::string got = db.pragma(pragma); got != expected)
        throw BookError{"The book's file does not take the setting that keeps it safe: " + pragma + " is " + got};
}

} // namespace

std::string_view program_version() { return TILL_VERSION; }

void refuse_no_book(const std::filesystem::path& book) {
    std::ifstream file{book, std::ios::binary};
    if (!file)
        throw BookError{"There is no book here, or you may not read it: " + book.string() +
                        ". Make one with: tillbook new"};
    char start[16] = {};
    file.read(start, sizeof start);
    if (file.gcount() != sizeof start ||
        std::string_view{start, sizeof start} != std::string_view{"SQLite format 3\0", 16})
        throw BookError{"This file is not a book, or it is damaged; it was left as it is: " + book.string() +
                        ". Restore the last good backup."};
}

bool was_stopped_uncleanly(const std::filesystem::path& book) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(book.string() + "-wal", missing);
    return !missing && size > 0;
}

void lock_connection(Database& db) {
    set_and_read_back(db, "locking_mode", "EXCLUSIVE", "exclusive"); // first: setting the other reads the file
    set_and_read_back(db, "synchronous", "EXTRA", "3");
}

void settle_connection(Database& db) {
    set_and_read_back(db, "journal_mode", "WAL", "wal");
    db.script("BEGIN EXCLUSIVE; COMMIT");
    set_and_read_back(db, "foreign_keys", "ON", "1");
    set_and_read_back(db, "recursive_triggers", "ON", "1");
    set_and_read_back(db, "cell_size_check", "ON", "1");
    set_and_read_back(db, "temp_store", "MEMORY", "2");
    set_and_read_back(db, "mmap_size", "0", "0");
}

void make_marks_and_schema(Database& db, const Projections& projections) {
    Transaction all_or_nothing{db};
    db.script("PRAGMA application_id = " + std::to_string(book_application_id));
    db.script("PRAGMA user_version = " + std::to_string(book_version));
    make_schema(db, projections);
    all_or_nothing.commit();
}

void refuse_foreign_marks(Database& db) {
    if (db.pragma("application_id") != std::to_string(book_application_id))
        throw BookError{"This file belongs to another program; it was left as it is."};
    const std::string version = db.pragma("user_version");
    if (version != std::to_string(book_version))
        throw BookError{"This book was made by a newer version of the program (" + version +
                        "). Install that version to open it."};
}

void refuse_other_tables(Database& db, const Projections& projections) {
    const auto statement_of = [](Database& any, const std::string& table) {
        return any.first(
            "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?",
            [](const Row& row) { return row.text(0); }, table);
    };
    Database fresh{"", Database::Mode::memory};
    make_projection_tables(fresh, projections);
    for (const auto& projection : projections)
        for (const auto& table : projection.tables)
            if (statement_of(db, table) != statement_of(fresh, table))
                throw OtherTables{"This book's tables were made by another version of the program (" + table +
                                  "); its entries are whole. Run once: tillbook rebuild"};
}

void check_after_unclean_stop(Database& db) {
    Database::Maintenance lifted{db};
    if (const std::string verdict = db.pragma("quick_check"); verdict != "ok")
        throw BookError{"The book's file is damaged: " + verdict +
                        ". Sell nothing; run tillbook verify and restore the last good backup."};
}

} // namespace till
