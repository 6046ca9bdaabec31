// What is on the counter but not yet in the book: it survives a stop between any two keys.
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

AskedLine line(const char* code, const char* quantity = "1") { return {code, "", *Decimal::parse(quantity), {}, {}}; }

/// Stops the till as a power cut would, and signs the cashier in again.
void restart(OpenTill& till) {
    till.reopen();
    REQUIRE(till.desk().perform("1", SignIn{{"wang", "111111"}}));
}

} // namespace

TEST_CASE("the lines of an open ticket are there when the desk is opened again, each as it was asked for") {
    OpenTill till;
    till.open();
    const auto head = till.book().head().seq;
    REQUIRE(till.desk().add_line("1", line("COFFEE")));
    REQUIRE(till.desk().add_line("1", {"", "Cake, cut", *Decimal::parse("0.350"), *Decimal::parse("18.00"), {}}));
    REQUIRE(till.desk().add_line("1", {"BREAD", "", Decimal{2, 0}, {}, Decimal{10, 0}}));
    CHECK(till.book().head().seq == head); // a draft is no entry
    till.reopen();
    const OpenTicket ticket = till.desk().open_ticket("1");
    REQUIRE(ticket.lines.size() == 3);
    CHECK(ticket.total.minor() == 10'00 + 6'30 + 5'40);
    CHECK(ticket.discount.minor() == 60);
    CHECK(ticket.lines.at(1).asked.name == "Cake, cut");
    CHECK(ticket.lines.at(1).asked.quantity.text() == "0.35");
    CHECK(till.desk().open_ticket("2").empty());
    SUBCASE("nobody pays it before they have signed in again") {
        CHECK(till.desk().pay("1", {{"cash", {}, ""}}).refusal().why == Why::not_signed_in);
        CHECK(till.desk().open_ticket("1").lines.size() == 3);
    }
    SUBCASE("it is paid once, and gone") {
        REQUIRE(till.desk().perform("1", SignIn{{"wang", "111111"}}));
        const auto paid = till.desk().pay("1", {{"cash", 50'00_cents, ""}});
        REQUIRE(paid);
        CHECK(paid->change->minor() == 50'00 - 21'70);
        CHECK(till.desk().open_ticket("1").empty());
        CHECK(till.desk().pay("1", {{"cash", {}, ""}}).refusal().why == Why::amount_out_of_range);
        restart(till);
        CHECK(till.desk().open_ticket("1").empty());
        CHECK(till.desk().last_ticket("1")->change->minor() == 50'00 - 21'70); // what must still be said aloud
        CHECK(till.desk().last_ticket("1")->number == 1);
        CHECK_FALSE(till.desk().last_ticket("2"));
    }
}

TEST_CASE("a ticket that is refused its payment stays on the counter") {
    OpenTill till;
    till.open();
    REQUIRE(till.desk().add_line("1", line("COFFEE")));
    const auto head = till.book().head().seq;
    CHECK(till.desk().pay("1", {{"cash", 5'00_cents, ""}}).refusal().why == Why::not_enough_tendered);
    CHECK(till.desk().pay("1", {{"cheque", {}, ""}}).refusal().why == Why::unknown_tender);
    CHECK(till.book().head().seq == head);
    CHECK(till.desk().open_ticket("1").lines.size() == 1);
}

TEST_CASE("a line that is refused does not get onto the ticket") {
    OpenTill till;
    till.open();
    REQUIRE(till.desk().add_line("1", line("COFFEE")));
    CHECK(till.desk().add_line("1", line("NOSUCH")).refusal().why == Why::unknown_item);
    CHECK(till.desk().add_line("1", line("BREAD", "0")).refusal().why == Why::amount_out_of_range);
    CHECK(till.desk().add_line("1", {"BREAD", "", Decimal{1, 0}, {}, Decimal{11, 0}}).refusal().why == Why::over_limit);
    CHECK(till.desk().add_line("1", {"", "\U0001F600", Decimal{1, 0}, Decimal{1, 0}, {}}).refusal().why ==
          Why::unprintable_text);
    CHECK(till.desk().add_line("2", line("BREAD")).refusal().why == Why::no_open_shift);
    CHECK(till.desk().open_ticket("1").lines.size() == 1);
}

TEST_CASE("a line taken off is kept in the book with its reason, and off the ticket for good") {
    OpenTill till;
    till.open();
    REQUIRE(till.desk().add_line("1", line("COFFEE")));
    REQUIRE(till.desk().add_line("1", line("BREAD")));
    CHECK(till.desk().remove_line("1", 0, "\U0001F600").refusal().why == Why::unprintable_text);
    CHECK(till.desk().remove_line("1", 2, "changed-mind").refusal().why == Why::unknown_item);
    REQUIRE(till.desk().remove_line("1", 0, "changed-mind"));
    CHECK(till.book().entry(till.book().head().seq).kind == Kind::line_removed);
    CHECK(till.body()["lines"].items().front()["code"].text() == "COFFEE");
    CHECK(till.body()["reason"].text() == "changed-mind");
    restart(till);
    REQUIRE(till.desk().open_ticket("1").lines.size() == 1);
    CHECK(till.desk().open_ticket("1").lines.front().item.code == "BREAD");
}

TEST_CASE("a parked ticket waits over a restart, for any till of the shop, and is taken up once") {
    OpenTill till;
    till.open();
    till.play("open 2 by sun:2 float 100x1 from chen:4\nat 1");
    REQUIRE(till.desk().add_line("1", line("COFFEE", "2")));
    REQUIRE(till.desk().park("1", "blue coat"));
    CHECK(till.desk().open_ticket("1").empty());
    till.reopen();
    CHECK(till.desk().state("2").parked == std::vector<std::string>{"blue coat"});
    REQUIRE(till.desk().perform("2", SignIn{{"sun", "222222"}}));
    REQUIRE(till.desk().add_line("2", line("BREAD")));
    CHECK(till.desk().unpark("2", "blue coat").refusal().why == Why::name_taken); // there is a ticket on the counter
    REQUIRE(till.desk().remove_line("2", 0, "left"));
    REQUIRE(till.desk().unpark("2", "blue coat"));
    CHECK(till.desk().open_ticket("2").total.minor() == 20'00);
    CHECK(till.desk().state("2").parked.empty());
    REQUIRE(till.desk().remove_line("2", 0, "left"));
    CHECK(till.desk().unpark("2", "blue coat").refusal().why == Why::unknown_ticket);
}

TEST_CASE("nothing is parked where nothing is on the counter, and no two under one name") {
    OpenTill till;
    till.open();
    CHECK(till.desk().park("1", "lunch").refusal().why == Why::amount_out_of_range);
    till.play("park lunch BREAD");
    REQUIRE(till.desk().add_line("1", line("COFFEE")));
    CHECK(till.desk().park("1", "lunch").refusal().why == Why::name_taken);
    CHECK(till.desk().park("1", "").refusal().why == Why::amount_out_of_range);
    CHECK(till.desk().open_ticket("1").lines.size() == 1);
}

TEST_CASE("a count is kept as it is typed, a face without pieces too, until it is signed") {
    OpenTill till;
    till.open();
    CashCount typed;
    typed.add(100'00_cents, 2).add(10_cents, 0);
    till.desk().save_count_draft("1", typed);
    restart(till);
    CHECK(till.desk().count_draft("1") == typed);
    CHECK(till.desk().count_draft("2").empty());
    CHECK(till.desk().perform("1", CountDrawer{CashCount{}.add(3'00_cents, 1), {}}).refusal().why ==
          Why::bad_denomination);
    CHECK(till.desk().count_draft("1") == typed);
    REQUIRE(till.desk().perform("1", CountDrawer{typed, Signature{"sun", "222222"}})); // another's count is another's
    CHECK(till.desk().count_draft("1") == typed);
    REQUIRE(till.desk().perform("1", CountDrawer{typed, {}}));
    CHECK(till.desk().count_draft("1").empty());
}

TEST_CASE("slips typed one by one are kept over a stop until the shift is closed (K2)") {
    OpenTill till;
    till.open();
    const SlipLists typed{{"card", {{"004217", 12'50_cents}, {"004218", -1'00_cents}}}, {"wallet", {}}};
    till.desk().save_slip_draft("1", typed);
    restart(till);
    const SlipLists kept{{"card", typed.at("card")}}; // of a tender without slips nothing is kept
    CHECK(till.desk().slip_draft("1") == kept);
    CHECK(till.desk().slip_draft("2").empty());
    till.play("count 100x2 10x20 1x50\ntender card 0 slips 0\ntender wallet 0 slips 0");
    CHECK(till.desk().slip_draft("1") == kept); // declared again, it is the list that goes on
    till.play("close leave 100x2");
    CHECK(till.desk().slip_draft("1").empty());
}

TEST_CASE("money taken in part is kept with the open ticket over a stop, and given back the last first (T5)") {
    OpenTill till;
    till.open();
    REQUIRE(till.desk().add_line("1", line("COFFEE", "3")));
    const auto head = till.book().head().seq;
    const auto part = till.desk().take_tender("1", {"card", 10'00_cents, "004217"});
    REQUIRE(part);
    CHECK_FALSE(part->booked);
    CHECK(part->ticket.due.minor() == 20'00);
    REQUIRE(till.desk().take_tender("1", {"cash", 5'00_cents, ""}));
    CHECK(till.book().head().seq == head); // nothing is booked before the ticket is
    restart(till);
    CHECK(till.desk().open_ticket("1").taken.size() == 2);
    CHECK(till.desk().open_ticket("1").due.minor() == 15'00);
    CHECK(till.desk().park("1", "later").refusal().why == Why::tender_taken);
    REQUIRE(till.desk().give_back_tender("1"));
    CHECK(till.desk().open_ticket("1").due.minor() == 20'00);
    const auto rest = till.desk().take_tender("1", {"cash", 50'00_cents, ""});
    REQUIRE(rest);
    REQUIRE(rest->booked);
    CHECK(rest->booked->change->minor() == 30'00);
    CHECK(rest->ticket.empty());
    REQUIRE(till.desk().give_back_tender("1").refusal().why == Why::amount_out_of_range);
    CHECK(till.body()["tenders"].items().size() == 2);
    CHECK(till.body()["tenders"].items().front()["reference"].text() == "004217");
}

TEST_CASE("a sign-off given while the ticket is open is in the book, and asked only for what it does not cover (T7)") {
    OpenTill till;
    till.open();
    const Signature li{"li", "333333"};
    const AskedLine cheap{"COFFEE", "", Decimal{1, 0}, {}, Decimal{30, 0}};
    CHECK(till.desk().add_line("1", cheap).refusal().why == Why::over_limit);
    REQUIRE(till.desk().add_line("1", cheap, li));
    CHECK(till.book().entry(till.book().head().seq).kind == Kind::sign_off);
    CHECK(till.body()["signers"].items().front()["person"].text() == "li");
    restart(till);
    REQUIRE(till.desk().add_line("1", line("BREAD")));
    CHECK(till.desk().add_line("1", cheap).refusal().why == Why::over_limit); // a second one was not signed for
    const AskedLine cheaper{"COFFEE", "", Decimal{1, 0}, {}, Decimal{40, 0}};
    CHECK(till.desk().change_line("1", 0, cheaper).refusal().why == Why::over_limit);
    REQUIRE(till.desk().park("1", "lunch"));
    REQUIRE(till.desk().unpark("1", "lunch"));
    REQUIRE(till.desk().pay("1", {{"cash", {}, ""}}));
    CHECK(till.body()["signers"].items().size() == 1);
    REQUIRE(till.desk().add_line("1", line("COFFEE")));
    CHECK(till.desk().change_line("1", 0, cheap).refusal().why == Why::over_limit); // the next ticket is another one
}

TEST_CASE("a line that is changed keeps its place, and what it was is kept as taken off") {
    OpenTill till;
    till.open();
    REQUIRE(till.desk().add_line("1", line("COFFEE")));
    REQUIRE(till.desk().add_line("1", line("BREAD")));
    REQUIRE(till.desk().change_line("1", 0, line("COFFEE", "2")));
    CHECK(till.book().entry(till.book().head().seq).kind == Kind::line_removed);
    CHECK(till.body()["lines"].items().front()["quantity"].text() == "1");
    CHECK(till.desk().open_ticket("1").lines.front().asked.quantity.text() == "2");
    CHECK(till.desk().change_line("1", 2, line("COFFEE")).refusal().why == Why::unknown_item);
    REQUIRE(till.desk().set_note("1", "no sugar"));
    REQUIRE(till.desk().pay("1", {{"cash", {}, ""}}));
    CHECK(till.body()["note"].text() == "no sugar");
}
