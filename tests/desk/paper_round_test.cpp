// Paper that is counted: forms out and back, the week's bundle; what is due today, the manager's board, the X reading.
#include "reconcile/bank/board.h"
#include "reconcile/bank/bundle.h"
#include "reconcile/bank/due_item.h"
#include "reconcile/book/verify.h"
#include "reconcile/month/exception_report.h"
#include "reconcile/shift/shift_report.h"
#include "reconcile/ticket/forms_report.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

Person whom(OpenTill& till, const char* id, const char* pin) { return *till.desk().identify({id, pin}); }
Person chen(OpenTill& till) { return whom(till, "chen", "444444"); }
Person zhao(OpenTill& till) { return whom(till, "zhao", "666666"); }

using Texts = std::vector<std::string>;

/// What is due to everybody, as `manager shift-not-reviewed 1`.
Texts due_on(OpenTill& till, const char* day) {
    Texts texts;
    for (const auto& item : due_items(till.book(), *Day::parse(day)))
        texts.push_back(std::string{word(item.who)} + " " + std::string{word(item.what)} + " " + item.reference);
    return texts;
}

BoardRow row_on_board(OpenTill& till) { return till.desk().board(chen(till), *Day::parse("2026-11-21"))->front(); }

} // namespace

TEST_CASE("a range of forms goes out and comes back over both signatures, and what is passed over is missing (P1)") {
    OpenTill till;
    till.open();
    till.play("issue-forms work-order A0001-A0010 to sun:2 by li:3\n"
              "issue-forms work-order A0010-A0020 to sun:2 by li:3 ! form-used\n"
              "issue-forms work-order B1-B2 to sun:2               ! needs-sign-off\n"
              "issue-forms work-order B1-B2 to sun:2 by sun:2      ! own-sign-off\n"
              "issue-forms work-order B1-B2 to wang:1 by sun:2     ! not-permitted\n"
              "sell BREAD pay cash form A0001\n"
              "sell BREAD pay cash form A0004\n"
              "sell BREAD pay cash form A0004 ! form-used\n"
              "return-forms work-order A0002 spoiled from sun:2 by li:3 ! unknown-reason\n"
              "return-forms work-order A0002 spoiled from sun:2 because torn by li:3\n"
              "return-forms work-order A0004 unused from sun:2 by li:3 ! form-used\n"
              "return-forms work-order A0006-A0007 used from sun:2 by li:3\n"
              "return-forms work-order A0007 unused from sun:2 by li:3 ! form-used\n"
              "return-forms work-order A0009-A0011 unused from sun:2 by li:3 ! form-not-issued\n"
              "return-forms work-order A0010 unused from wang:1 by li:3 ! form-not-issued");
    const auto report = till.desk().forms(whom(till, "li", "333333"));
    REQUIRE(report.out.size() == 1);
    const auto& row = report.out.front();
    CHECK(row.collected == 2);
    CHECK(row.missing == Texts{"A0003", "A0005"});
    CHECK(row.uncollected == Texts{"A0006-A0007"}); // used, and no ticket names them (见单收款)
    CHECK(row.out == 5);
    CHECK(till.desk().forms(whom(till, "wang", "111111")).out.empty());
    CHECK(till.desk().forms(whom(till, "sun", "222222")).out.size() == 1);
}

TEST_CASE("errors on forms are counted by the person who had them: spoiled ones and voided tickets (P1)") {
    OpenTill till;
    till.open();
    till.play("issue-forms work-order 001-003 to sun:2 by li:3\n"
              "sell BREAD pay cash form 001\nvoid 1 because mistake by li:3\n"
              "return-forms work-order 002 spoiled from sun:2 because torn by li:3\n"
              "return-forms work-order 003 unused from sun:2 by li:3");
    const auto report = till.desk().forms(chen(till));
    CHECK(report.out.empty()); // all of it is accounted for
    REQUIRE(report.people.size() == 1);
    CHECK(report.people[0].spoiled == 1);
    CHECK(report.people[0].voided == 1);
}

TEST_CASE("weeks are those of ISO 8601") {
    CHECK(week_of(*Day::parse("2026-11-21")) == "2026-W47");
    CHECK(week_of(*Day::parse("2027-01-01")) == "2026-W53");
    CHECK(week_of(*Day::parse("2024-12-30")) == "2025-W01");
    CHECK(week_span("2026-W53")->from.iso() == "2026-12-28");
    CHECK(week_span("2026-W53")->until.iso() == "2027-01-03");
    for (const char* none : {"2027-W53", "2026-W00", "2026-W54", "2026-W5", "2026W053", "abcd-W01", "2026-Wxx"})
        CHECK_FALSE(week_span(none));
}

TEST_CASE("the week's sheets and slips are handed to finance over two signatures, and holes are named (B4)") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE pay cash\ncount 100x2 10x21 1x50\nclose leave 100x2 10x20 1x50\nreview by chen:4\n"
              "deposit 10.00 slip 000123 bag 77 bearer chen witness li:3\n"
              "open 2 by sun:2 float 100x1 from chen:4");
    const auto before = *till.desk().bundle(zhao(till), "2026-W47");
    REQUIRE(before.sheets.size() == 2);
    CHECK(before.sheets[0].slips == Texts{"000123"});
    CHECK(before.sheets[0].hole == SheetHole::none);
    CHECK(before.sheets[1].hole == SheetHole::not_closed);
    CHECK(before.holes() == 1);
    CHECK(before.slips[0].shifts == std::vector<std::int64_t>{1});
    CHECK(till.desk().bundle(whom(till, "wang", "111111"), "2026-W47").refusal().why == Why::not_permitted);
    till.play("bundle 2026-W47 from wang:1                                  ! needs-sign-off\n"
              "bundle 2026-W47 from zhao:6 by zhao:6                        ! same-person\n"
              "bundle 2026-W47 from wang:1 by chen:4                        ! not-permitted\n"
              "bundle 2026-W47 without sheet 9 from wang:1 by zhao:6        ! unknown-shift\n"
              "bundle 2026-W47 without slip 9 from wang:1 by zhao:6         ! unknown-slip\n"
              "bundle 2026-W46 from wang:1 by zhao:6                        ! nothing-due\n"
              "bundle 2026-W47 without slip 000123 from wang:1 by zhao:6");
    const auto after = *till.desk().bundle(zhao(till), "2026-W47");
    CHECK(after.sheets[0].bundle == 1);
    CHECK(after.slips[0].missing);
    CHECK_FALSE(after.is_handed_over());
    till.play("count 100x1\nclose leave 100x1\nbundle 2026-W47 from wang:1 by zhao:6\n"
              "bundle 2026-W47 from wang:1 by zhao:6 ! nothing-due");
    CHECK(till.desk().bundle(zhao(till), "2026-W47")->is_handed_over());
}

TEST_CASE("what is due today names who must act, each thing from its own day on") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE pay cash\nsell JUICE pay card\nbatch 1 1.00 slips 1\n"
              "count 100x2 10x20 1x50\ntender card 4.50 slips 1\n"
              "issue-forms work-order 001-003 to sun:2 by li:3");
    const auto card = format(till.book().balance("assets:card:1"), till.book().shop().currency);
    till.play("tender card " + card + " slips 1\nclose leave 100x2 10x19 1x50 because unknown by li:3");
    CHECK(due_on(till, "2026-11-21") == Texts{"manager shift-not-reviewed 1", "treasurer takings-not-handed-in 1"});
    till.play("review by chen:4");
    const std::string open_day = "manager day-not-closed 2026-11-21";
    CHECK(due_on(till, "2026-11-22") == Texts{open_day});
    CHECK(due_on(till, "2026-11-23") ==
          Texts{open_day, "manager bundle-not-handed-over 2026-W47", "treasurer takings-not-deposited 1"});
    till.play("deposit 10.00 slip 000123 bag 77 bearer chen witness li:3\nbundle 2026-W47 from wang:1 by zhao:6");
    CHECK(due_on(till, "2026-11-24") == Texts{open_day});
    CHECK(due_on(till, "2026-11-25") ==
          Texts{open_day, "finance deposit-not-confirmed 000123", "finance batch-not-settled 1"});
    till.play("confirm 000123 10.00 by zhao:6");
    CHECK(due_on(till, "2026-11-28") == Texts{open_day, "finance batch-not-settled 1"});
    CHECK(due_on(till, "2026-11-29") == Texts{open_day, "manager forms-missing work-order 001-003",
                                              "manager case-not-settled 1", "finance batch-not-settled 1"});
    till.play("note-case 1 note \"no cause found\" by chen:4");
    CHECK(due_on(till, "2026-11-29") == Texts{open_day, "manager forms-missing work-order 001-003",
                                              "finance batch-not-settled 1", "finance case-not-settled 1"});
    CHECK(till.desk().due_today(whom(till, "wang", "111111")).refusal().why == Why::not_permitted);
    till.set_clock("2026-11-29", 12 * 3600);
    CHECK(till.desk().due_today(zhao(till))->size() == 2);
    CHECK(till.desk().due_today(zhao(till), Role::manager)->size() == 2);
    CHECK(till.desk().due_today(whom(till, "qian", "555555"))->empty());
}

TEST_CASE("the manager's board says of each shift how far it has come and the one thing that is next") {
    auto shop = small_shop();
    shop.shop.cash_limit = Money::of_minor(460'00);
    OpenTill till{shop};
    till.open();
    CHECK(row_on_board(till).next == NextAction::count);
    CHECK_FALSE(row_on_board(till).past_limit);
    till.play("sell COFFEE*2 pay cash");
    CHECK(row_on_board(till).next == NextAction::drop);
    CHECK(row_on_board(till).past_limit);
    till.play("drop 10x1\ncount 100x2 10x20 1x50");
    CHECK(row_on_board(till).next == NextAction::receive_drop);
    till.play("receive drop 1 10x1 by qian:5");
    CHECK(row_on_board(till).next == NextAction::close);
    CHECK_FALSE(row_on_board(till).over_short.has_value());
    till.play("close leave 100x2 10x19 1x50 because unknown by li:3");
    CHECK(row_on_board(till).next == NextAction::review);
    CHECK(row_on_board(till).over_short == Money::of_minor(-10'00));
    CHECK(row_on_board(till).cases == std::vector<std::int64_t>{1});
    till.play("review by chen:4");
    CHECK(row_on_board(till).next == NextAction::note_case);
    till.play("note-case 1 cause unknown by chen:4");
    CHECK(row_on_board(till).next == NextAction::settle_case);
    till.play("settle case 1 written-off because unknown by zhao:6");
    CHECK(row_on_board(till).next == NextAction::deposit);
    till.play("deposit 20.00 slip 000123 bag 77 bearer chen witness li:3");
    CHECK(row_on_board(till).next == NextAction::confirm);
    CHECK(row_on_board(till).bags == Texts{"77"});
    till.play("confirm 000123 20.00 by zhao:6");
    CHECK(row_on_board(till).next == NextAction::bundle);
    till.play("bundle 2026-W47 from wang:1 by zhao:6");
    CHECK(row_on_board(till).next == NextAction::none);
    CHECK(till.desk().board(whom(till, "wang", "111111"), *Day::parse("2026-11-21")).refusal().why ==
          Why::not_permitted);
}

TEST_CASE("an X reading is for who may read takings, never for whoever stands at the till, and writes nothing (P2)") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE pay cash");
    const auto head = till.book().head().seq;
    CHECK(till.desk().x_reading(chen(till), 1)->cash.expected == Money::of_minor(460'00));
    CHECK(till.desk().x_reading(whom(till, "wang", "111111"), 1).refusal().why == Why::not_permitted);
    CHECK(till.desk().x_reading(whom(till, "sun", "222222"), 1).refusal().why == Why::not_permitted);
    CHECK(till.desk().x_reading(chen(till), 9).refusal().why == Why::unknown_shift);
    CHECK(till.book().head().seq == head);
    till.play("open 2 by chen:4 float 100x1 from qian:5");
    CHECK(till.desk().x_reading(chen(till), 2).refusal().why == Why::not_permitted); // the manager stands there
    CHECK(till.desk().may_read({"chen", "444444"}, 2).refusal().why == Why::not_permitted);
    CHECK(till.desk().x_reading(zhao(till), 2));
    till.play("at 1\ncount 100x2 10x21 1x50\nclose leave 100x2 10x20 1x50");
    CHECK(till.desk().x_reading(chen(till), 1).refusal().why == Why::shift_closed);
}

TEST_CASE("a month's exceptions by person, item and cause (L5)") {
    OpenTill till;
    till.open();
    till.play("sell COFFEE*2 BREAD pay cash\nsell COFFEE pay cash\n"
              "void 2 because mistake by li:3\n"
              "refund 1 BREAD because stale by li:3\n"
              "return COFFEE because stale pay cash by chen:4\n"
              "count 100x2 10x20 1x55\nclose leave 100x2 10x20 1x50 because miscounted by li:3\n"
              "note-case 1 cause wrong-change by chen:4");
    const auto report = *till.desk().exceptions(zhao(till), "2026-11");
    CHECK(report.total.voids == 1);
    CHECK(report.total.void_amount == Money::of_minor(10'00));
    CHECK(report.total.refund_amount == Money::of_minor(3'00));
    CHECK(report.total.return_amount == Money::of_minor(10'00));
    CHECK(report.shortage == Money::of_minor(5'00)); // 460.00 expected, 455.00 counted
    const auto& wang = report.people.back();
    CHECK(wang.person == "wang");
    CHECK(wang.tickets == 2);
    CHECK(wang.cases == 1);
    CHECK(report.people[1].person == "li");
    CHECK(report.people[1].signed_off == 2);
    CHECK(report.items.front().code == "COFFEE");
    CHECK(report.items.front().quantity == *Decimal::parse("2"));
    CHECK(report.items.front().back.voids == 1);
    CHECK(report.causes.front().kind == "case");
    CHECK(report.causes.front().cause == "wrong-change");
    CHECK(till.desk().exceptions(whom(till, "wang", "111111"), "2026-11").refusal().why == Why::not_permitted);
    CHECK_FALSE(exception_report(till.book(), "2026-13"));
    CHECK(till.desk().exceptions(zhao(till), "2026-12")->people.empty());
}

TEST_CASE("a book with forms, bundles and takings on their way verifies and is the same rebuilt") {
    OpenTill till;
    till.open();
    till.play("issue-forms work-order 001-003 to sun:2 by li:3\n"
              "return-forms work-order 003 unused from sun:2 by li:3\n"
              "sell COFFEE pay cash form 001\ncount 100x2 10x21 1x50\nclose leave 100x2 10x20 1x50\nreview by chen:4\n"
              "deposit 10.00 slip 000123 bag 77 bearer chen witness li:3\nbundle 2026-W47 from wang:1 by zhao:6");
    till.shut();
    CHECK(verify(till.places(), Desk::projections()).ok);
    rebuild(till.places(), Desk::projections());
    CHECK(verify(till.places(), Desk::projections()).ok);
    till.reopen();
    CHECK(till.desk().bundle(zhao(till), "2026-W47")->is_handed_over());
    CHECK(till.desk().forms(chen(till)).out.front().out == 1);
}
