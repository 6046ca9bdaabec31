// PlayedBook: a small shop's book with two days played into it, and a door to its file for whoever would tamper.
#pragma once

#include "reconcile/book/book.h"
#include "tests/support/places.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// A file's bytes; empty where it is missing.
std::string bytes_of(const std::filesystem::path &file);
void write_bytes(const std::filesystem::path &file, std::string_view bytes);

/// Every file below a folder by its path, without locks: they only say who has a book.
std::map<std::string, std::string> snapshot(const std::filesystem::path &folder);

/// The same bytes with one of them changed.
std::string with_flip(std::string bytes, std::size_t at);

/// A rehearsal book in a folder of its own. It is made and played once a program; each object is a copy.
class PlayedBook {
public:
    PlayedBook();

    const BookPlaces &places() const { return places_; }
    const std::filesystem::path &folder() const { return folder_.path(); }
    /// Puts the book and its electronic journal back as they were played.
    void put_back() const;
    /// Performs the lines of a day file through the Desk. Throws where one does not do what it says.
    void play(const std::string &day) const;
    /// Works on the file as anyone with a database tool could: no guard, no foreign keys, and the triggers away
    /// meanwhile.
    void tamper(const std::function<void(Database &)> &change) const;
    void tamper(const std::string &sql) const;
    /// Every entry as it stands in the file.
    std::vector<Entry> entries() const;
    /// Replaces an entry's row but for its postings.
    void replace(const Entry &entry) const;
    /// Replaces rows, after working out all links and hashes from `from` on, as a forger without the key can.
    void forge(std::vector<Entry> entries, std::int64_t from) const;

private:
    TempFolder folder_;
    BookPlaces places_;
};

} // namespace till
