// Opening: the steps by which a book's file is taken into use, and what it is refused for.
#pragma once

#include "reconcile/book/database.h"
#include "reconcile/book/projection.h"

#include <filesystem>
#include <string_view>

namespace till {

/// `0.1.0`
std::string_view program_version();

/// Refuses a file that is missing, empty or not SQLite's, before anything touches it.
void refuse_no_book(const std::filesystem::path& book);
/// Whether the last program left its write-ahead log behind.
bool was_stopped_uncleanly(const std::filesystem::path& book);
/// Sets exclusive locking and synchronous, before anything is read: the first look must take no shared memory.
void lock_connection(Database& database);
/// Sets the write-ahead log, after lock_connection(), and all the rest; each is read back.
void settle_connection(Database& database);
/// Marks a new file as a book and makes its tables.
void make_marks_and_schema(Database& database, const Projections& projections);
/// Refuses another program's file and a newer book.
void refuse_foreign_marks(Database& database);
/// Throws OtherTables for a book whose projections are those of another version of the program.
void refuse_other_tables(Database& database, const Projections& projections);
/// SQLite's own quick check.
void check_after_unclean_stop(Database& database);

} // namespace till
