// EnterGuard: tells an Enter that a person meant from one that a scanner or a bouncing key sent.
#pragma once

#include <cstdint>

namespace till {

/// Told of every key with the time it came. A keyboard-wedge scanner types a code faster than hands can and ends it in
/// one line end or two; the second one must not book cash.
class EnterGuard {
public:
    enum class Enter {
        typed,   ///< by hand
        scanned, ///< ends a code that came in a burst
        bounced, ///< too soon after the one before, with nothing typed between: to be ignored
    };

    static constexpr std::int64_t bounce_ms = 300;
    static constexpr std::int64_t burst_gap_ms = 50; ///< hands leave longer gaps between keys
    static constexpr int burst_keys = 4;             ///< as many keys in a row make a scan

    /// A key that types a character came at `now_ms` (any steady clock).
    void key(std::int64_t now_ms);
    /// A key that takes characters away, or moves about.
    void other_key();
    Enter enter(std::int64_t now_ms);

    /// The last key typed a character. With nothing in the box it went into an input method that is still composing,
    /// and the Enter is meant for that.
    bool composing() const { return last_was_character_; }

private:
    std::int64_t last_enter_ms_ = -bounce_ms;
    std::int64_t last_key_ms_ = 0;
    bool typed_ = false; ///< something, since the last Enter
    int run_ = 0;        ///< keys close behind each other, up to the last one
    bool last_was_character_ = false;
};

} // namespace till
