// ElectronicJournal: plain lines, one write and one fdatasync an act.
#include "reconcile/book/electronic_journal.h"

#include "reconcile/book/database.h"
#include "reconcile/book/text.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

namespace till {
namespace {

constexpr std::size_t hash_digits = 64;

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

std::string read_at(int file, off_t from, std::size_t size) {
    std::string bytes(size, '\0');
    const auto got = ::pread(file, bytes.data(), size, from);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

/// Where the last line feed before `end` stands, read backwards in blocks; -1 where there is none.
off_t line_feed_before(int file, off_t end) {
    constexpr off_t block = 65536;
    while (end > 0) {
        const off_t from = std::max<off_t>(0, end - block);
        const std::string bytes = read_at(file, from, static_cast<std::size_t>(end - from));
        const auto found = bytes.rfind('\n');
        if (found != std::string::npos) return from + static_cast<off_t>(found);
        end = from;
    }
    return -1;
}

} // namespace

std::string journal_columns(const Entry& e) {
    return Json::object({{"epoch", e.epoch}, {"seq", e.seq}, {"kind", word(e.kind)}, {"version", e.version}, {"alg", e.alg},
                         {"number", e.number}, {"till", e.till}, {"shift", e.shift}, {"business_day", e.business_day.iso()},
                         {"at", e.at.utc_ms}, {"utc_offset", e.at.offset_minutes}, {"staff", e.staff}, {"about", e.about},
                         {"body", e.body}, {"previous", hex(e.previous)}})
        .line();
}

ElectronicJournal::ElectronicJournal(const std::filesystem::path& path) {
    file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file_ < 0) throw BookError{"The electronic journal cannot be opened: " + path.string()};
    cut_torn_tail();
}

ElectronicJournal::~ElectronicJournal() { ::close(file_); }

void ElectronicJournal::cut_torn_tail() {
    const off_t size = ::lseek(file_, 0, SEEK_END);
    const off_t end = line_feed_before(file_, size) + 1;
    if (end != size && ::ftruncate(file_, end) != 0) throw BookError{"The electronic journal cannot be put right"};
    if (end == 0) return;
    const off_t start = line_feed_before(file_, end - 1) + 1;
    const std::string line = read_at(file_, start, static_cast<std::size_t>(end - 1 - start));
    const auto hash = line.size() > hash_digits ? unhex(std::string_view{line}.substr(0, hash_digits)) : std::nullopt;
    if (!hash) throw BookError{"The electronic journal's last line is damaged: compare it with the book (tillbook verify)."};
    try {
        const Json columns = Json::parse(std::string_view{line}.substr(hash_digits + 1));
        last_ = Last{columns["epoch"].integer(), columns["seq"].integer(), *hash};
    } catch (const JsonError&) {
        throw BookError{"The electronic journal's last line is damaged: compare it with the book (tillbook verify)."};
    }
}

void ElectronicJournal::append(const std::vector<Entry>& entries) {
    std::string lines;
    for (const auto& entry : entries) lines += hex(entry.hash) + ' ' + journal_columns(entry) + '\n';
    if (!write_all(file_, lines) || ::fdatasync(file_) != 0)
        throw BookError{"The electronic journal cannot be written: the entry is in the book, but sell no more until this is put right."};
    if (!entries.empty()) last_ = Last{entries.back().epoch, entries.back().seq, entries.back().hash};
}

bool ElectronicJournal::read(const std::filesystem::path& path,
                             const std::function<void(std::string_view, std::string_view)>& each) {
    std::ifstream file{path, std::ios::binary};
    if (!file) return false;
    for (std::string line; std::getline(file, line);) {
        if (file.eof()) break; // no line end: torn by a crash, written again at the next start
        const auto hash = line.size() > hash_digits ? unhex(std::string_view{line}.substr(0, hash_digits)) : std::nullopt;
        each(hash ? *hash : std::string{}, line.size() > hash_digits ? std::string_view{line}.substr(hash_digits + 1) : line);
    }
    return true;
}

} // namespace till
