// DatabaseCopy: a copy of an open database, made in steps while the database is used.
#pragma once

#include "reconcile/book/database.h"

#include <filesystem>

struct sqlite3_backup;

namespace till {

/// What the same connection commits between two steps is in the copy; the copy is one file, as it would be after a
/// clean stop. What is not finished is removed.
class DatabaseCopy {
public:
    /// Throws BookError where the file exists or cannot be made (0600).
    DatabaseCopy(Database& from, const std::filesystem::path& to);
    ~DatabaseCopy();
    DatabaseCopy(const DatabaseCopy&) = delete;
    DatabaseCopy& operator=(const DatabaseCopy&) = delete;

    /// Copies so many pages more, all where it is below zero; true once the copy is whole and on the disk.
    bool step(int pages);

private:
    [[noreturn]] void fail(int code) const;
    void finish();
    std::filesystem::path file_;
    sqlite3* target_ = nullptr;
    sqlite3_backup* backup_ = nullptr;
    bool whole_ = false;
};

/// Waits until a file and its name are on the disk. Throws BookError.
void sync_file(const std::filesystem::path& file);

} // namespace till
