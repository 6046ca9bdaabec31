// The bank's lines matched with deposits and settlements (L3): proposals, what is taken, what is undone.
#include "reconcile/bank/match_proposal.h"
#include "tests/bank/samples.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>
#include <fstream>

using namespace till;
using namespace till::literals;

namespace {

/// Lines of the bank: `DAY AMOUNT TEXT`, in a CSV without balances.
class Matching : public OpenTill {
public:
    void bank(const std::string& rows) {
        const auto file = folder_ / (std::to_string(++files_) + ".csv");
        std::ofstream{file} << "Date,Amount,Memo\n" << rows;
        play("statement " + file.string() + " untied by zhao:6");
    }

    void deposit(const std::string& amount, const std::string& slip) {
        play("deposit " + amount + " slip " + slip + " bag 1 bearer chen witness li:3");
    }

    std::vector<MatchProposal> proposals() const { return propose_matches(book(), "main"); }

    /// The acts of all proposals, best first.
    std::string acts() const {
        std::string text;
        for (const auto& proposal : proposals()) text += proposal.act(*find_currency("CNY")) + "; ";
        return text;
    }

private:
    TempFolder folder_;
    int files_ = 0;
};

} // namespace

TEST_CASE("a slip's number in the bank's text is the best sign, then an amount nothing else has") {
    Matching till;
    till.deposit("261.00", "000123");
    till.deposit("300.00", "000124");
    till.deposit("261.00", "000125");
    till.bank("2026-11-22,261.00,cash 125 branch 9\n2026-11-23,300.00,cash\n2026-11-23,261.00,cash\n");
    CHECK(till.acts() == "match 1 to 000125; match 2 to 000124; match 3 to 000123; ");
    const auto found = till.proposals();
    CHECK(found[0].score == 99);
    CHECK(found[0].clues == std::vector{MatchProposal::Clue::slip_number, MatchProposal::Clue::amount});
    CHECK(found[0].sentence(Language::english, *find_currency("CNY")) ==
          "the bank names the slip, the amounts are the same, days apart: 1");
    CHECK(found[1].score >= sure_score);
    CHECK(found[2].score < sure_score); // another deposit of the same amount was there
    CHECK(found[2].others == 1);
}

TEST_CASE("a proposal changes nothing; a match confirms the deposit exactly as the bank's receipt does") {
    Matching till;
    till.deposit("261.00", "000123");
    till.bank("2026-11-22,251.00,slip 123\n");
    const auto head = till.book().head().seq;
    CHECK(till.acts() == "match 1 to 000123; ");
    CHECK(till.proposals().at(0).difference == -(10'00_cents));
    CHECK(till.book().head().seq == head);
    CHECK(till.posted("match 1 to 000123 by zhao:6") ==
          Postings{"assets:bank:main 251.00", "assets:transit:000123 -261.00", "expenses:bank-difference 10.00"});
    CHECK(till.body()["lines"] == Json::parse("[1]"));
    CHECK(till.body()["clues"] == Json::parse("[\"slip-number\"]"));
    till.play("confirm 000123 261.00 by zhao:6 ! already-confirmed\n"
              "match 1 to 000123 by zhao:6     ! already-matched");
    CHECK(till.acts().empty());
    CHECK(unmatched_lines(till.book(), "main").empty());
    CHECK(unmatched_items(till.book(), "main").empty());
}

TEST_CASE("what was confirmed before is tied without posting anything") {
    Matching till;
    till.deposit("261.00", "000123");
    till.play("confirm 000123 261.00 by zhao:6");
    till.bank("2026-11-22,261.00,x\n");
    CHECK(till.posted("match 1 to 000123 by zhao:6") == Postings{});
}

TEST_CASE("one line is several deposits, and one deposit is two lines") {
    Matching till;
    till.deposit("100.00", "201");
    till.deposit("120.00", "202");
    till.deposit("555.00", "203");
    till.bank("2026-11-22,220.00,night safe\n2026-11-22,500.00,notes\n2026-11-23,55.00,coins\n");
    CHECK(till.acts() == "match 1 to 201 202; match 2 3 to 203; ");
    CHECK(till.posted("match 1 to 201 202 by zhao:6") ==
          Postings{"assets:bank:main 100.00", "assets:transit:201 -100.00", "assets:bank:main 120.00",
                   "assets:transit:202 -120.00"});
    CHECK(till.posted("match 2 3 to 203 by zhao:6") ==
          Postings{"assets:bank:main 555.00", "assets:transit:203 -555.00"});
}

TEST_CASE("a settlement's net is what the bank shows; a batch that is not settled yet is, with its fee") {
    Matching till;
    till.play("batch 1 400.00 slips 3\nsettled 1 400.00 2.40 by zhao:6\nbatch 1 600.00 slips 9");
    till.bank("2026-11-22,397.60,acquirer\n2026-11-23,596.40,acquirer\n");
    const auto settled = till.book().find(Kind::card_settled, 1)->seq;
    CHECK(till.acts() == "match 1 to entry:" + std::to_string(settled) + "; match 2 settled 1 600.00 3.60; ");
    CHECK(till.posted("match 1 to entry:" + std::to_string(settled) + " by zhao:6") == Postings{});
    till.play("match 2 settled 1 600.00 3.00 by zhao:6 ! not-equal");
    CHECK(till.posted("match 2 settled 1 600.00 3.60 by zhao:6") ==
          Postings{"assets:bank:main 596.40", "expenses:fees:1 3.60", "assets:card:1 -600.00"});
    CHECK(till.acts().empty());
    CHECK(unmatched_items(till.book(), "main").empty());
}

TEST_CASE("change fetched from the bank matches what went out") {
    Matching till;
    till.play("change-from-bank 10x20 by qian:5 by chen:4");
    till.bank("2026-11-21,-200.00,cash\n2026-11-21,200.00,cash\n");
    CHECK(till.proposals().size() == 1);
    CHECK(till.proposals().at(0).lines.at(0).line == 1);
}

TEST_CASE("a match is undone by a later entry; what it posted stays until it is corrected") {
    Matching till;
    till.deposit("261.00", "000123");
    till.bank("2026-11-22,261.00,slip 000123\n");
    till.play("match 1 to 000123 by zhao:6\n"
              "unmatch 1 because mistaken by li:3   ! not-permitted\n"
              "unmatch 1 because mistaken by zhao:6\n"
              "unmatch 1 because mistaken by zhao:6 ! unknown-match\n"
              "unmatch 9 because mistaken by zhao:6 ! unknown-match");
    CHECK(till.body(till.book().head().seq)["match"].integer() == 1);
    CHECK(unmatched_lines(till.book(), "main").size() == 1);
    CHECK_FALSE(unmatched_items(till.book(), "main").at(0).open);
    CHECK(till.posted("match 1 to 000123 by zhao:6") == Postings{});
    const auto receipt = till.book().find(Kind::deposit_confirmed, 1)->seq;
    till.play("correct " + std::to_string(receipt) + " because mistyped by zhao:6 by li:3");
    CHECK(unmatched_lines(till.book(), "main").size() == 1); // the correction unties it, too
    CHECK(unmatched_items(till.book(), "main").at(0).open);
}

TEST_CASE("what cannot be tied is refused, in order") {
    Matching till;
    till.deposit("261.00", "000123");
    till.deposit("10.00", "000124");
    till.bank("2026-11-22,261.00,a\n2026-11-22,5.00,b\n2026-11-22,-300.00,c\n");
    till.play("match 9 to 000123 by zhao:6           ! unknown-line\n"
              "match 1 1 to 000123 by zhao:6         ! already-matched\n"
              "match 1 to 999 by zhao:6              ! unknown-slip\n"
              "match 1 to entry:1 by zhao:6          ! unknown-entry\n"
              "match 1 to 000123 000123 by zhao:6    ! already-matched\n"
              "match 1 2 to 000123 000124 by zhao:6  ! not-equal\n"
              "match 3 to 000123 by zhao:6           ! amount-out-of-range\n"
              "match 1 to 000123 by zhao:9           ! wrong-pin\n"
              "match 1 to 000123 by chen:4           ! not-permitted\n"
              "match 1 to 000123                     ! needs-sign-off\n"
              "match 1 settled 9 300.00 39.00 by zhao:6 ! unknown-tender");
}

TEST_CASE("the bearer does not confirm by way of a match either") {
    ShopFile shop = small_shop();
    shop.staff.push_back({"wu", "吴敏", {Role::supervisor, Role::finance}, {}, {}, Language::english, true});
    shop.pins["wu"] = "777777";
    OpenTill till{shop};
    TempFolder folder;
    std::ofstream{folder / "a.csv"} << "Date,Amount\n2026-11-22,10.00\n";
    till.play("deposit 10.00 slip 777 bag 1 bearer wu witness li:3\n"
              "statement " +
              (folder / "a.csv").string() +
              " untied by wu:7\n"
              "match 1 to 777 by wu:7 ! same-person\n"
              "match 1 to 777 by zhao:6");
}

TEST_CASE("the same book gives the same proposals, and no line or entry stands in two") {
    Matching till;
    std::string rows;
    for (int i = 0; i < 8; ++i) {
        till.deposit(std::to_string(10 + 10 * (i % 3)) + ".00", std::to_string(300 + i));
        rows += "2026-11-2" + std::to_string(2 + i % 4) + "," + std::to_string(10 * (1 + i % 5)) + ".00,x" +
                std::to_string(i) + "\n";
    }
    till.bank(rows);
    const auto acts = till.acts();
    CHECK(acts == till.acts());
    std::set<std::int64_t> lines, items;
    for (const auto& proposal : till.proposals()) {
        CHECK(proposal.bank_sum() == proposal.book_sum() + proposal.difference);
        for (const auto& line : proposal.lines) CHECK(lines.insert(line.line).second);
        for (const auto& item : proposal.items) CHECK(items.insert(item.seq).second);
    }
    CHECK(lines.size() >= 4);
}
