// Over/short cases in the office, from opened to settled, through the real window by keys (issue 4; K6).
#include "tests/ui/office_day.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

/// Case 1, as that person sees it.
void open_case(TillWindow& window, const Signature& by) {
    enter_office(window, by);
    open_task(window, WXK_F4, "cases-person");
    REQUIRE(has_rows(window, 1));
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("case-note"); }));
    window.settle();
}

void reported_case(TillWindow& window) {
    close_short_shift(window);
    review_shift(window);
    REQUIRE(window.perform(NoteCase{1, "no cause found", {}, {}, {}, chen}));
}

/// Wang owes what is open and signs for it; one case's five yuan.
void charge_wang(TillWindow& window) {
    open_form(window, WXK_F3);
    fill(window, {"agreed"});
    press(window, "person-wang");
    fill(window, {wang.pin});
    REQUIRE(is_done(window));
}

void why(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    open_case(window, chen);
    open_task(window, WXK_F8, "office-back");
    REQUIRE(wait_for([&] { return window.text_of("office-list").Contains("5.00"); }));
    CHECK(reads_one_of(window, "short 5.00", "短款 5.00"));
    window.snap("9-case-why");
    check_every_control(window);
    window.enter();
    CHECK(wait_for([&] { return window.frame().message().Contains("5.00"); }));
    window.key(WXK_ESCAPE);
    CHECK(wait_for([&] { return window.shows("case-note"); }));
    window.settle();
    window.key(WXK_F9);
    REQUIRE(wait_for([&] { return window.shown_document().filename() == "case-1.pdf"; }));
}

void made_good(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    enter_office(window, chen);
    open_task(window, WXK_F4, "cases-person");
    REQUIRE(has_rows(window, 1));
    CHECK(reads_one_of(window, "short 5.00", "短款 5.00"));
    window.snap("9-cases");
    check_every_control(window);

    window.enter();
    REQUIRE(wait_for([&] { return window.shows("case-note"); }));
    REQUIRE(has_rows(window, 1)); // opened
    open_form(window, WXK_F2);
    window.type("camera 2");
    window.enter();
    window.type("change for 50");
    window.enter();
    window.type("wrong change");
    window.snap("9-case-note");
    check_every_control(window);
    press(window, "choice-0-wang");
    window.enter();
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 2));
    for (const auto* said : {"camera 2", "change for 50", "wrong change"}) CHECK(reads(window, said));
    CHECK(reads(window, wxString::FromUTF8("王芳")));
    window.key(WXK_DOWN);
    window.settle();
    window.enter(); // all of the note, however long
    CHECK(wait_for([&] { return window.frame().message().Contains("camera 2"); }, 5000));

    // Who owes it signs, then pays, and signs for that too.
    open_form(window, WXK_F3);
    window.snap("9-case-owed");
    check_every_control(window);
    window.key(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return window.shows("case-note"); }));
    charge_wang(window);
    REQUIRE(has_rows(window, 3));
    CHECK(reads_one_of(window, "Owed by staff", "员工承担"));
    open_form(window, WXK_F4);
    CHECK(window.text_of("ask-text").StartsWith("5.00"));
    window.snap("9-case-made-good");
    check_every_control(window);
    press(window, "person-wang");
    fill(window, {wang.pin});
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 4));
    window.snap("9-case");
    check_every_control(window);

    back_to(window, "cases-person");
    CHECK(reads_one_of(window, "settled", "已处理"));
    open_task(window, WXK_F2, "office-back");
    REQUIRE(wait_for([&] { return !window.shows("cases-person"); }));
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, wxString::FromUTF8("王芳")));
    window.snap("9-history");
    check_every_control(window);
    back_to(window, "cases-person");
    for (const int by : {WXK_F3, WXK_F4}) { // by till, by cause
        window.settle();
        window.key(by);
        REQUIRE(wait_for([&] { return !window.shows("cases-person"); }));
        REQUIRE(has_rows(window, 1));
        back_to(window, "cases-person");
    }
}

void written_off(Language language) {
    TillWindow window{language, office_shop(language)};
    reported_case(window);
    open_case(window, qian);
    open_form(window, WXK_F5);
    window.snap("9-case-off");
    check_every_control(window);
    fill(window, {"small"});
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 3));
    CHECK(reads_one_of(window, "Written off", "核销"));

    open_form(window, WXK_F7); // two yuan turn up
    window.snap("9-case-found");
    check_every_control(window);
    fill(window, {"2", "under the drawer"});
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 4));
    CHECK(reads(window, "under the drawer"));
    open_form(window, WXK_F7); // more than was short
    fill(window, {"4", "nowhere"});
    CHECK(says(window, Why::more_than_paid));
    CHECK(window.shows("ask-form"));
    fill(window, {"three"});
    fill(window, {"nowhere"});
    CHECK(reads_one_of(window, "That is not an amount.", "金额填写有误。"));
    back_to(window, "case-note");
    open_form(window, WXK_F5); // and nothing is left to be written off
    fill(window, {"again"});
    CHECK(says(window, Why::nothing_to_settle));
}

void over_is_kept(Language language) {
    TillWindow window{language, office_shop(language)};
    close_shift_with_coins(window, 53);
    review_shift(window);
    open_case(window, qian);
    CHECK(reads_one_of(window, "over 3.00", "长款 3.00"));
    open_form(window, WXK_F5); // nobody bears what is over
    fill(window, {"small"});
    CHECK(says(window, Why::wrong_settlement));
    back_to(window, "case-note");
    open_form(window, WXK_F6);
    fill(window, {"nobody asked for it"});
    REQUIRE(is_done(window));
    CHECK(reads_one_of(window, "Kept by the shop", "店里收下"));
}

void refused_on_case(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    open_case(window, chen);
    open_form(window, WXK_F2); // a note of nothing
    for (int enters = 0; enters < 3; ++enters) window.enter();
    CHECK(says(window, Why::unknown_reason));
    CHECK(window.shows("ask-form"));
    back_to(window, "case-note");

    open_form(window, WXK_F3); // nobody is charged without their own signature
    fill(window, {"agreed"});
    press(window, "person-wang");
    fill(window, {"111111"});
    CHECK(says(window, Why::wrong_pin));
    fill(window, {wang.pin});
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 2));

    open_form(window, WXK_F4); // more than is owed
    press(window, "person-wang");
    fill(window, {wang.pin});
    REQUIRE(is_done(window));
    open_form(window, WXK_F4);
    fill(window, {"1"});
    press(window, "person-wang");
    fill(window, {wang.pin});
    CHECK(says(window, Why::more_than_paid));
    back_to(window, "case-note");
}

/// What Wang made good turns up: the safe gives it back, and Wang signs for that too.
void given_back(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    open_case(window, chen);
    charge_wang(window);
    open_form(window, WXK_F4);
    sign_by_keys(window, wang);
    REQUIRE(is_done(window));
    open_form(window, WXK_F7);
    fill(window, {"3", "under the drawer"});
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 4));
    CHECK(reads(window, "-3.00")); // three of the five that were made good
    open_form(window, WXK_F4);
    window.snap("13-given-back");
    check_every_control(window);
    fill(window, {"4"});
    sign_by_keys(window, wang);
    CHECK(says(window, Why::more_than_paid));
    Clerk{window, Clerk::Way::keys}.write("ask-text", "3");
    sign_by_keys(window, {"wang", "111111"});
    CHECK(says(window, Why::wrong_pin));
    fill(window, {wang.pin});
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 5));
    CHECK(reads_one_of(window, "Given back", "退还"));
    back_to(window, "cases-person");
    CHECK(reads_one_of(window, "settled", "已处理"));
}

void note_of_treasurer(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    open_case(window, sun);
    open_form(window, WXK_F2);
    fill(window, {"camera 2", "seen", "wrong change"});
    CHECK(says(window, Why::not_permitted));
    CHECK(window.shows("ask-form"));
}

} // namespace

TEST_CASE("K6: a case is noted on, owed, made good by who pays, and stands in the history (English)") {
    made_good(Language::english);
}
TEST_CASE("K6: a case is noted on, owed, made good by who pays, and stands in the history (Chinese)") {
    made_good(Language::chinese);
}
TEST_CASE("K6: finance writes a case off, and takes in what is found later (English)") {
    written_off(Language::english);
}
TEST_CASE("K6: finance writes a case off, and takes in what is found later (Chinese)") {
    written_off(Language::chinese);
}
TEST_CASE("K6: what is over the shop keeps (English)") { over_is_kept(Language::english); }
TEST_CASE("K6: what is over the shop keeps (Chinese)") { over_is_kept(Language::chinese); }
TEST_CASE("K6: what a case refuses is said where it can be mended (English)") { refused_on_case(Language::english); }
TEST_CASE("K6: what a case refuses is said where it can be mended (Chinese)") { refused_on_case(Language::chinese); }
TEST_CASE("K6: what was made good and then found is given back to who paid it (English)") {
    given_back(Language::english);
}
TEST_CASE("K6: what was made good and then found is given back to who paid it (Chinese)") {
    given_back(Language::chinese);
}
TEST_CASE("K6: the treasurer reads a case and notes nothing on it (English)") { note_of_treasurer(Language::english); }
TEST_CASE("K6: the treasurer reads a case and notes nothing on it (Chinese)") { note_of_treasurer(Language::chinese); }

TEST_CASE("K6: a case tells what may have made it, from the shift's own entries (English)") { why(Language::english); }
TEST_CASE("K6: a case tells what may have made it, from the shift's own entries (Chinese)") { why(Language::chinese); }
