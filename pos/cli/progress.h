// Progress: how far a long piece of work has come, on one line of the terminal that is drawn over again.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace till {

/// Writes to standard error and only where that is a terminal that shows nothing else; at most five times a second.
class Progress {
public:
    Progress(std::string what, std::size_t all);
    /// Wipes the line.
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::size_t done);

private:
    std::string what_;
    std::size_t all_;
    bool shown_;
    bool drawn_ = false;
    std::chrono::steady_clock::time_point next_;
};

} // namespace till
