// The month in the office: ledger down to a ticket, journal, papers, statements and matches, the close (L1, L2, B3).
#include "pos/ui/text.h"
#include "tests/bank/samples.h"
#include "tests/ui/office_day.h"
#include "tests/ui/sample_shop.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace till;

namespace {

void deposit(TillWindow& window) {
    Deposit act;
    act.amount = Money::of_minor(26'500);
    act.slip = "000123";
    act.bag = "B7";
    act.seal = "S9";
    act.bearer = sun;
    act.witness = chen;
    REQUIRE(window.perform(act));
}

void down_to_a_ticket(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    enter_office(window, "qian", qian.pin);
    open_task(window, WXK_F6, "by-account");
    REQUIRE(wait_for([&] { return rows(window) > 3; }));
    window.snap("9-ledger");
    check_every_control(window);
    const int accounts = rows(window);
    for (const int key : {WXK_F3, WXK_F4, WXK_F6, WXK_F7, WXK_F5}) {
        window.settle();
        window.key(key);
        REQUIRE(wait_for([&] { return rows(window) > 0 && rows(window) < accounts; }));
        CHECK(reads(window, "20.00"));
    }
    window.settle();
    window.snap("9-ledger-by-cashier");
    window.enter(); // the entries behind Wang's row
    REQUIRE(wait_for([&] { return !window.shows("by-account"); }));
    REQUIRE(wait_for([&] { return rows(window) >= 2; }));
    window.snap("9-entries");
    check_every_control(window);
    for (int row = 0; row < 8 && window.shows("office-open"); ++row) {
        window.settle();
        window.enter();
        window.settle();
        if (window.shows("office-open")) window.key(WXK_DOWN);
    }
    REQUIRE(wait_for([&] { return !window.shows("office-open"); }));
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "1001"));
    window.snap("9-ticket");
    check_every_control(window);
    for (const auto* there : {"office-open", "by-account", "office-board"}) {
        window.settle();
        window.key(WXK_ESCAPE);
        REQUIRE(wait_for([&] { return window.shows(there); }));
    }
}

void journal_and_papers(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    enter_office(window, "qian", qian.pin);
    open_task(window, WXK_F6, "by-account");
    window.key(WXK_F8);
    REQUIRE(wait_for([&] { return !window.shows("by-account"); }));
    REQUIRE(wait_for([&] { return rows(window) > 2; }));
    window.snap("9-journal");
    check_every_control(window);
    window.settle();
    window.key(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return window.shows("by-account"); }));
    for (const auto* paper : {"journal", "ledger", "check-list"}) {
        window.settle();
        window.key(WXK_F9);
        REQUIRE(asks_form(window));
        window.click("choice-0-" + std::string{paper});
        if (paper == std::string{"ledger"}) window.snap("9-papers");
        check_every_control(window);
        window.click("ask-go");
        REQUIRE(wait_for([&] { return window.shown_document().string().find(paper) != std::string::npos; }));
        CHECK(std::filesystem::file_size(window.shown_document()) > 1000);
        window.key(WXK_ESCAPE);
        REQUIRE(wait_for([&] { return !window.shows("ask-form"); }));
    }
    window.settle();
    window.key(WXK_F10); // the month still runs: the core refuses in its own words
    REQUIRE(asks_form(window));
    window.snap("9-close-month");
    check_every_control(window);
    window.enter();
    CHECK(wait_for([&] {
        return window.frame().message().Contains(wxString::FromUTF8(std::string{sentence(Why::day_open, language)}));
    }));
    window.key(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return window.shows("by-account"); }));
    window.settle();
    window.key(WXK_PAGEUP);
    CHECK(has_rows(window, 0));
}

void month_close(Language language) {
    TillWindow window{language, office_shop(language)};
    window.set_clock(Day::parse("2026-11-21").value(), 12);
    close_short_shift(window);
    review_shift(window);
    REQUIRE(window.perform(CloseDay{chen}));
    window.set_clock(Day::parse("2026-12-01").value(), 9);
    enter_office(window, "qian", qian.pin);
    open_task(window, WXK_F6, "by-account");
    window.key(WXK_PAGEUP);
    REQUIRE(wait_for([&] { return rows(window) > 3; }));
    window.settle();
    window.key(WXK_F10);
    REQUIRE(asks_form(window));
    window.enter();
    REQUIRE(is_done(window));
    CHECK(window.perform(CloseMonth{"2026-11", qian}).refusal().why == Why::month_closed);
}

void statement(Language language) {
    TillWindow window{language, office_shop(language), [](const std::filesystem::path& folder, ShopFile&) {
                          std::filesystem::create_directories(folder / "statements");
                          std::ofstream{folder / "statements/november.ofx"}
                              << ofx(ofx_line("20261122", "265.00", "R1", "slip 000123") +
                                         ofx_line("20261123", "-6.00", "R2", "account fee"),
                                     "259.00", "20261130");
                          std::ofstream{folder / "statements/broken.xml"} << "<Document>";
                      }};
    window.set_clock(Day::parse("2026-11-21").value(), 12);
    close_short_shift(window);
    review_shift(window);
    deposit(window);
    window.set_clock(Day::parse("2026-11-30").value(), 12);
    enter_office(window, "qian", qian.pin);
    open_task(window, WXK_F7, "bank-take");
    REQUIRE(has_rows(window, 1)); // the deposit, in the book alone
    window.key(WXK_F2);
    REQUIRE(asks_form(window));
    window.snap("9-statement");
    check_every_control(window);
    window.enter(); // the broken one is refused whole, with its place
    CHECK(wait_for([&] { return window.frame().message().Contains("broken.xml"); }));
    window.click("choice-0-" + (window.folder() / "statements/november.ofx").string());
    window.click("ask-go");
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 2));
    window.snap("9-matches");
    check_every_control(window);
    window.settle();
    window.enter();
    REQUIRE(asks_form(window));
    window.snap("9-match");
    check_every_control(window);
    window.enter();
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "account fee"));
    CHECK(window.perform(ConfirmDeposit{"000123", Money::of_minor(26'500), qian}).refusal().why ==
          Why::already_confirmed);
}

} // namespace

TEST_CASE("L2: the month is broken down to a ticket and back (English)") { down_to_a_ticket(Language::english); }
TEST_CASE("L2: the month is broken down to a ticket and back (Chinese)") { down_to_a_ticket(Language::chinese); }
TEST_CASE("L1, B3: the journal stands in the office, and the month's papers come of it (English)") {
    journal_and_papers(Language::english);
}
TEST_CASE("L1, B3: the journal stands in the office, and the month's papers come of it (Chinese)") {
    journal_and_papers(Language::chinese);
}
TEST_CASE("L2: finance closes the month in the office") { month_close(Language::english); }
TEST_CASE("B1: a statement is taken in, and its lines matched in the office (English)") {
    statement(Language::english);
}
TEST_CASE("B1: a statement is taken in, and its lines matched in the office (Chinese)") {
    statement(Language::chinese);
}
