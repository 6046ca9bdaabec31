// The cashier's count, the second collector's and the book's sum, beside each other once the shift is closed.
#include "reconcile/shift/count_comparison.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;
using Verdict = CountComparison::Verdict;

namespace {

/// 450.00 are expected: 100x2 10x20 1x50. li signs for whatever is off.
CountComparison compared(const std::string& cashier, const std::string& second) {
    OpenTill till;
    till.open();
    till.play("count " + cashier + "\ncount " + second + " by sun:2");
    CHECK_FALSE(till.desk().count_comparison(1)); // blind until it is locked (K1)
    till.play("close leave 10x1 because miscounted by li:3");
    return till.desk().count_comparison(1).value();
}

std::string english(const CountComparison& counts) { return counts.sentence(*find_currency("CNY"), Language::english); }

} // namespace

TEST_CASE("where both count the same the money is off, or nothing is (K1)") {
    const auto short_of_ten = compared("100x2 10x19 1x50", "100x2 10x19 1x50");
    CHECK(short_of_ten.verdict == Verdict::money_off);
    CHECK(short_of_ten.faces.empty());
    CHECK(english(short_of_ten) == "The money is off: both counted the same, 10.00 short.");
    CHECK(compared("100x2 10x20 1x50", "100x2 10x20 1x50").verdict == Verdict::all_agree);
}

TEST_CASE("where they differ the counting is off, and whose count the book bears out is named (K1)") {
    const auto own = compared("100x2 10x19 1x50", "100x2 10x20 1x50");
    CHECK(own.verdict == Verdict::cashier_miscounted);
    REQUIRE(own.faces.size() == 1);
    CHECK(own.faces.front().face == 10'00_cents);
    CHECK(own.faces.front().cashier == 19);
    CHECK(own.faces.front().second == 20);
    CHECK(own.expected == 450'00_cents);
    CHECK(english(own).find("10.00 short") != std::string::npos);
    const auto second = compared("100x2 10x20 1x50", "100x3 10x20 1x50");
    CHECK(second.verdict == Verdict::second_miscounted);
    CHECK(english(second).find("100.00 over") != std::string::npos);
    const auto neither = compared("100x2 10x19 1x50", "100x2 10x18 1x50 5x1");
    CHECK(neither.verdict == Verdict::counting_off);
    CHECK(neither.faces.size() == 2);
}

TEST_CASE("the same sum on other faces is a counting that is off (K1)") {
    const auto counts = compared("100x2 10x20 1x50", "100x2 10x20 5x10");
    CHECK(counts.verdict == Verdict::counting_off);
    CHECK(english(counts) == "The counting is off: the sums agree with the book, the faces do not.");
}

TEST_CASE("a face counted as none and one not counted at all are the same nothing") {
    CHECK(compared("100x2 10x20 1x50 5x0", "100x2 10x20 1x50").verdict == Verdict::all_agree);
}

TEST_CASE("one person's counts are not compared, whoever recounts") {
    OpenTill till;
    till.open();
    till.play("count 100x1\ncount 100x2 10x20 1x50\nclose leave 10x1");
    CHECK_FALSE(till.desk().count_comparison(1));
    CHECK_FALSE(till.desk().count_comparison(2));
}
