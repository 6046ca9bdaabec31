// Slips typed one by one: their sum and number, and which of them the shift's documents miss, told after the close.
#include "reconcile/shift/slip_comparison.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;
using What = SlipFault::What;

namespace {

/// Three card tickets: A1 10.00, A2 3.00 and one of 20.00 without a reference.
void sell_by_card(OpenTill& till) {
    till.open();
    till.play("sell COFFEE pay card ref A1\nsell BREAD pay card ref A2\nsell COFFEE*2 pay card");
}

std::vector<SlipFault> closed_with(OpenTill& till, const std::string& slips) {
    till.play("count 100x2 10x20 1x50\ntender card " + slips);
    CHECK(compare_slips(till.book(), 1).empty()); // a missing slip tells what is expected: not before the close
    till.play("close leave 100x2 because miscounted by li:3");
    return compare_slips(till.book(), 1);
}

} // namespace

TEST_CASE("the sum and the number of slips are worked out, refunds below zero (K3)") {
    OpenTill till;
    sell_by_card(till);
    CHECK(closed_with(till, "slip A1 10.00 slip A2 3.00 slip A3 20.00 slip B1 -5.00").size() == 1);
    const auto declared = declaration(till.book(), 1, "card");
    REQUIRE(declared);
    CHECK(declared->amount == 28'00_cents);
    CHECK(declared->slips == 3);
}

TEST_CASE("a slip without a reference, of nothing, or standing twice is refused") {
    OpenTill till;
    sell_by_card(till);
    till.play("count 100x2\n"
              "tender card slip \"\" 10.00 ! no-reference\n"
              "tender card slip A1 0 ! amount-out-of-range\n"
              "tender card slip A1 10.00 slip A1 10.00 ! form-used\n"
              "tender cash slip A1 10.00 ! unknown-tender\n");
    CHECK_FALSE(declaration(till.book(), 1, "card"));
}

TEST_CASE("slips that fit their payments leave nothing to say, one without a reference by its sum (K3)") {
    OpenTill till;
    sell_by_card(till);
    CHECK(closed_with(till, "slip A2 3.00 slip C9 20.00 slip A1 10.00").empty());
}

TEST_CASE("a missing slip, one of no payment and one of another sum are each named (K3)") {
    OpenTill till;
    sell_by_card(till);
    SUBCASE("missing") {
        const auto faults = closed_with(till, "slip A1 10.00 slip A3 20.00");
        REQUIRE(faults.size() == 1);
        CHECK(faults[0].what == What::missing);
        CHECK(faults[0].number == 2);
        CHECK(faults[0].sentence(*find_currency("CNY"), Language::english).find("(A2) is missing: 3.00") !=
              std::string::npos);
    }
    SUBCASE("stray") {
        const auto faults = closed_with(till, "slip A1 10.00 slip A2 3.00 slip A3 20.00 slip Z9 4.00");
        REQUIRE(faults.size() == 1);
        CHECK(faults[0].what == What::stray);
        CHECK(faults[0].reference == "Z9");
    }
    SUBCASE("another sum") {
        const auto faults = closed_with(till, "slip A1 1.00 slip A2 3.00 slip A3 20.00");
        REQUIRE(faults.size() == 1);
        CHECK(faults[0].what == What::other_amount);
        CHECK(faults[0].slip == 1'00_cents);
        CHECK(faults[0].booked == 10'00_cents);
    }
    SUBCASE("declared by sum alone: nothing is known of single slips") {
        CHECK(closed_with(till, "33.00 slips 3").empty());
    }
}

TEST_CASE(
    "a voided payment may lie there with both its slips or with none; what went to another tender is not missed") {
    OpenTill till;
    sell_by_card(till);
    till.play("void 1 because mistake by li:3\nretender 2 card cash");
    SUBCASE("with none") { CHECK(closed_with(till, "slip A3 20.00").empty()); }
    SUBCASE("with both") { CHECK(closed_with(till, "slip A1 10.00 slip R1 -10.00 slip A3 20.00").empty()); }
}
