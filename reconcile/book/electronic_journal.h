// ElectronicJournal: the second, append-only record of every entry, in a file of its own.
#pragma once

#include "reconcile/book/entry.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// One line an entry: its hash in hex, a blank, the entry's columns as one JSON object. A line that a crash tore is cut
/// off when the file is opened for writing.
class ElectronicJournal {
public:
    /// Opens or makes the file (0600). Throws BookError.
    explicit ElectronicJournal(const std::filesystem::path& path);
    ~ElectronicJournal();
    ElectronicJournal(const ElectronicJournal&) = delete;
    ElectronicJournal& operator=(const ElectronicJournal&) = delete;

    struct Last {
        std::int64_t epoch = 0;
        std::int64_t seq = 0;
        std::string hash; ///< 32 bytes
    };
    /// The last whole line; nothing where the journal is empty.
    std::optional<Last> last() const { return last_; }

    /// Writes the entries and syncs them to the disk once. Throws BookError; what was torn is cut off at the next start.
    void append(const std::vector<Entry>& entries);

    /// Reads every whole line in order without opening for writing: hash (32 bytes) and the columns' JSON text. Returns
    /// false where the file is missing.
    static bool read(const std::filesystem::path& path, const std::function<void(std::string_view hash, std::string_view columns)>& each);

private:
    void cut_torn_tail();
    int file_ = -1;
    std::optional<Last> last_;
};

/// An entry's columns as the journal holds them.
std::string journal_columns(const Entry& entry);

} // namespace till
