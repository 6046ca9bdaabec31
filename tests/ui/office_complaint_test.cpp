// A complaint taken down at the till and in the office, answered and counted, by keys (A1, L5).
#include "tests/ui/office_day.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

/// Enter goes through what is left of the form, over the reason, until it is sent.
void take_down(TillWindow& window) {
    window.find("reason")->SetFocus();
    REQUIRE(wait_for([&] { return window.stands_on("reason"); }));
    window.enter();
}

/// Writes into that field in the place of what stood there, and sends the form.
void refill(TillWindow& window, const std::string& name, const std::string& text) {
    window.find(name)->SetFocus();
    REQUIRE(wait_for([&] { return window.stands_on(name); }));
    fill(window, {text});
    take_down(window);
}

/// Wang sells a coffee and takes down by keys that it was cold; Li is said to answer for it.
void take_down_at_the_till(TillWindow& window) {
    open_shift(window);
    add(window, "1001");
    window.enter();
    REQUIRE(change_is(window, "0.00"));
    window.key(WXK_F9);
    REQUIRE(wait_for([&] { return window.shows("complaint"); }));
    window.key(WXK_END);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    CHECK(window.text_of("ask-text").StartsWith("1")); // the last ticket stands there
    window.type_into("ask-text-1", "1002");
    window.type_into("ask-text-2", "new cup");
    window.click("choice-0-li");
    window.snap("7-complaint");
    check_every_control(window);
    window.type_into("ask-text-3", "tomorrow");
    take_down(window);
    CHECK(wait_for([&] { return window.frame().message().Contains("2026-11-30"); }));
    REQUIRE(window.shows("ask-form")); // it can be mended where it stands
    refill(window, "ask-text-3", "");
    CHECK(says(window, Why::unknown_item)); // a croissant was not on that ticket
    refill(window, "ask-text-1", "1001");
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
    CHECK_FALSE(window.frame().message().empty());
}

void come_to_own_cases(TillWindow& window, const Signature& by) {
    try_office(window, by);
    REQUIRE(wait_for([&] { return window.shows("cases-complaints"); }));
}

void taken_and_answered(Language language) {
    TillWindow window{language, office_shop(language)};
    take_down_at_the_till(window);
    REQUIRE(window.perform(Lock{}));
    window.restart();

    come_to_own_cases(window, li); // who answers for it, and reads no takings
    open_task(window, WXK_F10, "complaints-answer");
    REQUIRE(has_rows(window, 1));
    CHECK(reads_one_of(window, "Faulty goods", "商品有问题"));
    CHECK(reads_one_of(window, "open", "未结"));
    window.snap("14-complaints");
    check_every_control(window);
    open_form(window, WXK_F2);
    window.snap("14-complaint-answer");
    check_every_control(window);
    fill(window, {"a new cup was given"});
    CHECK(says(window, Why::own_sign_off));
    back_to(window, "complaints-answer");
    back_to(window, "cases-person");
    back_to(window, "pin");

    enter_office(window, chen);
    open_task(window, WXK_F10, "complaints-answer");
    REQUIRE(has_rows(window, 1));
    open_form(window, WXK_F3); // another one, of the whole ticket
    window.type_into("ask-text", "1");
    take_down(window);
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 2));
    open_form(window, WXK_F2);
    fill(window, {"a new cup was given"});
    REQUIRE(is_done(window));
    CHECK(reads_one_of(window, "answered", "已处理"));
    window.settle();
    window.enter(); // all that is known of it
    CHECK(wait_for([&] { return window.frame().message().Contains("a new cup was given"); }));
    CHECK(window.frame().message().Contains("new cup"));
    window.snap("14-complaint-read");
    window.key(WXK_PAGEUP);
    CHECK(reads_one_of(window, "There is no complaint.", "没有投诉。"));
    window.settle();
    window.key(WXK_PAGEDOWN);
    CHECK(has_rows(window, 2));
    back_to(window, "office-board");

    open_task(window, WXK_F6, "month-exceptions");
    open_task(window, WXK_INSERT, "exceptions-item");
    window.settle();
    window.key(WXK_F4);
    CHECK(reads_one_of(window, "Complaint\nFaulty goods\n2", "投诉\n商品有问题\n2"));
}

/// Finance reads them and answers none; a cashier sees the own ones.
void others_read(Language language) {
    TillWindow window{language, office_shop(language)};
    take_down_at_the_till(window);
    REQUIRE(window.perform(TakeComplaint{1, {}, "service", "zhao", {}, {}, li}));
    REQUIRE(window.perform(Lock{}));
    window.restart();
    enter_office(window, qian);
    open_task(window, WXK_F10, "complaints-take");
    REQUIRE(has_rows(window, 2));
    CHECK_FALSE(window.shows("complaints-answer"));
    back_to(window, "office-board");
    back_to(window, "pin");
    come_to_own_cases(window, wang);
    open_task(window, WXK_F10, "complaints-take");
    CHECK(has_rows(window, 1));
}

} // namespace

TEST_CASE("A1: a complaint is taken down at the till, and answered by whom it does not count for (English)") {
    taken_and_answered(Language::english);
}
TEST_CASE("A1: a complaint is taken down at the till, and answered by whom it does not count for (Chinese)") {
    taken_and_answered(Language::chinese);
}
TEST_CASE("P2: finance reads every complaint, a cashier the own ones (English)") { others_read(Language::english); }
