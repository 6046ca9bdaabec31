// EnterGuard: counts the keys since the last Enter and how close together they came.
#include "pos/ui/enter_guard.h"

namespace till {

void EnterGuard::key(std::int64_t now_ms) {
    if (keys_ > 0 && now_ms - last_key_ms_ >= burst_gap_ms) burst_ = false;
    ++keys_;
    last_key_ms_ = now_ms;
    last_was_character_ = true;
}

void EnterGuard::other_key() {
    burst_ = false;
    last_was_character_ = false;
}

EnterGuard::Enter EnterGuard::enter(std::int64_t now_ms) {
    const bool nothing_between = keys_ == 0;
    const bool soon = now_ms - last_enter_ms_ < bounce_ms;
    const bool scan = burst_ && keys_ >= burst_keys && now_ms - last_key_ms_ < burst_gap_ms;
    last_enter_ms_ = now_ms;
    keys_ = 0;
    burst_ = true;
    last_was_character_ = false;
    if (nothing_between && soon) return Enter::bounced;
    return scan ? Enter::scanned : Enter::typed;
}

} // namespace till
