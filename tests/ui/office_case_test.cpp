// Over/short cases and deposits in the office, through the real window by keys (issue 4; K6, B1, B2).
#include "pos/ui/text.h"
#include "tests/ui/office_day.h"
#include "tests/ui/sample_shop.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

/// Works the form that stands there: writes each text where Enter leads, and signs it.
void fill(TillWindow& window, const std::vector<std::string>& texts) {
    REQUIRE(asks_form(window));
    for (const auto& text : texts) {
        window.type(text);
        window.enter();
    }
}

void case_of_its_day(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    enter_office(window, "chen", chen.pin);
    open_task(window, WXK_F4, "cases-person");
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "5.00"));
    window.snap("9-cases");
    check_every_control(window);

    window.enter();
    REQUIRE(wait_for([&] { return window.shows("case-note"); }));
    REQUIRE(has_rows(window, 1));
    window.settle();
    window.key(WXK_F2);
    REQUIRE(asks_form(window));
    window.type("camera 2");
    window.enter();
    window.type("change for 50");
    window.enter();
    window.type("wrong change");
    window.snap("9-case-note");
    check_every_control(window);
    window.enter();
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 2));
    CHECK(reads(window, "camera 2"));

    // Who owes it signs, then pays, and signs for that too.
    window.settle();
    window.key(WXK_F3);
    REQUIRE(asks_form(window));
    window.type("agreed");
    window.click("person-wang");
    window.type_into("sign-off-pin", "246810");
    window.snap("9-case-owed");
    check_every_control(window);
    window.enter();
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 3));
    window.settle();
    window.key(WXK_F4);
    REQUIRE(asks_form(window));
    window.click("person-wang");
    window.type_into("sign-off-pin", "246810");
    window.snap("9-case-made-good");
    check_every_control(window);
    window.enter();
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 4));
    window.snap("9-case");
    check_every_control(window);

    window.settle();
    window.key(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return window.shows("cases-person"); }));
    window.settle();
    window.key(WXK_F2);
    REQUIRE(wait_for([&] { return !window.shows("cases-person"); }));
    REQUIRE(has_rows(window, 1));
    window.snap("9-history");
    check_every_control(window);
}

void written_off(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    REQUIRE(window.perform(NoteCase{1, "no cause found", {}, {}, {}, chen}));
    enter_office(window, "qian", qian.pin);
    open_task(window, WXK_F4, "cases-person");
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("case-off"); }));
    window.settle();
    window.key(WXK_F5);
    fill(window, {"small"});
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 3));
    window.settle();
    window.key(WXK_F7);
    REQUIRE(asks_form(window));
    window.snap("9-case-found");
    check_every_control(window);
}

void to_the_bank(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    enter_office(window, "chen", chen.pin);
    open_task(window, WXK_F5, "deposit-new");
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "265.00"));
    window.enter();
    REQUIRE(asks_form(window));
    CHECK(window.text_of("ask-text").StartsWith("265.00"));
    window.snap("9-deposit-pieces");
    check_every_control(window);
    window.enter();
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    for (const auto* pieces : {"2", "", "1", "", "", "45", "", ""}) {
        window.type(pieces);
        window.enter();
    }
    REQUIRE(wait_for([&] { return window.shows("ask-text-3"); }));
    window.type("000123");
    window.enter();
    window.type("B7");
    window.enter();
    window.type("S9");
    window.enter();
    window.type("271828");
    window.click("choice-0-sun");
    window.snap("9-deposit-slip");
    check_every_control(window);
    window.click("ask-go");
    REQUIRE(is_done(window));
    REQUIRE(wait_for([&] { return !window.shown_document().empty(); }));
    CHECK(std::filesystem::file_size(window.shown_document()) > 1000);
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "000123"));
    window.snap("9-deposits");
    check_every_control(window);

    window.settle();
    window.key(WXK_F4);
    REQUIRE(asks_form(window));
    window.snap("9-custody");
    check_every_control(window);
    window.type("271828");
    window.click("ask-go");
    REQUIRE(is_done(window));

    // Finance confirms what the bank counted, one yuan less.
    window.settle();
    window.key(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return window.shows("office-board"); }));
    window.key(WXK_ESCAPE);
    enter_office(window, "qian", qian.pin);
    open_task(window, WXK_F5, "deposit-new");
    window.enter();
    REQUIRE(asks_form(window));
    window.snap("9-confirm");
    check_every_control(window);
    window.type("264");
    window.enter();
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 0));
    CHECK(window.perform(ConfirmDeposit{"000123", Money::of_minor(26'400), qian}).refusal().why ==
          Why::already_confirmed);
}

} // namespace

TEST_CASE("K6: a case is noted on, owed, made good by who pays, and stands in the history (English)") {
    case_of_its_day(Language::english);
}
TEST_CASE("K6: a case is noted on, owed, made good by who pays, and stands in the history (Chinese)") {
    case_of_its_day(Language::chinese);
}
TEST_CASE("K6: finance writes a case off, and takes in what is found later (English)") {
    written_off(Language::english);
}
TEST_CASE("K6: finance writes a case off, and takes in what is found later (Chinese)") {
    written_off(Language::chinese);
}
TEST_CASE("B1, B2: takings go to the bank from hand to hand and are confirmed in the office (English)") {
    to_the_bank(Language::english);
}
TEST_CASE("B1, B2: takings go to the bank from hand to hand and are confirmed in the office (Chinese)") {
    to_the_bank(Language::chinese);
}
