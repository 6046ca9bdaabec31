// CashCount: what is counted is kept exactly, or refused.
#include "reconcile/money/cash_count.h"
#include "tests/money/exact.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

const Currency yuan = find_currency("CNY").value();
constexpr auto most = std::numeric_limits<std::int64_t>::max();

CashCount small_drawer() { return CashCount{}.add(100'00_cents, 2).add(50_cents, 3).add(10_cents, 0); }

rc::Gen<CashCount> any_count() {
    const auto face = rc::gen::map(rc::gen::elementOf(yuan.faces), [](const Denomination& d) { return d.face; });
    const auto piece = rc::gen::pair(face, rc::gen::inRange<std::int64_t>(0, 1'000'001));
    return rc::gen::map(rc::gen::container<std::vector<std::pair<Money, std::int64_t>>>(piece), [](const auto& pieces) {
        CashCount count;
        for (const auto& [of, times] : pieces) count.add(of, times);
        return count;
    });
}

} // namespace

TEST_CASE("a drawer is worth its faces times their pieces") {
    CHECK(small_drawer().total() == 201'50_cents);
    CHECK(CashCount{}.total() == 0_cents);
    CHECK(CashCount{}.add(100'00_cents, 1'000'000).total() == 100'000'000'00_cents);
    CHECK(small_drawer().pieces(50_cents) == 3);
    CHECK(small_drawer().pieces(1'00_cents) == 0);
}

TEST_CASE("the same face counted twice adds up") {
    CHECK(CashCount{}.add(1'00_cents, 2).add(1'00_cents, 3) == CashCount{}.add(1'00_cents, 5));
}

TEST_CASE("blank is not zero (fault 69)") {
    CHECK(CashCount{}.empty());
    CHECK_FALSE(CashCount{}.add(10_cents, 0).empty());
    CHECK(CashCount{} != CashCount{}.add(10_cents, 0));
}

TEST_CASE("fewer than no pieces, and more than 64 bits hold, are refused and leave the count alone (faults 63, 69)") {
    CashCount count = small_drawer();
    CHECK_THROWS_AS(count.add(1'00_cents, -1), std::invalid_argument);
    CHECK_THROWS_AS(count.add(50_cents, most), std::overflow_error);
    CHECK(count == small_drawer());
    CHECK_THROWS_AS((void)CashCount{}.add(100'00_cents, most).total(), std::overflow_error);
    CHECK_THROWS_AS((void)CashCount{}.add(1_cents, most).add(2_cents, 1).total(), std::overflow_error);
}

TEST_CASE("a count of another currency does not fit (fault 69)") {
    CHECK(small_drawer().fits(yuan));
    CHECK(CashCount{}.fits(yuan));
    CHECK_FALSE(CashCount{}.add(2'00_cents, 1).fits(yuan));
    CHECK_FALSE(small_drawer().add(25_cents, 0).fits(yuan));
}

TEST_CASE("a count is written largest face first, as day files write it") {
    CHECK(small_drawer().text(yuan) == "100x2 0.5x3 0.1x0");
    CHECK(CashCount{}.text(yuan).empty());
    CHECK(CashCount{}.add(10'000_cents, 1).add(10_cents, 2).text(find_currency("JPY").value()) == "10000x1 10x2");
    CHECK(CashCount{}.add(250_cents, 1).add(20'000_cents, 1).text(find_currency("KWD").value()) == "20x1 0.25x1");
}

TEST_CASE("what is taken out and what stays make the whole again") {
    CHECK(rc::check("whole - part", [] {
        const CashCount part = *any_count(), rest = *any_count();
        CashCount whole = part;
        for (const auto& [face, pieces] : rest.by_face()) whole.add(face, pieces);
        RC_ASSERT(whole.contains(part));
        RC_ASSERT(exact((whole - part).total()) == exact(whole.total()) - exact(part.total()));
        for (const auto& [face, pieces] : rest.by_face()) RC_ASSERT((whole - part).pieces(face) == pieces);
    }));
}

TEST_CASE("a face of which nothing is left stays counted, with zero pieces") {
    const CashCount rest = small_drawer() - CashCount{}.add(100'00_cents, 2);
    CHECK(rest.text(yuan) == "100x0 0.5x3 0.1x0");
}

TEST_CASE("a drawer that does not hold the pieces does not give them, whatever its total") {
    const CashCount drawer = CashCount{}.add(50'00_cents, 2);
    const CashCount wanted = CashCount{}.add(100'00_cents, 1);
    CHECK(drawer.total() == wanted.total());
    CHECK_FALSE(drawer.contains(wanted));
    CHECK_FALSE(drawer.contains(CashCount{}.add(50'00_cents, 3)));
    CHECK(drawer.contains(CashCount{}.add(100'00_cents, 0)));
    CHECK_THROWS_AS((void)(drawer - wanted), std::invalid_argument);
}
