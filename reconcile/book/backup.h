// Backup: a verified copy of a book in another place, and the way back from it.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/book/database_copy.h"

#include <filesystem>
#include <optional>
#include <string>

namespace till {

/// What a backup holds.
struct BackupFacts {
    std::filesystem::path file;
    std::int64_t entries = 0;
    std::string head;    ///< 64 hex digits
    std::int64_t at = 0; ///< utc_ms of its last entry
};

/// A backup under way, made in steps so that selling goes on between them.
class Backup {
public:
    /// Throws BookError where there is a file already: a backup is never written over.
    Backup(const Book& book, const BookPlaces& places, const std::filesystem::path& file);
    ~Backup();
    Backup(const Backup&) = delete;
    Backup& operator=(const Backup&) = delete;
    /// Copies a part; true once all is copied.
    bool step(int pages = 256);
    /// Reads the copy from its first entry to its last, carries it to its place, reads it there again, and notes it
    /// beside the book as the last one. Throws BookError where the copy cannot be believed; then there is none.
    BackupFacts finish(const Projections& projections);

private:
    BookPlaces places_;
    std::filesystem::path file_, work_;
    std::optional<DatabaseCopy> copy_;
};

/// The last verified backup that was made of the book, if its note and its file are there.
std::optional<BackupFacts> last_backup(const std::filesystem::path& book);

/// Whether another program has the book open.
bool is_in_use(const std::filesystem::path& book);

/// What a restore brought back.
struct Restored {
    std::int64_t entries = 0;
    std::int64_t from_journal = 0; ///< of them, those that the backup lacked and the electronic journal had
    std::int64_t epoch = 1;
};

/// Makes the book again at its place: from the backup, and from the electronic journal what came after it. Without that
/// journal what came after the backup is lost: a `rebuilt` entry then says so and begins a new epoch. Throws BookError
/// where a book is there already, where the backup cannot be believed, or where the journal tells another story.
Restored restore(const std::filesystem::path& backup, const BookPlaces& places, const Projections& projections,
                 const Clock& clock);

/// A backup opened to be read: a private copy of it, which is gone when this is.
class BackupCopy {
public:
    /// Throws BookError.
    BackupCopy(const std::filesystem::path& backup, const std::filesystem::path& keys);
    ~BackupCopy();
    BackupCopy(const BackupCopy&) = delete;
    BackupCopy& operator=(const BackupCopy&) = delete;
    const BookPlaces& places() const { return places_; }

private:
    BookPlaces places_;
};

} // namespace till
