// DatabaseCopy: SQLite's online backup, into a file of our own making.
#include "reconcile/book/database_copy.h"

#include "reconcile/book/lock.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <utility>

namespace till {
namespace {

void make_private_file(const std::filesystem::path& file) {
    const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (made < 0) throw BookError{"The copy cannot be made, or there is a file already: " + file.string()};
    ::close(made);
}

} // namespace

void sync_file(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!synced) throw BookError{"The copy did not reach the disk: " + path.string()};
    sync_folder_of(path);
}

DatabaseCopy::DatabaseCopy(Database& from, const std::filesystem::path& to) : file_{to} {
    make_private_file(to);
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_FULLMUTEX;
    int code = sqlite3_open_v2(std::filesystem::absolute(to).c_str(), &target_, flags, nullptr);
    if (code == SQLITE_OK) {
        backup_ = sqlite3_backup_init(target_, "main", from.handle_, "main");
        if (!backup_) code = sqlite3_extended_errcode(target_);
    }
    if (backup_) return;
    sqlite3_close_v2(target_);
    std::filesystem::remove(file_);
    fail(code);
}

DatabaseCopy::~DatabaseCopy() {
    if (backup_) sqlite3_backup_finish(backup_);
    sqlite3_close_v2(target_);
    std::error_code ignored;
    if (!whole_) std::filesystem::remove(file_, ignored);
}

void DatabaseCopy::fail(int code) const {
    throw BookError{"The copy of the book could not be written; there is none: " + file_.string(), code,
                    sqlite3_errstr(code)};
}

bool DatabaseCopy::step(int pages) {
    if (whole_) return true;
    const int code = sqlite3_backup_step(backup_, pages);
    if (code == SQLITE_OK) return false;
    if (code != SQLITE_DONE) fail(code);
    finish();
    return true;
}

/// The pages say that they belong to a write-ahead log: the copy has none.
void DatabaseCopy::finish() {
    if (const int code = sqlite3_backup_finish(std::exchange(backup_, nullptr)); code != SQLITE_OK) fail(code);
    if (const int code = sqlite3_exec(target_, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
        code != SQLITE_OK)
        fail(code);
    sqlite3_close_v2(std::exchange(target_, nullptr));
    sync_file(file_);
    whole_ = true;
}

} // namespace till
