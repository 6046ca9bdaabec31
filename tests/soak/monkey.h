// Monkey: works the real window with random keys, clicks, scans and texts, then looks whether the book is whole.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace till {

struct MonkeyRun {
    std::int64_t deeds = 0;           ///< keys, clicks, scans and texts
    std::int64_t entries = 0;         ///< of the book afterwards
    std::map<std::string, int> kinds; ///< the entries by kind
    std::vector<std::string> faults;  ///< assertions, and what is not whole; none: all is well
};

/// Works for so many seconds; the seed decides what is done. Needs a screen and a wx app with a loop.
MonkeyRun let_monkey_work(int seconds, std::uint64_t seed);

} // namespace till
