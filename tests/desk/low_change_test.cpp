// Tests of the warning that change runs low (D5), and of tries to find out what a drawer should hold.
#include "tests/desk/counter.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

const std::string want = "[[change_low]]\nface = \"1\"\npieces = 10\n[[change_low]]\nface = \"5\"\npieces = 3\n";
const std::string opened = "day 2026-11-21\n08:00 open 1 by wang:246810 float 10x5 5x4 1x12 from chen:75319024\n";

std::vector<Money> low(Counter& counter) { return counter.desk().state("1").low_change; }

} // namespace

TEST_CASE("change runs low when the pieces given out leave fewer than the shop wants (D5)") {
    Counter counter{want};
    CHECK(counter.play(opened));
    CHECK(low(counter).empty());
    CHECK(counter.play("day 2026-11-21\n08:10 sell TEA pay cash 10\n")); // 3.00 back, as 3 x 1
    CHECK(low(counter) == std::vector{1'00_cents});
    CHECK(counter.play("day 2026-11-21\n08:11 sell BREAD pay cash 10\n")); // 7.00 back: 5 + 1 + 1
    CHECK(low(counter) == std::vector{1'00_cents});
    CHECK(counter.play("day 2026-11-21\n08:12 sell BREAD pay cash 10\n"));
    CHECK(low(counter) == std::vector{5'00_cents, 1'00_cents});
}

TEST_CASE("what a movement brings is known piece by piece, and a count puts the estimate right (D5)") {
    Counter counter{want};
    CHECK(counter.play(opened + "08:10 sell TEA pay cash 10\n"
                                "08:20 pickup 1x20 by li:86420975\n"));
    CHECK(low(counter).empty());
    CHECK(counter.play("day 2026-11-21\n08:30 change 1x20 for 10x2\n"));
    CHECK(low(counter) == std::vector{1'00_cents});
    CHECK(counter.play("day 2026-11-21\n09:00 spot-count 10x9 5x1 1x30 by li:86420975\n"));
    CHECK(low(counter) == std::vector{5'00_cents});
}

TEST_CASE("coins that customers pay with are not reckoned with: the warning does not come late (D5)") {
    Counter counter{want};
    CHECK(counter.play(opened + "08:10 sell TEA pay cash 10\n"
                                "08:11 sell BREAD pay cash 3\n"));
    CHECK(low(counter) == std::vector{1'00_cents});
}

TEST_CASE("a try to take more out of the drawer than it holds is kept, so that nobody finds the sum by trying (K1)") {
    Counter counter;
    CHECK(counter.play("day 2026-11-21\n"
                       "08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n"
                       "08:10 drop 100x3 ! drawer-short\n"
                       "08:11 change 100x3 for 100x3 ! drawer-short\n"
                       "08:12 paid-out 201 water by li:86420975 ! drawer-short\n"
                       "08:13 paid-out 201 water by li:1 ! wrong-pin\n"));
    std::vector<std::int64_t> tried;
    counter.desk().book().database().each(
        "SELECT body, staff FROM entry WHERE shift = 1 AND kind = 'refused' ORDER BY seq", [&](const Row& row) {
            tried.push_back(Json::parse(row.text(0))["amount"].integer());
            CHECK(row.text(1) == "wang");
        });
    CHECK(tried == std::vector<std::int64_t>{300'00, 300'00, 201'00});
}

TEST_CASE("a shop says below how many pieces of which face change runs low, once a face") {
    const auto said = [](const std::string& more) -> std::string {
        try {
            Counter counter{more};
            return "";
        } catch (const std::exception& fault) {
            return fault.what();
        }
    };
    CHECK(said(want).empty());
    CHECK(said("[[change_low]]\nface = \"3\"\npieces = 1\n").find("face") != std::string::npos);
    CHECK(said("[[change_low]]\nface = \"1\"\n").find("pieces") != std::string::npos);
    CHECK(said(want + "[[change_low]]\nface = \"1\"\npieces = 5\n").find("twice") != std::string::npos);
}
