// Doctor: looks at a machine, a book's place and a counter's devices, and says what is well and what is not.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace till {

struct Finding {
    std::string what; ///< book, folder, lock, keys, settings, printer, drawer, display, spool, fonts, time-zone
    bool is_well = true;
    std::string says;
    std::string advice; ///< what to do; empty where all is well
};

/// What needs no book: the fonts of paper, the data of time zones, the folder of keys.
std::vector<Finding> examine_machine();

/// That, and the book at `book` with the devices of `till`. Opens no drawer, prints nothing, and changes nothing of the
/// book; a book that is in use is not opened.
std::vector<Finding> examine(const std::filesystem::path& book, const std::string& till);

} // namespace till
