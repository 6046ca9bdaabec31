// Tests of who is offered as a signer: whose right and limits cover the act, and whose own it is not (T7, T8, T9).
#include "tests/desk/counter.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

/// Sun signs for voids and refunds of up to 15.00.
const std::string sun = "[[staff]]\nid = \"sun\"\nname = \"Sun\"\npin = \"55667788\"\nroles = [\"supervisor\"]\n"
                        "limits = { refund = \"15.00\", void = \"15.00\" }\n";

std::vector<std::string> ids(const std::vector<Person>& people) {
    std::vector<std::string> ids;
    for (const auto& person : people) ids.push_back(person.id);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("only those are offered for a void or a refund whose limits cover it (T8, T9)") {
    Counter counter{sun};
    CHECK(counter.play("day 2026-11-21\n"
                       "08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n"
                       "08:10 sell COFFEE*2 pay cash 20\n"
                       "08:11 sell COFFEE pay cash 10\n"));
    const auto offered = [&](const Act& act) { return ids(counter.desk().who_may_sign("1", act)); };
    CHECK(offered(VoidTicket{1, {}, {}}) == Ids{"chen", "gao", "li"});
    CHECK(offered(VoidTicket{2, {}, {}}) == Ids{"chen", "gao", "li", "sun"});
    CHECK(offered(Refund{1, {}, {}, {}}) == Ids{"chen", "gao", "li"});
    CHECK(offered(Refund{
              1, {{.code = "COFFEE", .name = {}, .quantity = Decimal{1, 0}, .price = {}, .discount = {}}}, {}, {}}) ==
          Ids{"chen", "gao", "li", "sun"});
    CHECK(counter.play("day 2026-11-21\n"
                       "08:20 void 1 because mistake by sun:55667788 ! over-limit\n"
                       "08:21 void 1 because mistake by li:86420975\n"));
}

TEST_CASE("nobody is offered for their own act, after a handover neither (O5)") {
    Counter counter{sun};
    CHECK(counter.play("day 2026-11-21\n"
                       "08:00 open 1 by li:86420975 float 100x2 from chen:75319024\n"
                       "08:10 sell COFFEE pay cash 10\n"
                       "12:00 handover gao:11223344 100x2 10x1\n"));
    CHECK(ids(counter.desk().who_may_sign("1", VoidTicket{1, {}, {}})) == Ids{"chen", "sun"});
}

TEST_CASE("for a ticket only those are offered whose rights and limits cover all that it asks for (T7)") {
    Counter counter{"[[staff]]\nid = \"sun\"\nname = \"Sun\"\npin = \"55667788\"\nroles = [\"supervisor\"]\n"
                    "limits = { discount_percent = \"20\" }\n"};
    CHECK(counter.play("day 2026-11-21\n08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n"));
    Desk& desk = counter.desk();
    AskedLine line;
    line.code = "COFFEE";
    const auto refused = [&](const AskedDiscount& discount) {
        const auto outcome = desk.set_discount("1", discount);
        return !outcome && outcome.refusal().why == Why::over_limit;
    };
    CHECK(ids(desk.who_may_sign("1")).empty());
    REQUIRE(desk.add_line("1", line));
    CHECK(refused({Decimal{15, 0}, {}}));
    CHECK(ids(desk.who_may_sign("1")) == Ids{"chen", "gao", "li", "sun"});
    CHECK(refused({Decimal{25, 0}, {}}));
    CHECK(ids(desk.who_may_sign("1")) == Ids{"chen", "gao", "li"});
    // A gift needs the manager, whatever the percentage.
    line.discount = Decimal{100, 0};
    CHECK_FALSE(desk.add_line("1", line));
    CHECK(ids(desk.who_may_sign("1")) == Ids{"chen", "gao"});
    REQUIRE(desk.set_discount("1", AskedDiscount{Decimal{5, 0}, {}}));
    CHECK(ids(desk.who_may_sign("1")).empty());
}
