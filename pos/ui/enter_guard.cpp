// EnterGuard: counts keys that come close behind each other.
#include "pos/ui/enter_guard.h"

namespace till {

void EnterGuard::key(std::int64_t now_ms) {
    run_ = now_ms - last_key_ms_ < burst_gap_ms ? run_ + 1 : 1;
    last_key_ms_ = now_ms;
    typed_ = true;
    last_was_character_ = true;
}

void EnterGuard::other_key() {
    run_ = 0;
    last_was_character_ = false;
}

EnterGuard::Enter EnterGuard::enter(std::int64_t now_ms) {
    const bool bounced = !typed_ && now_ms - last_enter_ms_ < bounce_ms;
    const bool scanned = run_ >= burst_keys && now_ms - last_key_ms_ < burst_gap_ms;
    last_enter_ms_ = now_ms;
    typed_ = false;
    run_ = 0;
    last_was_character_ = false;
    if (bounced) return Enter::bounced;
    return scanned ? Enter::scanned : Enter::typed;
}

} // namespace till
