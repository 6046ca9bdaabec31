// The month in the office by keys: ledger down to a ticket, journal, papers, close (issue 4; L1, L2, L4, B3).
#include "printing/shift_sheet.h"
#include "tests/ui/office_day.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

void down_to_a_ticket(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    enter_office(window, qian);
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
    mark(window, language == Language::english ? wxString{"close of shift"} : wxString::FromUTF8("交班"));
    window.enter(); // below a close there is nothing
    CHECK(reads_one_of(window, "There is nothing below that entry.", "这一笔没有下级明细。"));
    mark(window, language == Language::english ? wxString{"ticket"} : wxString::FromUTF8("收银单"));
    window.enter();
    REQUIRE(wait_for([&] { return !window.shows("office-open"); }));
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "1001"));
    window.snap("9-ticket");
    check_every_control(window);
    for (const auto* there : {"office-open", "by-account", "office-board"}) back_to(window, there);
}

void journal_and_papers(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    enter_office(window, qian);
    open_task(window, WXK_F6, "by-account");
    window.key(WXK_F8);
    REQUIRE(wait_for([&] { return !window.shows("by-account"); }));
    REQUIRE(wait_for([&] { return rows(window) > 2; }));
    window.snap("9-journal");
    check_every_control(window);
    back_to(window, "by-account");
    for (const auto* paper : {"journal", "ledger", "check-list"}) {
        open_form(window, WXK_F9);
        press(window, "choice-0-" + std::string{paper});
        window.snap(std::string{"9-papers-"} + paper);
        check_every_control(window);
        window.enter();
        REQUIRE(wait_for([&] { return window.shown_document().string().find(paper) != std::string::npos; }));
        CHECK(std::filesystem::file_size(window.shown_document()) > 1000);
        back_to(window, "by-account");
    }
    for (const std::string format : {"xlsx", "csv", "hledger", "ledger", "beancount"}) {
        open_form(window, WXK_F9);
        press(window, "choice-0-file-" + format);
        window.enter();
        REQUIRE(wait_for([&] { return window.shown_document().extension() == "." + format; }));
        const auto status = std::filesystem::status(window.shown_document());
        CHECK((status.permissions() & std::filesystem::perms::others_all) == std::filesystem::perms::none);
        CHECK(std::filesystem::file_size(window.shown_document()) > 200);
        back_to(window, "by-account");
    }
    open_form(window, WXK_F10); // the month still runs
    window.snap("9-close-month");
    check_every_control(window);
    window.enter();
    CHECK(says(window, Why::day_open));
    back_to(window, "by-account");
    window.key(WXK_PAGEUP);
    CHECK(reads_one_of(window, "Net sales 0.00", "净销售额 0.00"));
}

/// The foot of the shift's sheet as a scanner reads it, with `wrong` in the place of `right`.
std::string foot_of_sheet(TillWindow& window, const std::string& right = {}, const std::string& wrong = {}) {
    std::string code;
    window.frame().counter().desk->ask(
        [](Desk& desk) { return shift_sheet_code(*shift_report(desk.book(), 1), desk.shop()); },
        [&](const std::string& found) { code = found; });
    REQUIRE(wait_for([&] { return !code.empty(); }));
    if (!right.empty()) code.replace(code.find(right), right.size(), wrong);
    return code;
}

void checked_paper(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    enter_office(window, qian);
    window.key(WXK_F9);
    REQUIRE(asks_form(window));
    window.snap("9-check");
    check_every_control(window);
    fill(window, {"not a code"});
    CHECK(reads_one_of(window, "No paper has such a text at its foot", "单据底部没有这样的编码"));
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    fill(window, {foot_of_sheet(window)});
    CHECK(reads_one_of(window, "The paper says what the book says.", "单据与账簿一致。"));
    CHECK(rows(window) == 0);
    open_form(window, WXK_RETURN);
    fill(window, {foot_of_sheet(window, "465.00", "365.00")});
    CHECK(reads_one_of(window, "ALTERED", "已改动"));
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "365.00"));
    window.snap("9-checked");
    check_every_control(window);
    open_form(window, WXK_RETURN);
    fill(window, {foot_of_sheet(window, "TB1 1 ", "TB1 9 ")});
    CHECK(reads_one_of(window, "MISSING", "账上没有这张单据。"));
    back_to(window, "office-board");
}

/// On the first of June finance stands before May.
void stand_before_may(TillWindow& window) {
    window.set_clock(Day::parse("2031-06-01").value(), 9);
    enter_office(window, qian);
    open_task(window, WXK_F6, "by-account");
    window.key(WXK_PAGEUP);
    REQUIRE(wait_for([&] { return rows(window) > 3; }));
    open_form(window, WXK_F10);
    window.enter();
}

void month_close(Language language) {
    TillWindow window{language, office_shop(language)};
    window.set_clock(Day::parse("2031-05-21").value(), 12);
    close_short_shift(window);
    review_shift(window);
    REQUIRE(window.perform(CloseDay{chen}));
    stand_before_may(window);
    REQUIRE(is_done(window));
    CHECK(window.perform(CloseMonth{"2031-05", qian}).refusal().why == Why::month_closed);
    open_form(window, WXK_F10); // twice
    window.enter();
    CHECK(says(window, Why::month_closed));
    back_to(window, "by-account");
}

void month_not_closed(Language language) {
    TillWindow window{language, office_shop(language)};
    window.set_clock(Day::parse("2031-05-21").value(), 12);
    close_short_shift(window);
    SUBCASE("while a shift of it awaits its review") {
        stand_before_may(window);
        CHECK(says(window, Why::not_reviewed));
    }
    SUBCASE("while its last day is open") {
        review_shift(window);
        stand_before_may(window);
        CHECK(says(window, Why::day_open));
    }
    CHECK(window.shows("ask-form"));
    back_to(window, "by-account");
}

} // namespace

TEST_CASE("a paper's foot, scanned or keyed, is held against the book: match, altered, missing (English)") {
    checked_paper(Language::english);
}
TEST_CASE("a paper's foot, scanned or keyed, is held against the book: match, altered, missing (Chinese)") {
    checked_paper(Language::chinese);
}
TEST_CASE("L2: the month is broken down to a ticket and back (English)") { down_to_a_ticket(Language::english); }
TEST_CASE("L2: the month is broken down to a ticket and back (Chinese)") { down_to_a_ticket(Language::chinese); }
TEST_CASE("L1, B3: the journal stands in the office, and the month's papers come of it (English)") {
    journal_and_papers(Language::english);
}
TEST_CASE("L1, B3: the journal stands in the office, and the month's papers come of it (Chinese)") {
    journal_and_papers(Language::chinese);
}
TEST_CASE("L4: finance closes the month in the office, once (English)") { month_close(Language::english); }
TEST_CASE("L4: finance closes the month in the office, once (Chinese)") { month_close(Language::chinese); }
TEST_CASE("L4: a month is not closed before all of it is (English)") { month_not_closed(Language::english); }
TEST_CASE("L4: a month is not closed before all of it is (Chinese)") { month_not_closed(Language::chinese); }
