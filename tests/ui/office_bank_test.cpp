// The bank's statements in the office, taken in and matched by keys (issue 4; B1, L3).
#include "tests/bank/samples.h"
#include "tests/ui/office_day.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace till;

namespace {

/// One statement that holds the deposit and a fee, and one that is broken.
void lay_statements(const std::filesystem::path& folder, ShopFile&) {
    std::filesystem::create_directories(folder / "statements");
    std::ofstream{folder / "statements/may.ofx"}
        << ofx(ofx_line("20310522", "265.00", "R1", "slip 000123") + ofx_line("20310523", "-6.00", "R2", "account fee"),
               "259.00", "20310530");
    std::ofstream{folder / "statements/broken.xml"} << "<Document>";
}

/// 265.00 are on their way, and finance has the statements before them.
void begin(TillWindow& window) {
    window.set_clock(Day::parse("2031-05-21").value(), 12);
    close_short_shift(window);
    review_shift(window);
    on_its_way(window, "000123", 265, sun);
    window.set_clock(Day::parse("2031-05-30").value(), 12);
    enter_office(window, qian);
    open_task(window, WXK_F7, "bank-take");
}

void take(TillWindow& window, const std::string& file) {
    press(window, "choice-0-" + (window.folder() / "statements" / file).string());
    window.settle();
    Clerk{window, Clerk::Way::keys}.press("ask-go");
}

void statement(Language language) {
    TillWindow window{language, office_shop(language), lay_statements};
    begin(window);
    REQUIRE(has_rows(window, 1)); // the deposit, in the book alone
    CHECK(reads_one_of(window, "in the book only", "仅账上有"));
    open_form(window, WXK_F2);
    window.snap("9-statement");
    check_every_control(window);
    take(window, "may.ofx");
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 2));
    window.snap("9-matches");
    check_every_control(window);
    open_form(window, WXK_RETURN);
    window.snap("9-match");
    check_every_control(window);
    window.enter();
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "account fee"));
    CHECK(window.perform(ConfirmDeposit{"000123", Money::of_minor(26'500), qian}).refusal().why ==
          Why::already_confirmed);
}

void refused_statement(Language language) {
    TillWindow window{language, office_shop(language), lay_statements};
    begin(window);
    window.enter(); // the deposit that the bank has not shown
    CHECK(reads_one_of(window, "The bank has not shown it yet.", "银行对账单上还没有这一笔。"));
    CHECK_FALSE(window.shows("ask-form"));
    open_form(window, WXK_F2);
    take(window, "broken.xml"); // refused whole, with its place
    CHECK(says(window, Why::bad_statement));
    CHECK(window.frame().message().Contains("broken.xml"));
    CHECK(window.shows("ask-form"));
    take(window, "may.ofx");
    REQUIRE(is_done(window));
    open_form(window, WXK_F2);
    take(window, "may.ofx");
    CHECK(says(window, Why::taken_already));
    back_to(window, "bank-take");
    open_form(window, WXK_RETURN); // the match is taken
    window.enter();
    REQUIRE(is_done(window));
    window.settle();
    window.enter(); // the fee is nothing of the book
    CHECK(reads_one_of(window, "Nothing of the book waits for it.", "账上没有等待匹配的项目。"));
    CHECK_FALSE(window.shows("ask-form"));
}

} // namespace

TEST_CASE("B1, L3: a statement is taken in, and its lines matched in the office (English)") {
    statement(Language::english);
}
TEST_CASE("B1, L3: a statement is taken in, and its lines matched in the office (Chinese)") {
    statement(Language::chinese);
}
TEST_CASE("L3: a statement that is damaged or known is refused with its reason (English)") {
    refused_statement(Language::english);
}
TEST_CASE("L3: a statement that is damaged or known is refused with its reason (Chinese)") {
    refused_statement(Language::chinese);
}
