// Player: performs the lines of a day file through the Desk, as the window would.
#pragma once

#include "pos/cli/day_file.h"
#include "pos/cli/line_answer.h"
#include "pos/desk/desk.h"

#include <cstddef>
#include <iosfwd>
#include <vector>

namespace till {

struct PlayOptions {
    bool json = false; ///< a JSON object a line
    bool stop = false; ///< at the first line that did not do what the file says
};

/// Plays on one desk, whose clock it sets. Lines that the book has already are skipped: all up to the last one whose hash
/// an entry bears. Each answer is written and flushed once its act is durable.
class Player {
public:
    /// All outlive the player.
    Player(Desk& desk, SetClock& clock, std::ostream& out);

    /// Whether every line that was played did what the file says. Throws BookError, and std::runtime_error where
    /// an answer cannot be written.
    bool play(const std::vector<DayLine>& lines, const PlayOptions& options);

private:
    std::size_t played_before(const std::vector<DayLine>& lines) const;
    LineOutcome play_line(const DayLine& line);
    void answer(const DayLine& line, const LineOutcome& outcome, const PlayOptions& options);

    Desk& desk_;
    SetClock& clock_;
    TimeZone zone_;
    std::ostream& out_;
};

} // namespace till
