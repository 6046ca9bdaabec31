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
    press(window, "choice-1-" + (window.folder() / "statements" / file).string());
    window.settle();
    Clerk{window, Clerk::Way::keys}.press("ask-go");
}

/// What the bank's paper says, asked for because the file has no opening balance.
void tell_balances(TillWindow& window, const std::string& opening, const std::string& closing = {}) {
    REQUIRE(
        wait_for([&] { return reads_one_of(window, "What does the bank's paper say?", "银行纸质对账单上是多少？"); }));
    CHECK(says(window, Why::no_balance));
    fill(window, {opening, closing});
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
    tell_balances(window, "half");
    CHECK(reads_one_of(window, "That is not an amount.", "金额填写有误。"));
    window.snap("9-balances");
    check_every_control(window);
    back_to(window, "bank-take");
    open_form(window, WXK_F2);
    take(window, "may.ofx");
    tell_balances(window, "1.00");
    CHECK(says(window, Why::not_tied));
    back_to(window, "bank-take");
    open_form(window, WXK_F2);
    take(window, "may.ofx");
    tell_balances(window, "0.00");
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
    tell_balances(window, "0.00");
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

Money yuan(std::int64_t face) { return Money::of_minor(face * 100); }

/// Wang sells for 20.00 by card; the terminal settles it, and the bank shows it less its fee of 0.20.
void sell_by_card(TillWindow& window) {
    const auto floated = CashCount{}.add(yuan(100), 2).add(yuan(20), 10);
    REQUIRE(window.perform(OpenShift{wang, floated, chen, {}}));
    REQUIRE(window.perform(Sell{{{"1001", {}, Decimal{2, 0}, {}, {}}}, {{"card", {}, "004217"}}, {}, {}, {}}));
    REQUIRE(window.perform(CountDrawer{floated, {}}));
    REQUIRE(window.perform(DeclareTender{"card", yuan(20), 1}));
    REQUIRE(window.perform(DeclareTender{"wallet", {}, 0}));
    REQUIRE(window.perform(CardBatch{"1", yuan(20), 1}));
    REQUIRE(window.perform(CloseShift{CashCount{}.add(yuan(20), 10), {}, {}}));
}

/// One statement with that line and no other.
TillWindow::Prepare with_line(std::string day, std::string amount, std::string text) {
    return [=](const std::filesystem::path& folder, ShopFile&) {
        std::filesystem::create_directories(folder / "statements");
        std::ofstream{folder / "statements/may.ofx"} << ofx(ofx_line(day, amount, "R1", text), amount, "20310530");
    };
}

void take_statement(TillWindow& window) {
    window.set_clock(Day::parse("2031-05-30").value(), 12);
    enter_office(window, qian);
    open_task(window, WXK_F7, "bank-take");
    open_form(window, WXK_F2);
    take(window, "may.ofx");
    tell_balances(window, "0.00");
    REQUIRE(is_done(window));
}

/// Two accounts; the savings' bank writes a table without heads and without balances.
void strange_table(Language language) {
    TillWindow window{language, office_shop(language), [](const std::filesystem::path& folder, ShopFile& shop) {
                          shop.shop.banks = {"savings"};
                          std::filesystem::create_directories(folder / "statements");
                          std::ofstream{folder / "statements/may.csv"} << "interest|2031-05-22|0.35\n";
                      }};
    window.set_clock(Day::parse("2031-05-30").value(), 12);
    enter_office(window, qian);
    open_task(window, WXK_F7, "bank-take");
    CHECK(reads(window, "main"));
    window.key(WXK_F3);
    REQUIRE(wait_for([&] { return reads(window, "savings"); }));
    open_form(window, WXK_F2);
    take(window, "may.csv");
    REQUIRE(wait_for([&] { return reads_one_of(window, "Which column holds what?", "各列是什么？"); }));
    CHECK(says(window, Why::bad_statement));
    window.snap("9-columns");
    check_every_control(window);
    fill(window, {"date=2,amount=3,text=1"});
    tell_balances(window, "-0.10", "0.25");
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "interest"));
    window.snap("9-savings");
    std::ofstream{window.folder() / "statements/june.csv"} << "interest|2031-05-29|0.11\n";
    open_form(window, WXK_F2);
    press(window, "choice-0-untied");
    take(window, "june.csv");
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 2));
    window.key(WXK_F3);
    REQUIRE(has_rows(window, 0));
}

void card_settlement(Language language) {
    TillWindow window{language, office_shop(language), with_line("20310523", "19.80", "card settlement")};
    window.set_clock(Day::parse("2031-05-21").value(), 12);
    sell_by_card(window);
    take_statement(window);
    REQUIRE(has_rows(window, 1));
    CHECK(reads_one_of(window, "a batch less its fee", "批次金额减手续费"));
    open_form(window, WXK_RETURN); // terminal, gross and fee stand there
    window.snap("13-settlement");
    check_every_control(window);
    fill(window, {"1", "20", "0.10"});
    CHECK(says(window, Why::not_equal));
    back_to(window, "bank-take");
    open_form(window, WXK_RETURN);
    for (int enters = 0; enters < 3; ++enters) window.enter();
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 0));
    CHECK(reads_one_of(window, "Everything matches.", "全部相符。"));
    back_to(window, "office-board");
    open_task(window, WXK_F6, "by-account");
    REQUIRE(wait_for([&] { return rows(window) > 3; }));
    CHECK(reads(window, "\n0.20\n"));  // the fee
    CHECK(reads(window, "\n19.80\n")); // the bank
}

/// The bank shows 64.00 and names no slip: finance says of which deposit it is.
void tied_by_hand(Language language) {
    TillWindow window{language, office_shop(language), with_line("20310522", "64.00", "counter")};
    window.set_clock(Day::parse("2031-05-21").value(), 12);
    close_short_shift(window);
    review_shift(window);
    on_its_way(window, "000123", 200, sun);
    on_its_way(window, "000124", 65, sun);
    take_statement(window);
    REQUIRE(has_rows(window, 3)); // nothing is proposed
    mark(window, language == Language::english ? wxString{"at the bank only"} : wxString::FromUTF8("仅银行有"));
    open_form(window, WXK_RETURN);
    window.snap("13-by-hand");
    check_every_control(window);
    window.key(WXK_F3); // the second deposit
    window.enter();
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "000123"));
    CHECK(window.perform(ConfirmDeposit{"000124", yuan(65), qian}).refusal().why == Why::already_confirmed);
    REQUIRE(window.perform(ConfirmDeposit{"000123", yuan(200), qian}));
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
TEST_CASE("L3: a table's columns and missing balances are asked for, of each account (English)") {
    strange_table(Language::english);
}
TEST_CASE("L3: a table's columns and missing balances are asked for, of each account (Chinese)") {
    strange_table(Language::chinese);
}
TEST_CASE("K3, L3: the bank's line settles a terminal's batch, less its fee (English)") {
    card_settlement(Language::english);
}
TEST_CASE("K3, L3: the bank's line settles a terminal's batch, less its fee (Chinese)") {
    card_settlement(Language::chinese);
}
TEST_CASE("L3: a line that nothing is proposed for is tied by hand (English)") { tied_by_hand(Language::english); }
TEST_CASE("L3: a line that nothing is proposed for is tied by hand (Chinese)") { tied_by_hand(Language::chinese); }
