// The board of a day, what is due, and the evening's closes, through the real window by keys (issue 4; K5, B3, B4).
#include "tests/ui/office_day.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

void open_board(TillWindow& window, const Signature& by) {
    enter_office(window, by);
    open_task(window, WXK_F2, "board-sheet");
}

void leave_office(TillWindow& window) {
    back_to(window, "office-board");
    back_to(window, "pin");
}

/// Wang's shift goes from selling to its close at the till, and Chen's board follows it.
void close_reaches_board(Language language) {
    TillWindow window{language, office_shop(language)};
    open_shift(window);
    add(window, "1001");
    window.enter();
    CHECK(change_is(window, "0.00"));
    window.key(WXK_F12);
    open_board(window, chen);
    REQUIRE(has_rows(window, 1));
    CHECK(reads_one_of(window, "selling", "营业中"));
    CHECK(reads_one_of(window, "sells; then count", "营业中，之后清点"));
    window.enter(); // what is next is done at the till
    CHECK(reads_one_of(window, "That is done at the till.", "这一步在收银台办理。"));
    CHECK_FALSE(window.shows("ask-form"));
    leave_office(window);

    press(window, "person-wang");
    window.type(wang.pin);
    window.enter();
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
    window.key(WXK_F10); // 460.00 expected, 458.00 counted
    REQUIRE(wait_for([&] { return window.stands_on("count-100"); }));
    for (const auto* pieces : {"2", "0", "10", "0", "0", "58", "0", "0"}) {
        window.type(pieces);
        window.enter();
    }
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("declare-card"); }));
    window.key(WXK_F9);
    REQUIRE(wait_for([&] { return window.stands_on("leave-100"); }));
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("sign-off-pin"); }));
    press(window, "person-li");
    window.type(li.pin);
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("over-short"); }));
    window.settle();
    window.key(WXK_ESCAPE);

    open_board(window, chen);
    REQUIRE(has_rows(window, 1));
    CHECK(reads_one_of(window, "short 2.00", "短款 2.00"));
    CHECK(reads_one_of(window, "review", "复核"));
    open_form(window, WXK_RETURN);
    CHECK(reads(window, "258.00"));
}

void evening(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    enter_office(window, chen);
    open_task(window, WXK_F3, "office-open");
    CHECK(rows(window) >= 1);
    window.snap("9-due");
    check_every_control(window);
    window.enter(); // what is due leads to the board
    REQUIRE(wait_for([&] { return window.shows("board-review"); }));
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "5.00"));
    window.snap("9-board");
    check_every_control(window);

    window.settle();
    window.key(WXK_F3);
    REQUIRE(wait_for([&] { return !window.shown_document().empty(); }));
    CHECK(std::filesystem::file_size(window.shown_document()) > 1000);

    open_form(window, WXK_RETURN); // review is what is next
    CHECK(reads(window, "265.00"));
    window.snap("9-review");
    check_every_control(window);
    window.enter();
    REQUIRE(is_done(window));
    CHECK(reads_one_of(window, "report on the difference", "说明差额"));

    open_form(window, WXK_F4);
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    window.type("2");
    window.snap("9-safe-count");
    check_every_control(window);
    sign_by_keys(window, sun);
    REQUIRE(is_done(window));
    REQUIRE(wait_for([&] { return window.shown_document().filename() == "safe-count-1.pdf"; }));
    CHECK(window.frame().message().Contains("safe-count-1.pdf"));
    window.snap("9-safe-counted");

    window.settle();
    window.key(WXK_F5);
    REQUIRE(wait_for([&] { return window.shown_document().string().find("papers/day-") != std::string::npos; }));

    open_form(window, WXK_F6);
    window.snap("9-close-day");
    check_every_control(window);
    window.enter();
    REQUIRE(is_done(window));
    CHECK(window.perform(CloseDay{chen}).refusal().why == Why::day_closed);

    window.settle();
    window.key(WXK_PAGEUP);
    REQUIRE(has_rows(window, 0));
    window.settle();
    window.key(WXK_PAGEDOWN);
    REQUIRE(has_rows(window, 1));
    window.settle();
    window.key(WXK_F11); // the same screen in the other language
    REQUIRE(has_rows(window, 1));
}

void next_actions(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    open_board(window, chen);
    window.enter(); // the difference comes first
    REQUIRE(wait_for([&] { return window.shows("case-note"); }));
    REQUIRE(window.perform(NoteCase{1, "no cause found", {}, {}, {}, chen}));
    REQUIRE(window.perform(SettleDifference{.shift = 0,
                                            .tender = {},
                                            .how = Settlement::written_off,
                                            .owed_by = {},
                                            .reason = "small",
                                            .by = qian,
                                            .case_number = 1}));
    back_to(window, "cases-person");
    back_to(window, "office-board");
    open_task(window, WXK_F2, "board-sheet");
    CHECK(reads_one_of(window, "deposit the takings", "缴存营业款"));
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("deposit-new"); }));
}

void refused_on_board(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    open_board(window, chen);

    open_form(window, WXK_F6); // a shift awaits its review
    window.enter();
    CHECK(says(window, Why::not_reviewed));
    back_to(window, "board-review");

    open_form(window, WXK_F2); // back to the cashier, without a reason
    window.key(WXK_F3);
    window.enter();
    CHECK(says(window, Why::unknown_reason));
    CHECK(window.shows("ask-form"));
    fill(window, {"copy unsigned"});
    REQUIRE(is_done(window));
    CHECK(reads_one_of(window, "sent back", "已退回"));

    open_form(window, WXK_F4); // the safe: a wrong PIN, then nothing counted
    sign_by_keys(window, {"sun", "111111"});
    CHECK(says(window, Why::wrong_pin));
    CHECK(window.shows("ask-form"));
    fill(window, {sun.pin});
    CHECK(says(window, Why::nothing_counted));
    Clerk{window, Clerk::Way::keys}.write("pieces-100", "2");
    Clerk{window, Clerk::Way::keys}.write("sign-off-pin", sun.pin);
    window.enter();
    REQUIRE(is_done(window)); // 10,000.00 less the float
    CHECK(reads_one_of(window, "short 9,350.00", "短款 9,350.00"));

    open_form(window, WXK_F2);
    window.enter();
    REQUIRE(is_done(window));
    open_form(window, WXK_F6);
    window.enter();
    REQUIRE(is_done(window));
    open_form(window, WXK_F6); // twice
    window.enter();
    CHECK(says(window, Why::day_closed));
    back_to(window, "board-review");
    window.key(WXK_PAGEUP);
    REQUIRE(has_rows(window, 0));
    window.settle();
    window.key(WXK_F2); // nothing to review on that day
    CHECK(reads_one_of(window, "No shift is marked.", "没有选中班次。"));
    CHECK_FALSE(window.shows("ask-form"));
}

/// A day that nobody closed stands among what is due, and is closed from its board while the next one sells.
void day_left_open(Language language) {
    TillWindow window{language, office_shop(language)};
    window.set_clock(Day::parse("2031-05-21").value(), 12);
    close_short_shift(window);
    review_shift(window);
    window.set_clock(Day::parse("2031-05-22").value(), 9);
    const auto floated = CashCount{}.add(Money::of_minor(2000), 10);
    REQUIRE(window.perform(OpenShift{wang, floated, {}, {}}));
    REQUIRE(window.perform(Lock{}));
    window.restart();
    enter_office(window, chen);
    open_task(window, WXK_F3, "office-open");
    mark(window, language == Language::chinese ? wxString::FromUTF8("未日结") : wxString{"Day not closed"});
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("board-close"); }));
    REQUIRE(has_rows(window, 1));
    open_form(window, WXK_F6);
    CHECK(window.all_text().Contains("2031-05-21"));
    window.enter();
    REQUIRE(is_done(window));
    CHECK(window.perform(CloseDay{chen, Day::parse("2031-05-21")}).refusal().why == Why::day_closed);
    window.key(WXK_PAGEDOWN);
    REQUIRE(wait_for([&] { return window.all_text().Contains("2031-05-22"); }));
    REQUIRE(has_rows(window, 1));
    open_form(window, WXK_F6); // its shift still sells
    window.enter();
    CHECK(says(window, Why::shift_open));
}

/// In the week after the one with a shift, before what is due of it; how many things are due.
int ask_for_bundle(TillWindow& window) {
    window.set_clock(Day::parse("2031-05-21").value(), 12);
    close_short_shift(window);
    review_shift(window);
    on_its_way(window, "000123", 200, sun);
    REQUIRE(window.perform(CloseDay{chen}));
    window.set_clock(Day::parse("2031-05-31").value(), 9);
    enter_office(window, chen);
    open_task(window, WXK_F3, "office-open");
    const int due = rows(window);
    mark(window, "2031-W21");
    open_form(window, WXK_RETURN);
    return due;
}

void bundle_with_a_hole(Language language) {
    TillWindow window{language, office_shop(language)};
    ask_for_bundle(window);
    const auto hand_without = [&](const std::string& sheets) {
        Clerk clerk{window, Clerk::Way::keys};
        clerk.write("ask-text", sheets);
        clerk.write("sign-off-pin", qian.pin);
        clerk.press("ask-go");
    };
    press(window, "person-qian");
    hand_without("the second");
    CHECK(reads_one_of(window, "That is not the number of a shift.", "这不是班次号。"));
    hand_without("7, 1"); // there is no shift 7
    CHECK(says(window, Why::unknown_shift));
    hand_without("1");
    REQUIRE(is_done(window));
    REQUIRE(wait_for([&] { return window.shown_document().filename() == "bundle-2031-W21.pdf"; }));
    const HandBundle found{.week = "2031-W21", .missing_sheets = {}, .missing_slips = {}, .from = chen, .by = qian};
    CHECK(window.perform(found));
}

void bundle_of_a_week(Language language) {
    TillWindow window{language, office_shop(language)};
    const int due = ask_for_bundle(window);
    window.snap("9-bundle");
    check_every_control(window);
    sign_by_keys(window, {"qian", "111111"});
    CHECK(says(window, Why::wrong_pin));
    fill(window, {qian.pin});
    REQUIRE(is_done(window));
    CHECK(has_rows(window, due - 1));
    REQUIRE(wait_for([&] { return window.shown_document().filename() == "bundle-2031-W21.pdf"; }));
    const HandBundle again{.week = "2031-W21", .missing_sheets = {}, .missing_slips = {}, .from = chen, .by = qian};
    CHECK(window.perform(again).refusal().why == Why::nothing_due);
}

} // namespace

TEST_CASE("a day left open is due, and is closed from its board while the next one sells (English)") {
    day_left_open(Language::english);
}
TEST_CASE("a day left open is due, and is closed from its board while the next one sells (Chinese)") {
    day_left_open(Language::chinese);
}
TEST_CASE("K1, K5: the board follows a shift from the first sale to its close (English)") {
    close_reaches_board(Language::english);
}
TEST_CASE("K1, K5: the board follows a shift from the first sale to its close (Chinese)") {
    close_reaches_board(Language::chinese);
}
TEST_CASE("K5, B3: the evening goes in the office: due, board, review, safe, day close (English)") {
    evening(Language::english);
}
TEST_CASE("K5, B3: the evening goes in the office: due, board, review, safe, day close (Chinese)") {
    evening(Language::chinese);
}
TEST_CASE("K6: the next action of a shift leads to its case, and then to the deposit (English)") {
    next_actions(Language::english);
}
TEST_CASE("K6: the next action of a shift leads to its case, and then to the deposit (Chinese)") {
    next_actions(Language::chinese);
}
TEST_CASE("K5, B3: what the board refuses is said where it can be mended (English)") {
    refused_on_board(Language::english);
}
TEST_CASE("K5, B3: what the board refuses is said where it can be mended (Chinese)") {
    refused_on_board(Language::chinese);
}
TEST_CASE("B4: a week's papers are handed to finance from the list of what is due (English)") {
    bundle_of_a_week(Language::english);
}
TEST_CASE("B4: a week's papers are handed to finance from the list of what is due (Chinese)") {
    bundle_of_a_week(Language::chinese);
}
TEST_CASE("B4: a sheet that is missing is named, and the others are handed over (English)") {
    bundle_with_a_hole(Language::english);
}
TEST_CASE("B4: a sheet that is missing is named, and the others are handed over (Chinese)") {
    bundle_with_a_hole(Language::chinese);
}
