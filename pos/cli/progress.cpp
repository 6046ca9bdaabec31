// Progress: drawing the line.
#include "pos/cli/progress.h"

#include <cstdio>
#include <unistd.h>

namespace till {

using namespace std::chrono_literals;

/// Nothing is drawn for work that is done within this time.
static constexpr auto patience = 500ms;
static constexpr auto interval = 200ms;

Progress::Progress(std::string what, std::size_t all)
    : what_{std::move(what)}, all_{all}, shown_{isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0},
      next_{std::chrono::steady_clock::now() + patience} {}

Progress::~Progress() {
    if (drawn_) std::fputs("\r\x1b[K", stderr);
}

void Progress::show(std::size_t done) {
    if (!shown_) return;
    const auto now = std::chrono::steady_clock::now();
    if (now < next_) return;
    next_ = now + interval;
    drawn_ = true;
    std::fprintf(stderr, "\r%s %zu of %zu", what_.c_str(), done, all_);
    std::fflush(stderr);
}

} // namespace till
