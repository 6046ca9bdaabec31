// Tests of tables: rounds, moves, merges, splits, parts that sum to the whole, dishes taken off, bills that stay (T10).
#include "tests/desk/counter.h"

#include <doctest/doctest.h>
#include <map>
#include <random>

using namespace till;
using namespace till::literals;

namespace {

const std::string opened = "day 2026-11-21\n08:00 open 1 by wang:246810 float 100x2 from chen:75319024\n";

/// What is in the income and tax accounts.
std::map<std::string, Money> goods(Counter& counter) {
    std::map<std::string, Money> sums;
    for (const char* account : {"income:sales:drinks", "income:sales:bakery", "income:sales:dry",
                                "liabilities:tax:0.13", "liabilities:tax:0.09"})
        sums[account] = counter.balance(account);
    return sums;
}

/// Quantities and amounts of all tickets from `first` on, by code.
struct Sums {
    Decimal quantity;
    Money total, discount, net;
};
std::map<std::string, Sums> sold(Counter& counter, std::int64_t first, std::int64_t last) {
    std::map<std::string, Sums> sums;
    for (auto number = first; number <= last; ++number)
        for (const auto& line : counter.ticket(number).lines) {
            Sums& sum = sums[line.code];
            sum.quantity = sum.quantity + line.quantity;
            sum.total += line.total;
            sum.discount += line.discount;
            sum.net += line.net;
            CHECK(line.total - line.discount == line.net);
            CHECK_FALSE(line.net.is_negative());
            CHECK_FALSE(line.quantity.is_negative());
        }
    return sums;
}

void check_same(const std::map<std::string, Sums>& parts, const std::map<std::string, Sums>& whole) {
    REQUIRE(parts.size() == whole.size());
    for (const auto& [code, sum] : whole) {
        CAPTURE(code);
        CHECK(compare(parts.at(code).quantity, sum.quantity) == 0);
        CHECK(parts.at(code).total == sum.total);
        CHECK(parts.at(code).discount == sum.discount);
        CHECK(parts.at(code).net == sum.net);
    }
}

/// What an undivided ticket of those items comes to.
struct Undivided {
    std::map<std::string, Money> goods;
    std::map<std::string, Sums> sold;
    explicit Undivided(const std::string& items) {
        Counter counter;
        REQUIRE(counter.play(opened + "08:10 sell " + items + " pay card by li:86420975\n"));
        goods = ::goods(counter);
        sold = ::sold(counter, 1, 1);
    }
};

} // namespace

TEST_CASE("another round is put on a table's bill, and the whole is settled at once (T10)") {
    Counter counter;
    CHECK(counter.play(opened + "08:10 park 1 COFFEE*2\n08:20 park 1 TEA\n08:21 park lunch TEA\n"
                                "08:22 park lunch TEA ! name-taken\n"));
    const auto tables = counter.desk().tables();
    REQUIRE(tables.size() == 3);
    CHECK(tables[0].lines == 2);
    CHECK(tables[0].left == 27'00_cents);
    CHECK(tables[2].name == "Room 301");
    CHECK(tables[2].lines == 0);
    CHECK(counter.play("day 2026-11-21\n09:00 recall 1 pay cash\n"));
    CHECK(counter.ticket(1).total() == 27'00_cents);
    CHECK(counter.desk().tables()[0].lines == 0);
}

TEST_CASE("a bill goes to another table, onto one that has a bill only where that is said (T10, 转台)") {
    Counter counter;
    CHECK(counter.play(opened + "08:10 park 1 COFFEE\n08:11 park 2 TEA\n08:12 park bar BREAD\n"
                                "08:20 move 1 to 9 ! unknown-table\n08:21 move 9 to 1 ! unknown-ticket\n"
                                "08:22 move 1 to 2 ! name-taken\n08:23 move 1 to \"Room 301\"\n"
                                "08:24 move 2 to \"Room 301\" merge\n08:25 move bar to 1\n"));
    CHECK(counter.desk().tables()[0].left == 3'00_cents);
    CHECK(counter.desk().tables()[1].lines == 0);
    CHECK(counter.desk().tables()[2].left == 17'00_cents);
    const Json body = counter.body(Kind::moved, 2);
    CHECK(body["name"].text() == "2");
    CHECK(body["to"].text() == "Room 301");
    CHECK(body["lines"].items().size() == 1);
    CHECK(counter.desk().book().find(Kind::moved, 1)->business_day.iso() == "2026-11-21");
    CHECK(counter.play("day 2026-11-21\n09:00 recall \"Room 301\" pay cash\n"));
}

TEST_CASE("lines are split off a bill to a bill of their own; not all of them, and none that are not there (T10)") {
    Counter counter;
    CHECK(counter.play(opened + "08:10 park 1 COFFEE*3 TEA\n08:20 split 1 COFFEE*4 to 2 ! more-than-paid\n"
                                "08:21 split 1 COFFEE*3 TEA to 2 ! amount-out-of-range\n"
                                "08:22 split 1 COFFEE TEA to \"Mrs Wu\"\n08:23 split 1 COFFEE to 1 ! name-taken\n"
                                "08:24 split 1 COFFEE to 2\n"));
    CHECK(counter.desk().bill("Mrs Wu").total == 17'00_cents);
    CHECK(counter.desk().bill("1").total == 10'00_cents);
    CHECK(counter.desk().bill("2").total == 10'00_cents);
    CHECK(counter.body(Kind::bill_split, 1)["to"].text() == "Mrs Wu");
}

TEST_CASE("equal shares of a bill come to exactly what it would have come to undivided (T10)") {
    const std::string items = "COFFEE TEA BREAD*2%5 NUTS*0.355";
    const Undivided whole{items};
    Counter counter;
    CHECK(counter.play(opened + "08:10 park 1 " + items +
                       "\n08:20 settle-bill 1 share 1/3 pay card\n"
                       "08:21 settle-bill 1 share 1/3 pay cash 100\n"));
    CHECK(counter.desk().tables()[0].settled == counter.ticket(1).total() + counter.ticket(2).total());
    CHECK(counter.play(
        "day 2026-11-21\n08:22 settle-bill 1 share 1/3 pay card\n08:23 settle-bill 1 pay card ! unknown-ticket\n"));
    CHECK(counter.ticket(1).total() == 9'93_cents); // 29.80 in three
    CHECK(counter.ticket(2).total() == 9'94_cents);
    CHECK(counter.ticket(3).total() == 9'93_cents);
    CHECK(counter.ticket(2).bill == "1");
    CHECK(goods(counter) == whole.goods);
    check_same(sold(counter, 1, 3), whole.sold);
    counter.rebuild();
    CHECK(goods(counter) == whole.goods);
}

TEST_CASE("lines, an amount and the rest are settled apart, and a round that came in between with them (T10)") {
    const Undivided whole{"COFFEE*3 BREAD NUTS*0.355 TEA*2"};
    Counter counter;
    CHECK(counter.play(opened + "08:10 park 1 COFFEE*3 BREAD NUTS*0.355\n"
                                "08:20 settle-bill 1 COFFEE*2 pay cash 50\n"
                                "08:21 settle-bill 1 COFFEE*2 pay cash ! more-than-paid\n"
                                "08:22 settle-bill 1 amount 5.55 pay card\n"
                                "08:23 park 1 TEA*2\n"
                                "08:24 move 1 to 2\n"
                                "08:25 settle-bill 2 amount 99.00 pay card ! more-than-paid\n"
                                "08:26 split 2 TEA to 1 ! part-settled\n"
                                "08:27 settle-bill 2 BREAD*0.9 pay card ! more-than-paid\n"
                                "08:28 recall 2 pay cash 100\n"));
    CHECK(counter.ticket(1).total() == 20'00_cents);
    CHECK(counter.ticket(2).total() == 5'55_cents);
    CHECK(goods(counter) == whole.goods);
    CHECK(counter.desk().tables()[1].lines == 0);
}

TEST_CASE("however a bill is divided, income, tax, quantities and amounts of its parts are the whole's (T10)") {
    std::mt19937 chance{20261121};
    const auto any = [&](int most) { return static_cast<int>(chance() % static_cast<unsigned>(most)); };
    for (int round = 0; round < 25; ++round) {
        std::string items;
        const char* codes[] = {"COFFEE", "TEA", "BREAD", "NUTS"};
        for (int line = 0; line < 4; ++line)
            items += std::string{codes[line]} + "*" +
                     (line == 3 ? "0." + std::to_string(101 + any(800)) : std::to_string(1 + any(5))) +
                     (any(2) == 0 ? "%" + std::to_string(1 + any(9)) : "") + " ";
        CAPTURE(items);
        const Undivided whole{items};
        Counter counter;
        CHECK(counter.play(opened + "08:10 park 1 " + items + "by li:86420975\n"));
        std::int64_t parts = 0;
        while (counter.desk().tables()[0].lines > 0) {
            const Money left = counter.desk().tables()[0].left;
            SettleBill act{"1", {}, {}, {}, {{"card", {}, ""}}, Signature{"li", "86420975"}};
            if (any(3) == 0)
                act.share = BillShare{1, 2 + any(6)};
            else if (any(4) > 0)
                act.amount = Money::of_minor(1 + any(static_cast<int>(left.minor())));
            if (counter.desk().perform("1", act)) ++parts;
            REQUIRE(parts < 200);
        }
        CHECK(goods(counter) == whole.goods);
        check_same(sold(counter, 1, parts), whole.sold);
    }
}

TEST_CASE("a part that is refunded gives back what it added to income and tax (T10, T9)") {
    Counter counter;
    CHECK(counter.play(opened + "08:10 park 1 COFFEE TEA BREAD*2 NUTS*0.355\n08:20 settle-bill 1 share 1/3 pay card\n"
                                "08:21 settle-bill 1 amount 7.77 pay card\n08:22 settle-bill 1 pay card\n"
                                "08:30 void 1 because mistake by li:86420975\n"
                                "08:31 refund 2 because stale by li:86420975\n"
                                "08:32 refund 3 because stale by li:86420975\n"));
    for (const auto& [account, amount] : goods(counter)) CHECK(amount == 0_cents);
}

TEST_CASE("a discount on the table's bill is each part's in proportion, and signed for once (T7, T10)") {
    Counter counter;
    CHECK(counter.play(opened));
    REQUIRE(counter.desk().add_line("1", {"COFFEE", "", Decimal{3, 0}, {}, {}}));
    REQUIRE(counter.desk().set_discount("1", AskedDiscount{Decimal{20, 0}, {}}, Signature{"li", "86420975"}));
    REQUIRE(counter.desk().park("1", "1"));
    CHECK(counter.play("day 2026-11-21\n08:20 settle-bill 1 COFFEE pay card\n08:21 settle-bill 1 share 1/2 pay card\n"
                       "08:22 settle-bill 1 pay card\n"));
    CHECK(counter.ticket(1).total() == 8'00_cents);
    CHECK(counter.ticket(1).ticket_discount() == 2'00_cents);
    CHECK(counter.ticket(1).signers.size() == 1);
    CHECK(counter.ticket(2).total() + counter.ticket(3).total() == 16'00_cents);
}

TEST_CASE(
    "a dish that was sent goes off the bill only with reason and sign-off, at the table or on the counter (退单)") {
    Counter counter;
    CHECK(counter.play(opened + "08:10 park 1 COFFEE*2 TEA\n08:20 remove TEA from 1 because cold ! needs-sign-off\n"
                                "08:21 remove TEA from 1 because cold by zhou:135791 ! not-permitted\n"
                                "08:22 remove BREAD from 1 because cold by li:86420975 ! unknown-item\n"
                                "08:23 remove TEA from 2 because cold by li:86420975 ! unknown-ticket\n"
                                "08:24 remove TEA from 1 because cold by li:86420975\n"
                                "08:25 remove COFFEE from 1 because cold by li:86420975\n"));
    CHECK(counter.desk().bill("1").total == 10'00_cents);
    CHECK(counter.body(Kind::line_removed, 1)["signers"].items().front()["person"].text() == "li");
    REQUIRE(counter.desk().unpark("1", "1"));
    REQUIRE(counter.desk().add_line("1", {"BREAD", "", Decimal{1, 0}, {}, {}}));
    CHECK(counter.desk().remove_line("1", 0, "cold").refusal().why == Why::needs_sign_off);
    CHECK(counter.desk().change_line("1", 0, {"BREAD", "", Decimal{1, 0}, {}, {}}).refusal().why ==
          Why::needs_sign_off);
    REQUIRE(counter.desk().remove_line("1", 1, "changed-mind")); // it was not sent
    REQUIRE(counter.desk().remove_line("1", 0, "cold", Signature{"li", "86420975"}));
    CHECK(counter.desk().open_ticket("1").empty());
}

TEST_CASE("a table's bill stays over the close of shift and day, and no other parked ticket does (T10)") {
    Counter counter;
    CHECK(counter.play(opened + "08:10 park \"Room 301\" COFFEE*2\n08:11 park bar TEA\n08:15 count 100x2\n"
                                "08:20 close leave 100x2\n08:21 review by chen:75319024\n"
                                "22:00 close-day by chen:75319024 ! parked-open\n"
                                "22:01 drop-parked bar because left by li:86420975\n"
                                "22:02 close-day by chen:75319024\n"
                                "day 2026-11-22\n08:00 open 1 by wang:246810 float 100x2\n"
                                "08:10 park \"Room 301\" TEA\n08:11 settle-bill \"Room 301\" TEA pay card\n"
                                "08:12 free \"Room 301\" because gone ! needs-sign-off\n"
                                "08:13 free \"Room 301\" because gone by li:86420975\n"));
    CHECK(counter.desk().tables()[2].lines == 0);
    CHECK(counter.body(Kind::ticket_dropped, 2)["lines"].items().size() == 1);
}
