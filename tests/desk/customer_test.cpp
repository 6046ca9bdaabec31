// Customers, what they buy on account, prepaid cards, vouchers, invoices; and who a line is credited to.
#include "pos/desk/paper.h"
#include "pos/sale/invoice_paper.h"
#include "reconcile/day/day_report.h"
#include "reconcile/shift/shift_report.h"
#include "reconcile/ticket/customer_statement.h"
#include "reconcile/ticket/invoice.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

/// The small shop with every tender and two customers: 1001 may owe 100.00, 1002 nothing.
ShopFile lending_shop() {
    ShopFile file = small_shop();
    file.shop.tenders = {"cash", "card", "wallet", "account", "prepaid", "voucher"};
    file.customers = {{"1001", "东风饭店", "13800138000", Money::of_minor(100'00)}, {"1002", "Mrs Hu", "", {}}};
    return file;
}

struct Lending : OpenTill {
    Lending() : OpenTill{lending_shop()} { open(); }
};

} // namespace

TEST_CASE("T6 on account: a known customer, a slip, a supervisor every time, and never past the limit") {
    Lending till;
    till.play(R"(sell COFFEE pay account ref 77              ! needs-sign-off
        sell COFFEE pay account ref 77 by li:3               ! unknown-customer
        sell COFFEE pay account ref 77 for 9999 by li:3      ! unknown-customer
        sell COFFEE pay account for 1001 by li:3             ! no-reference
        sell COFFEE pay account ref 77 for 1001              ! needs-sign-off
        sell COFFEE pay account ref 77 for 1001 by wang:1    ! own-sign-off
        sell COFFEE pay account ref 77 for 1001 by sun:2     ! not-permitted
        sell COFFEE pay account ref 77 for 1002 by li:3      ! over-credit-limit)");
    CHECK(till.posted("sell COFFEE*9 pay account ref 77 for 1001 by li:3") ==
          Postings{"assets:receivable:1001 90.00", "liabilities:tax:0.13 -10.35", "income:sales:drinks -79.65"});
    till.play("sell COFFEE*2 pay account ref 78 for 1001 by li:3 ! over-credit-limit");
    till.play("sell COFFEE*2 pay account 10.00 ref 78 pay cash for 1001 by li:3");
    CHECK(till.balance("assets:receivable:1001") == "100.00");
}

TEST_CASE("T6 a customer pays what is open, the oldest first, and the statement tells the age of the rest") {
    Lending till;
    till.play("sell COFFEE*4 pay account ref 77 for 1001 by li:3\n"
              "receive 50.00 from 1001                       ! more-than-paid\n"
              "receive 30.00 from 9999                       ! unknown-customer\n"
              "receive 30.00 from 1001 pay account           ! unknown-tender\n"
              "receive 30.00 from 1001 pay cash 20.00        ! not-enough-tendered\n"
              "receive 30.00 from 1001 pay card 40.00        ! change-only-from-cash");
    CHECK(till.posted("receive 30.00 from 1001 pay cash 50.00") ==
          Postings{"assets:drawer:1 30.00", "assets:receivable:1001 -30.00"});
    till.play("day 2026-11-24\nsell COFFEE*2 pay account ref 78 for 1001 by li:3");
    const auto statement = customer_statement(till.book(), "1001", "2026-11", *Day::parse("2026-11-30"));
    REQUIRE(statement);
    CHECK(statement->contact.name == "东风饭店");
    CHECK(statement->closing == Money::of_minor(30'00));
    REQUIRE(statement->lines.size() == 3);
    CHECK(statement->lines[0].reference == "77");
    REQUIRE(statement->open.size() == 2);
    CHECK(statement->open[0].amount == Money::of_minor(10'00));
    CHECK(statement->open[0].days == 9);
    CHECK(statement->open[1].days == 6);
    const auto next = customer_statement(till.book(), "1001", "2026-12", *Day::parse("2026-12-31"));
    CHECK(next->opening == Money::of_minor(30'00));
    CHECK(next->lines.empty());
}

TEST_CASE("T6 what is taken back of a ticket takes that ticket out of what is open, and not the oldest") {
    Lending till;
    till.play("sell COFFEE*4 pay account ref 77 for 1001 by li:3\n"
              "day 2026-11-24\nsell COFFEE*3 pay account ref 78 for 1001 by li:3\n"
              "refund 2 COFFEE because cold by li:3");
    const auto open = customer_statement(till.book(), "1001", "2026-11", *Day::parse("2026-11-30"))->open;
    REQUIRE(open.size() == 2);
    CHECK(open[0].amount == Money::of_minor(40'00));
    CHECK(open[1].number == 2);
    CHECK(open[1].amount == Money::of_minor(20'00));
    till.play("refund 2 because cold by li:3");
    const auto left = customer_statement(till.book(), "1001", "2026-11", *Day::parse("2026-11-30"))->open;
    REQUIRE(left.size() == 1);
    CHECK(left[0].number == 1);
    till.play("receive 40.00 from 1001\nrefund 1 because cold by li:3"); // paid before: the shop owes it now
    CHECK(customer_statement(till.book(), "1001", "2026-11", *Day::parse("2026-11-30"))->open.empty());
    CHECK(till.balance("assets:receivable:1001") == "-40.00");
}

TEST_CASE("a wrong receipt on account, top-up or voucher is corrected; the drawer, the customer and the shift agree") {
    Lending till;
    till.play("sell COFFEE*4 pay account ref 77 for 1001 by li:3");
    const auto correct_last = [&till] {
        return till.posted("correct " + std::to_string(till.book().head().seq) + " because mistyped by li:3 by chen:4");
    };
    till.play("receive 30.00 from 1001 pay cash 50.00");
    CHECK(correct_last() == Postings{"assets:drawer:1 -30.00", "assets:receivable:1001 30.00"});
    const auto statement = customer_statement(till.book(), "1001", "2026-11", *Day::parse("2026-11-30"));
    CHECK(statement->closing == Money::of_minor(40'00));
    REQUIRE(statement->lines.size() == 3);
    CHECK(statement->lines.back().kind == Kind::correction);
    till.play("top-up 8800 50.00 pay card ref 1");
    CHECK(correct_last() == Postings{"assets:card:1 -50.00", "liabilities:prepaid:8800 50.00"});
    till.play("sell-voucher V7 20.00 pay cash");
    CHECK(correct_last() == Postings{"assets:drawer:1 -20.00", "liabilities:voucher:V7 20.00"});
    CHECK(shift_report(till.book(), 1)->cash.received == Money{});
    till.play("count 100x2 10x20 1x50\ntender card 0.00 slips 0\nclose leave 100x2 10x20 1x50");
    CHECK(shift_report(till.book(), 1)->cash.over_short == Money{});
}

TEST_CASE("a top-up or voucher that was spent since is not corrected: what was bought is taken back first") {
    Lending till;
    till.play("top-up 8800 50.00 pay cash");
    const auto top_up = std::to_string(till.book().head().seq);
    till.play("sell COFFEE pay prepaid ref 8800\n"
              "correct " +
              top_up +
              " because mistyped by li:3 by chen:4 ! more-than-paid\n"
              "void 1 because mistake by li:3\n"
              "correct " +
              top_up + " because mistyped by li:3 by chen:4");
    CHECK(till.desk().left_on("prepaid", "8800") == Money{});
}

TEST_CASE("a manager makes customers known; their names stand beside the book and never in it") {
    Lending till;
    till.play(R"(customer 2001 "北方宾馆" phone 555 credit 20.00   ! needs-sign-off
        customer 2001 "北方宾馆" phone 555 credit 20.00 by li:3     ! not-permitted
        customer 2001 "北方宾馆" phone 555 credit 20.00 by chen:4
        sell COFFEE*2 pay account ref 1 for 2001 by li:3
        customer 2001 "北方宾馆" credit 20.00 closed by chen:4
        sell COFFEE pay cash for 2001                              ! unknown-customer)");
    for (std::int64_t seq = 1; seq <= till.book().head().seq; ++seq) {
        CHECK(till.book().entry(seq).body.find("北方宾馆") == std::string::npos);
        CHECK(till.book().entry(seq).body.find("东风饭店") == std::string::npos);
    }
    CHECK(till.desk().find_customers("宾馆").size() == 1);
    CHECK(till.desk().find_customers("13800").front().id == "1001");
    CHECK(till.desk().find_customers("MRS").front().id == "1002");
    CHECK(till.desk().find_customers("2001").front().balance == Money::of_minor(20'00));
}

TEST_CASE("T5 a prepaid card pays what was put on it and no more; no income and no tax at the top-up") {
    Lending till;
    till.play("sell COFFEE pay prepaid ref 8800 ! card-short\nsell COFFEE pay prepaid ! no-reference");
    CHECK(till.posted("top-up 8800 50.00 pay card ref 4711") ==
          Postings{"assets:card:1 50.00", "liabilities:prepaid:8800 -50.00"});
    till.play("sell COFFEE*4 pay prepaid ref 8800\n"
              "sell COFFEE*2 pay prepaid ref 8800             ! card-short\n"
              "sell COFFEE*2 pay prepaid 10.00 ref 8800 pay cash");
    CHECK(till.desk().left_on("prepaid", "8800") == Money{});
    till.play("refund 1 COFFEE because cold by li:3");
    CHECK(till.desk().left_on("prepaid", "8800") == Money::of_minor(10'00));
    till.play("void 2 because mistake by li:3");
    CHECK(till.desk().left_on("prepaid", "8800") == Money::of_minor(20'00));
}

TEST_CASE("T5 a voucher is redeemed whole or in part, never over its value, and sold once") {
    Lending till;
    till.play("sell-voucher V7 20.00 pay cash 50.00\n"
              "sell-voucher V7 20.00                          ! form-used\n"
              "sell-voucher V8 0.00                           ! amount-out-of-range\n"
              "sell COFFEE*3 pay voucher ref V7               ! card-short\n"
              "sell COFFEE pay voucher 20.00 ref V7           ! change-only-from-cash\n"
              "sell COFFEE pay voucher ref V7\n"
              "sell COFFEE*2 pay voucher 10.00 ref V7 pay voucher 10.00 ref V7 ! card-short\n"
              "sell COFFEE*2 pay voucher 10.00 ref V7 pay cash");
    CHECK(till.balance("liabilities:voucher:V7") == "0.00");
    CHECK(till.balance("assets:drawer:1") == "480.00");
}

TEST_CASE("no slips are asked for tenders that the book alone keeps; what was received for them counts by its tender") {
    Lending till;
    till.play("top-up 8800 50.00 pay card ref 1\n"
              "sell COFFEE pay prepaid ref 8800\n"
              "sell COFFEE pay account ref 77 for 1001 by li:3\n"
              "receive 10.00 from 1001 pay cash\n"
              "count 100x2 10x21 1x50\n"
              "tender prepaid 10.00 slips 1                   ! unknown-tender\n"
              "close leave 100x2 10x21 1x50                   ! nothing-counted\n"
              "tender card 50.00 slips 1\n"
              "close leave 100x2 10x21 1x50");
    const auto report = shift_report(till.book(), 1);
    REQUIRE(report);
    CHECK(report->cash.received == Money::of_minor(10'00));
    CHECK(report->cash.over_short == Money{});
    for (const auto& tender : report->tenders) {
        CHECK(tender.over_short == Money{});
        if (tender.tender == "card") CHECK(tender.expected == Money::of_minor(50'00));
        if (tender.tender == "prepaid") CHECK(tender.declared == Money::of_minor(10'00));
    }
    for (const auto& row : day_report(till.book(), *Day::parse("2026-11-21")).tenders)
        if (row.tender == "card") CHECK(row.expected == Money::of_minor(50'00));
}

TEST_CASE("a wrong tender of the book is put right to cash, and none can become one") {
    Lending till;
    till.play("sell COFFEE pay account ref 77 for 1001 by li:3\nretender 1 account prepaid ! unknown-tender");
    CHECK(till.posted("retender 1 account cash") == Postings{"assets:drawer:1 10.00", "assets:receivable:1001 -10.00"});
}

TEST_CASE("a customer stands on the open ticket, and a part paid on account is signed for once") {
    Lending till;
    Desk& desk = till.desk();
    CHECK(desk.set_customer("1", "1001").refusal().why == Why::amount_out_of_range);
    REQUIRE(desk.add_line("1", {"COFFEE", "", Decimal{2, 0}, {}, {}}));
    CHECK(desk.set_customer("1", "9999").refusal().why == Why::unknown_customer);
    CHECK(desk.set_customer("1", "1001")->customer == "1001");
    const AskedTender part{"account", Money::of_minor(5'00), "77"};
    CHECK(desk.take_tender("1", part).refusal().why == Why::needs_sign_off);
    for (const auto& person : desk.who_may_sign("1")) CHECK(person.may(Right::give_credit));
    CHECK(!desk.who_may_sign("1").empty());
    REQUIRE(desk.take_tender("1", part, Signature{"li", "333333"}));
    CHECK(desk.set_customer("1", "1002").refusal().why == Why::tender_taken);
    const auto paid = desk.take_tender("1", {"cash", {}, {}});
    REQUIRE(paid);
    REQUIRE(paid->booked);
    CHECK(till.body()["customer"].text() == "1001");
    CHECK(till.balance("assets:receivable:1001") == "5.00");
}

TEST_CASE("T14 an invoice is numbered, tied to its ticket, made once, and never for a void one") {
    Lending till;
    till.play("sell COFFEE*2 pay cash\nsell COFFEE pay cash\nvoid 2 because mistake by li:3\n"
              "invoice 2 to \"东风饭店\"                     ! already-void\n"
              "invoice 9 to \"东风饭店\"                     ! unknown-ticket\n"
              "refund 1 COFFEE because cold by li:3");
    const Json answer = till.answer("invoice 1 to \"东风饭店\" tax-number 91310000");
    CHECK(answer["number"].integer() == 1);
    CHECK(answer["amount"].text() == "10.00");
    till.play("invoice 1 to \"东风饭店\" ! invoiced-already");
    CHECK(invoice_of(till.book(), 1)->tax_number == "91310000");
    const std::string paper = as_text(lay_out(*invoice_paper_of(till.book(), 1, 0), PaperFormat{}));
    CHECK(paper.find("INVOICE No. 1") != std::string::npos);
    CHECK(paper.find("东风饭店") != std::string::npos);
    till.play("reprint invoice 1\nreprint 1\nreprint invoice 2 ! unknown-slip");
    Answer answered;
    answered.seq = till.book().head().seq - 1;
    CHECK(errand_after(till.book(), answered).invoice->copy == 1);
    CHECK(!errand_after(till.book(), answered).receipt);
    till.play("refund 1 because cold by li:3\nsell COFFEE pay cash\nrefund 3 because cold by li:3\n"
              "invoice 3 to \"Hu\" ! already-refunded");
}

TEST_CASE("T15 a line names its adviser and technician, who work here, and the day sums what they sold") {
    Lending till;
    till.play("sell COFFEE adviser=nobody pay cash            ! unknown-staff\n"
              "sell COFFEE*2 adviser=sun technician=li BREAD adviser=sun pay cash\n"
              "sell COFFEE adviser=li pay cash\n"
              "refund 1 COFFEE because cold by li:3");
    const auto report = day_report(till.book(), *Day::parse("2026-11-21"));
    REQUIRE(report.advisers.size() == 2);
    CHECK(report.advisers[0].person == "li");
    CHECK(report.advisers[0].net == Money::of_minor(10'00));
    CHECK(report.advisers[1].net == Money::of_minor(13'00));
    REQUIRE(report.technicians.size() == 1);
    CHECK(report.technicians[0].net == Money::of_minor(10'00));
}
