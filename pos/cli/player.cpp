// Player: setting the clock, asking the desk, writing the answer.
#include "pos/cli/player.h"

#include "pos/cli/progress.h"

#include <ostream>
#include <stdexcept>

namespace till {

Player::Player(Desk& desk, SetClock& clock, std::ostream& out) : desk_{desk}, clock_{clock}, zone_{desk.shop().time_zone}, out_{out} {}

bool Player::play(const std::vector<DayLine>& lines, const PlayOptions& options) {
    const auto skipped = played_before(lines);
    Progress progress{"line", lines.size()};
    bool all_as_expected = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto outcome = i < skipped ? LineOutcome{true, {}, {}} : play_line(lines[i]);
        answer(lines[i], outcome, options);
        progress.show(i + 1);
        all_as_expected = all_as_expected && as_expected(lines[i], outcome);
        if (options.stop && !all_as_expected) break;
    }
    return all_as_expected;
}

std::size_t Player::played_before(const std::vector<DayLine>& lines) const {
    for (std::size_t i = lines.size(); i > 0; --i)
        if (lines[i - 1].act && desk_.has_played(lines[i - 1].hash)) return i;
    return 0;
}

LineOutcome Player::play_line(const DayLine& line) {
    if (!line.act) return {};
    clock_.set(zone_.local(line.day, line.second_of_day).utc_ms);
    desk_.set_source(line.hash);
    const auto done = desk_.perform(line.till.empty() ? desk_.shop().tills.front() : line.till, *line.act);
    if (!done) return {false, done.refusal(), {}};
    return {false, std::nullopt, *done};
}

void Player::answer(const DayLine& line, const LineOutcome& outcome, const PlayOptions& options) {
    const auto& shop = desk_.shop();
    out_ << (options.json ? answer_json(line, outcome, shop).line() : answer_text(line, outcome, shop)) << '\n' << std::flush;
    if (!out_) throw std::runtime_error{"the answer to line " + std::to_string(line.number) + " cannot be written; the act itself is in the book"};
}

} // namespace till
