// EnterGuard: which Enter counts.
#include "pos/ui/enter_guard.h"

#include <doctest/doctest.h>

using till::EnterGuard;

namespace {

/// A scanner's burst that ends at `end_ms`.
void burst(EnterGuard& guard, std::int64_t end_ms, int keys = 13) {
    for (int i = keys - 1; i >= 0; --i) guard.key(end_ms - 5 * i);
}

} // namespace

TEST_CASE("fault 73: a second Enter within 300 ms does nothing, one at 300 ms counts") {
    EnterGuard guard;
    CHECK(guard.enter(10'000) == EnterGuard::Enter::typed);
    CHECK(guard.enter(10'299) == EnterGuard::Enter::bounced);
    CHECK(guard.enter(10'598) == EnterGuard::Enter::bounced);
    CHECK(guard.enter(10'898) == EnterGuard::Enter::typed);
}

TEST_CASE("a held Enter that repeats itself never counts a second time") {
    EnterGuard guard;
    guard.enter(0);
    for (std::int64_t ms = 30; ms < 5'000; ms += 30) CHECK(guard.enter(ms) == EnterGuard::Enter::bounced);
}

TEST_CASE("a scanner that ends in two line ends gives one scan and one bounce") {
    EnterGuard guard;
    burst(guard, 1'000);
    CHECK(guard.enter(1'005) == EnterGuard::Enter::scanned);
    CHECK(guard.enter(1'010) == EnterGuard::Enter::bounced);
}

TEST_CASE("fault 58: scans right behind each other are all taken") {
    EnterGuard guard;
    for (std::int64_t ms = 1'000; ms < 3'000; ms += 100) {
        burst(guard, ms);
        CHECK(guard.enter(ms + 2) == EnterGuard::Enter::scanned);
    }
}

TEST_CASE("a scan is one whatever hands did before it") {
    EnterGuard guard;
    guard.key(100);
    guard.key(400);
    guard.other_key();
    burst(guard, 1'000);
    CHECK(guard.enter(1'005) == EnterGuard::Enter::scanned);
}

TEST_CASE("what hands type is no scan") {
    EnterGuard guard;
    SUBCASE("because of one gap of 50 ms") {
        burst(guard, 1'000, 6);
        guard.key(1'050);
        CHECK(guard.enter(1'060) == EnterGuard::Enter::typed);
    }
    SUBCASE("because it is too short") {
        burst(guard, 1'000, 3);
        CHECK(guard.enter(1'005) == EnterGuard::Enter::typed);
    }
    SUBCASE("because the Enter came late") {
        burst(guard, 1'000);
        CHECK(guard.enter(1'050) == EnterGuard::Enter::typed);
    }
}

TEST_CASE("an Enter behind a character that did not reach the box belongs to the input method") {
    EnterGuard guard;
    CHECK_FALSE(guard.composing());
    guard.key(1'000);
    CHECK(guard.composing());
    guard.other_key();
    CHECK_FALSE(guard.composing());
}
