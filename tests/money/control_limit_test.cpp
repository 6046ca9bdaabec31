// Control limits: the largest whole number inside the u chart's limit, held against the inequality itself.
#include "reconcile/money/control_limit.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

TEST_CASE("a count is beyond its limit exactly where it strays more than three roots of what was expected (K6)") {
    for (std::int64_t count = 0; count < 40; count += 3)
        for (std::int64_t all = 50; all < 2000; all += 171)
            for (std::int64_t volume = 1; volume <= all; volume += 37) {
                const auto limit = count_limit(count, all, volume);
                // c is inside where (c·all − count·volume)² ≤ 9·count·volume·all, or c is below what was expected.
                const auto inside = [&](std::int64_t c) {
                    const auto away = c * all - count * volume;
                    return away <= 0 || away * away <= 9 * count * volume * all;
                };
                CHECK(inside(limit));
                CHECK_FALSE(inside(limit + 1));
            }
}

TEST_CASE("limits widen with the root of one's own volume, and nobody who handled nothing has one") {
    CHECK(count_limit(10, 1000, 100) == 4);  // 1 + 3·1
    CHECK(count_limit(10, 1000, 400) == 10); // 4 + 3·2
    CHECK(count_limit(10, 1000, 0) == 0);
    CHECK(count_limit(0, 0, 0) == 0);
    CHECK(net_limit({-5'00_cents, 5'00_cents}, 200, 100) == 15'00_cents); // 3·√(100·(500²+500²)/200)
    CHECK(net_limit({-5'00_cents, 5'00_cents}, 200, 25) == 7'50_cents);
    CHECK(net_limit({}, 200, 100) == Money{});
}

TEST_CASE("limits of the largest amounts neither wrap nor lose a cent") {
    CHECK(net_limit({largest_amount, largest_amount}, 2, 1) == largest_amount); // three times it, cut to what is taken
    CHECK(net_limit({Money::of_minor(3'000'000'000'000)}, 9, 1) == Money::of_minor(3'000'000'000'000));
}
