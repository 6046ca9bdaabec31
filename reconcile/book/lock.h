// BookLock: one program at a time works on a book; a file beside it says who.
#pragma once

#include <filesystem>
#include <string>

namespace till {

/// Holds `BOOK.lock` by flock while it lives. The file stays; only the lock counts, so a killed program leaves none.
class BookLock {
public:
    /// Throws BookError naming who has the book.
    explicit BookLock(const std::filesystem::path& book);
    ~BookLock();
    BookLock(const BookLock&) = delete;
    BookLock& operator=(const BookLock&) = delete;

private:
    int file_ = -1;
};

/// Throws BookError where a book must not lie: a link, a network file system, a folder that anyone may write.
void refuse_unfit_place(const std::filesystem::path& book);

/// Makes sure a new file's name outlives a power cut.
void sync_folder_of(const std::filesystem::path& file);

} // namespace till
