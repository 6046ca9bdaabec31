// BookLock: flock on a file of its own, and where a book may lie.
#include "reconcile/book/lock.h"

#include "reconcile/book/database.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <array>
#include <algorithm>
#include <cstdint>

namespace till {
namespace {

/// File systems whose locks or syncs cannot be relied on: the network's, and those of user-space programs.
constexpr std::array<std::uint32_t, 9> unfit_file_systems{
    NFS_SUPER_MAGIC, SMB_SUPER_MAGIC, 0xFF534D42 /* CIFS */, 0xFE534D42 /* SMB2 */, CODA_SUPER_MAGIC,
    AFS_SUPER_MAGIC, V9FS_MAGIC, 0x65735546 /* FUSE */, 0x00C36400 /* CEPH */};

std::string who_am_i() {
    const auto* entry = ::getpwuid(::geteuid());
    return (entry ? std::string{entry->pw_name} : std::to_string(::geteuid())) + ", process " + std::to_string(::getpid());
}

std::string content_of(int file) {
    std::array<char, 200> buffer{};
    const auto size = ::pread(file, buffer.data(), buffer.size(), 0);
    std::string content(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    std::erase_if(content, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return content;
}

std::filesystem::path folder_of(const std::filesystem::path& file) { return std::filesystem::absolute(file).parent_path(); }

} // namespace

BookLock::BookLock(const std::filesystem::path& book) {
    const std::string path = book.string() + ".lock";
    file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file_ < 0) throw BookError{"The lock of the book cannot be made; may you write in its folder? " + path};
    if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
        const std::string who = content_of(file_);
        ::close(file_);
        throw BookError{"The book is in use by " + (who.empty() ? "another program" : who) + ". Close it there first."};
    }
    const std::string mine = who_am_i();
    if (::ftruncate(file_, 0) != 0 || ::pwrite(file_, mine.data(), mine.size(), 0) < 0) { // who it is is a courtesy; the lock holds
    }
}

BookLock::~BookLock() { ::close(file_); }

void refuse_unfit_place(const std::filesystem::path& book) {
    const auto folder = folder_of(book);
    struct stat facts {};
    if (::lstat(book.c_str(), &facts) == 0 && !S_ISREG(facts.st_mode))
        throw BookError{"The book must be a file of its own, not a link or a folder: " + book.string()};
    if (::stat(folder.c_str(), &facts) != 0 || !S_ISDIR(facts.st_mode)) throw BookError{"The book's folder does not exist: " + folder.string()};
    if ((facts.st_mode & S_IWOTH) != 0 && (facts.st_mode & S_ISVTX) == 0)
        throw BookError{"Anyone may write in the book's folder; take that right away (chmod o-w): " + folder.string()};
    struct statfs system {};
    if (::statfs(folder.c_str(), &system) != 0) throw BookError{"The book's folder cannot be examined: " + folder.string()};
    if (std::find(unfit_file_systems.begin(), unfit_file_systems.end(), static_cast<std::uint32_t>(system.f_type)) != unfit_file_systems.end())
        throw BookError{"A book must lie on a disk of this machine, not on the network: " + folder.string()};
}

void sync_folder_of(const std::filesystem::path& file) {
    const int folder = ::open(folder_of(file).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace till
