// A deposit's pieces, its way from hand to hand, the bank's own count, and what is due when (B1, B2).
#include "reconcile/bank/custody.h"
#include "reconcile/bank/deposit.h"
#include "reconcile/bank/due_cash.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

std::string way_of(const OpenTill& till, const std::string& slip) {
    std::string text;
    for (const auto& step : custody_of(till.book(), slip)) text += step.from + ">" + step.to + " ";
    return text;
}

} // namespace

TEST_CASE("a slip may list its pieces, which are worth its amount and are the currency's (B1)") {
    OpenTill till;
    till.play("deposit 261.00 pieces 100x2 50x1 10x1 1x1 slip 7 bag 1 bearer chen witness li:3");
    CHECK(till.body()["pieces"] == Json::parse("[[10000,2],[5000,1],[1000,1],[100,1]]"));
    till.play("deposit 261.00 pieces 100x2 slip 8 bag 1 bearer chen witness li:3    ! not-equal\n"
              "deposit 6.00 pieces 3x2 slip 8 bag 1 bearer chen witness li:3        ! bad-denomination\n"
              "confirm 7 251.00 pieces 100x2 50x1 by zhao:6                         ! not-equal\n"
              "confirm 7 251.00 pieces 100x2 50x1 1x1 by zhao:6");
    CHECK(till.body()["pieces"] == Json::parse("[[10000,2],[5000,1],[100,1]]"));
}

TEST_CASE("a shop with several bank accounts says which one a deposit is for") {
    ShopFile shop = small_shop();
    shop.shop.banks = {"savings"};
    OpenTill till{shop};
    till.play("deposit 10.00 account savings slip 1 bag 1 bearer chen witness li:3\n"
              "deposit 10.00 account other slip 2 bag 1 bearer chen witness li:3 ! other-account");
    CHECK(till.posted("confirm 1 10.00 by zhao:6").lines.front() == "assets:bank:savings 10.00");
}

TEST_CASE("the bag is followed from hand to hand, each one signing, until the bank has it") {
    OpenTill till;
    till.play("deposit 10.00 slip 7 bag 1 bearer chen witness li:3\n"
              "custody 7 from chen:4 to qian:5\n"
              "custody 7 from chen:4 to sun:2        ! not-the-holder\n"
              "custody 7 from qian:5 to qian:5       ! same-person\n"
              "custody 7 from qian:9 to sun:2        ! wrong-pin\n"
              "custody 9 from qian:5 to sun:2        ! unknown-slip\n"
              "custody 7 from qian:5 to nobody:1     ! unknown-staff\n"
              "custody 7 from qian:5 to bank\n"
              "custody 7 from qian:5 to sun:2        ! not-the-holder");
    CHECK(find_slip(till.book(), "7")->holder.empty());
    till.play("confirm 7 10.00 by zhao:6\n"
              "custody 7 from qian:5 to sun:2        ! already-confirmed");
    CHECK(way_of(till, "7") == "safe>chen chen>qian qian>bank bank>confirmed ");
    CHECK(custody_of(till.book(), "none").empty());
}

TEST_CASE("in a real book nobody hands a bag on without a PIN") {
    OpenTill till{real_shop(), "938271"};
    till.set_clock("2030-01-01", 0);
    const Custody custody{"7", {"chen", ""}, Signature{"li", ""}};
    CHECK(till.desk().perform("1", custody).refusal().why == Why::wrong_pin);
}

TEST_CASE("slips whose numbers are spelled alike keep their money apart") {
    OpenTill till;
    const auto first = till.posted("deposit 10.00 slip \"1:2\" bag 1 bearer chen witness li:3");
    const auto second = till.posted("deposit 20.00 slip 1-2 bag 2 bearer chen witness li:3");
    CHECK(first.lines.front() == "assets:transit:1-2 10.00");
    CHECK(second.lines.front() == "assets:transit:2-1-2 20.00");
    CHECK(till.posted("confirm 1-2 20.00 by zhao:6").lines[1] == "assets:transit:2-1-2 -20.00");
    CHECK(till.posted("confirm \"1:2\" 10.00 by zhao:6").lines[1] == "assets:transit:1-2 -10.00");
    CHECK(till.posted("deposit 5.00 slip 2-1-2 bag 3 bearer chen witness li:3").lines.front() ==
          "assets:transit:3-2-1-2 5.00");
}

TEST_CASE("change from the bank comes into the safe and is counted by two") {
    OpenTill till;
    CHECK(till.posted("change-from-bank 10x20 1x50 by qian:5 by chen:4") ==
          Postings{"assets:safe 250.00", "assets:bank:main -250.00"});
    till.play("change-from-bank by qian:5 by chen:4           ! nothing-counted\n"
              "change-from-bank 3x1 by qian:5 by chen:4       ! bad-denomination\n"
              "change-from-bank 10x1 by qian:5 by qian:5      ! same-person\n"
              "change-from-bank 10x1 by qian:5                ! needs-sign-off\n"
              "change-from-bank 10x1 by wang:1 by chen:4      ! not-permitted\n"
              "change-from-bank 10x1 account x by qian:5 by chen:4 ! other-account");
}

TEST_CASE("a wallet's payout clears the wallet") {
    OpenTill till;
    CHECK(till.posted("settled wallet 1 40.00 0.24 by zhao:6") ==
          Postings{"assets:bank:main 39.76", "expenses:fees:1 0.24", "assets:wallet:1 -40.00"});
    till.play("settled wallet 9 40.00 0.24 by zhao:6 ! unknown-tender");
}

TEST_CASE("a receipt that was wrong is corrected, and the slip waits for the bank again") {
    OpenTill till;
    till.play("deposit 10.00 slip 7 bag 1 bearer chen witness li:3\nconfirm 7 1.00 by zhao:6");
    const auto seq = std::to_string(till.book().head().seq);
    till.play("correct " + seq + " because mistyped by zhao:6 by li:3");
    CHECK(till.balance("assets:transit:7") == "10.00");
    CHECK_FALSE(find_slip(till.book(), "7")->confirmed);
    till.play("confirm 7 10.00 by zhao:6");
    CHECK(till.balance("expenses:bank-difference") == "0.00");
}

TEST_CASE("takings not deposited and deposits not confirmed are listed with their age, oldest first (B2)") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE*20 pay cash\n"
              "drop 100x1 by li:3\n"
              "count 10x35 100x2\n"
              "close leave 10x35");
    auto due = due_cash(till.book(), *Day::parse("2026-11-21"));
    REQUIRE(due.takings.size() == 2);
    CHECK(due.takings[0].in_safe);
    CHECK(due.takings[0].amount == 100'00_cents);
    CHECK(due.takings[1].amount == 200'00_cents);
    CHECK_FALSE(due.takings[1].in_safe);
    CHECK(due.takings[1].due == Day::parse("2026-11-22"));
    CHECK(due.takings[1].overdue_days == 0);
    till.play("review by chen:4\n"
              "deposit 250.00 slip 7 bag 1 bearer chen witness li:3");
    due = due_cash(till.book(), *Day::parse("2026-11-26"));
    REQUIRE(due.takings.size() == 1);
    CHECK(due.takings[0].amount == 50'00_cents);
    CHECK(due.takings[0].in_safe);
    CHECK(due.takings[0].age_days == 5);
    CHECK(due.takings[0].overdue_days == 4);
    REQUIRE(due.deposits.size() == 1);
    CHECK(due.deposits[0].slip.slip == "7");
    CHECK(due.deposits[0].overdue_days == 2);
    till.play("confirm 7 250.00 by zhao:6\ndeposit 60.00 slip 8 bag 1 bearer chen witness li:3");
    due = due_cash(till.book(), *Day::parse("2026-11-26"));
    CHECK(due.takings.empty());
    CHECK(due.deposits.size() == 1);
}
