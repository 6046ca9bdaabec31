// Who sees what of the office, through the real window by keys (P2).
#include "tests/ui/office_day.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

void check_shown(TillWindow& window, const std::vector<std::string>& shown, const std::vector<std::string>& hidden) {
    for (const auto& button : shown) CHECK_MESSAGE(window.shows(button), button);
    for (const auto& button : hidden) CHECK_MESSAGE(!window.shows(button), button);
}

void at_the_door(Language language) {
    TillWindow window{language, office_shop(language)};
    REQUIRE(wait_for([&] { return window.shows("office"); }));
    check_every_control(window);
    window.settle();
    window.key(WXK_F9); // no PIN yet
    CHECK(wait_for([&] { return !window.frame().message().empty(); }));
    try_office(window, {"chen", "111111"});
    CHECK(says(window, Why::wrong_pin));
    CHECK(window.shows("pin"));
    try_office(window, {"wang", "111111"});
    CHECK(says(window, Why::wrong_pin));
    CHECK(window.shows("pin"));

    enter_office(window, chen);
    window.snap("9-office");
    check_every_control(window);
    CHECK(window.text_of("person").empty()); // nobody stands at the till by that
    back_to(window, "pin");
}

/// The cashier gets to their own differences and forms and to nothing else, and only once their shift is closed.
void of_a_cashier(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    try_office(window, wang);
    REQUIRE(wait_for([&] { return window.shows("cases-person"); }));
    REQUIRE(has_rows(window, 1));
    CHECK(reads_one_of(window, "short 5.00", "短款 5.00"));
    check_shown(
        window, {"office-open", "office-back", "cases-forms"},
        {"office-board", "office-due", "office-deposits", "office-month", "office-forms", "cases-till", "cases-cause"});
    window.snap("9-own");
    check_every_control(window);
    for (const int key : {WXK_F3, WXK_F4, WXK_F5, WXK_F6, WXK_F7}) {
        window.settle();
        window.key(key);
    }
    CHECK(window.shows("cases-person"));

    window.enter();
    REQUIRE(wait_for([&] { return window.shows("case-note"); }));
    REQUIRE(has_rows(window, 1));
    check_shown(window, {"case-note", "case-good"}, {"case-owed", "case-off", "case-kept", "case-found"});
    open_form(window, WXK_F2); // the cashier says what they know of it
    fill(window, {"", "gave change twice", "wrong change"});
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 2));
    back_to(window, "cases-person");
    window.key(WXK_F2);
    REQUIRE(wait_for([&] { return !window.shows("cases-person"); }));
    REQUIRE(has_rows(window, 1)); // their own row alone
    CHECK(reads(window, wxString::FromUTF8("王芳")));
    back_to(window, "cases-person");
    back_to(window, "pin");

    try_office(window, li); // the supervisor signed the close, and sees nothing of Wang's
    REQUIRE(wait_for([&] { return window.shows("cases-person"); }));
    window.settle();
    CHECK(rows(window) == 0);
    CHECK_FALSE(window.all_text().Contains("5.00"));
}

void before_the_close(Language language) {
    TillWindow window{language, office_shop(language)};
    const auto yuan = [](std::int64_t face) { return Money::of_minor(face * 100); };
    // A gap at the opening is a case of the shift that still sells.
    REQUIRE(window.perform(OpenShift{wang, CashCount{}.add(yuan(100), 2), chen, yuan(210)}));
    REQUIRE(window.perform(Lock{}));
    window.restart();
    try_office(window, wang);
    REQUIRE(wait_for([&] { return window.shows("cases-person"); }));
    window.settle();
    CHECK(rows(window) == 0);
    back_to(window, "pin");
    enter_office(window, chen);
    open_task(window, WXK_F4, "cases-person");
    CHECK(has_rows(window, 1));
}

/// Each role is shown what is theirs to do.
void by_role(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    struct Seen {
        Signature who;
        int key;
        std::string there; ///< a button that is always there
        std::vector<std::string> shown, hidden;
    };
    const std::vector<Seen> table{
        {chen, WXK_F2, "board-sheet", {"board-review", "board-safe", "board-close"}, {}},
        {qian, WXK_F2, "board-sheet", {}, {"board-review", "board-safe", "board-close"}},
        {sun, WXK_F2, "board-sheet", {"board-review", "board-safe"}, {"board-close"}},
        {chen, WXK_F5, "deposit-new", {"deposit-change"}, {"deposit-confirm"}},
        {qian, WXK_F5, "deposit-new", {"deposit-confirm"}, {"deposit-change"}},
        {chen, WXK_F6, "month-journal", {}, {"month-close"}},
        {qian, WXK_F6, "month-journal", {"month-close"}, {}},
        {sun, WXK_F6, "month-journal", {}, {"month-close"}},
        {chen, WXK_F7, "office-back", {}, {"bank-take"}},
        {qian, WXK_F7, "office-back", {"bank-take"}, {}},
    };
    for (const auto& [who, key, there, shown, hidden] : table) {
        CAPTURE(who.person);
        enter_office(window, who);
        window.settle();
        window.key(key);
        REQUIRE(wait_for([&] { return !window.shows("office-board") && window.shows(there); }));
        window.settle();
        check_shown(window, shown, hidden);
        back_to(window, "office-board");
        back_to(window, "pin");
    }
    for (const auto& [who, shown, hidden] : {std::tuple{chen, std::string{"case-owed"}, std::string{"case-off"}},
                                             std::tuple{qian, std::string{"case-off"}, std::string{"case-owed"}}}) {
        enter_office(window, who);
        open_task(window, WXK_F4, "cases-person");
        window.enter();
        REQUIRE(wait_for([&] { return window.shows("case-note"); }));
        check_shown(window, {shown}, {hidden});
        back_to(window, "cases-person");
        back_to(window, "office-board");
        back_to(window, "pin");
    }
}

/// What is due is shown to who must see to it: a review to the manager, not to finance, who may not do it either.
void due_by_role(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    enter_office(window, chen);
    open_task(window, WXK_F3, "office-open");
    REQUIRE(wait_for([&] { return rows(window) >= 1; }));
    CHECK(reads_one_of(window, "Shift not reviewed", "班次未复核"));
    back_to(window, "office-board");
    back_to(window, "pin");
    enter_office(window, qian);
    open_task(window, WXK_F3, "office-open");
    CHECK_FALSE(window.all_text().Contains(language == Language::english ? wxString{"Shift not reviewed"}
                                                                         : wxString::FromUTF8("班次未复核")));
    back_to(window, "office-board");
    open_task(window, WXK_F2, "board-sheet");
    REQUIRE(has_rows(window, 1));
    open_form(window, WXK_RETURN);
    window.enter();
    CHECK(says(window, Why::not_permitted));
}

void beside_a_shift(Language language) {
    TillWindow window{language, office_shop(language)};
    open_shift(window);
    window.key(WXK_F12);
    enter_office(window, chen);
    open_task(window, WXK_F2, "board-review");
    REQUIRE(has_rows(window, 1));
    window.leave_alone(4 * 60'000); // it leaves by itself
    REQUIRE(wait_for([&] { return window.shows("pin"); }));
    press(window, "person-wang"); // the shift is as it was
    window.type(wang.pin);
    window.enter();
    CHECK(wait_for([&] { return window.stands_on("code"); }));
}

} // namespace

TEST_CASE("P2: the office opens to who may read takings, by their PIN (English)") { at_the_door(Language::english); }
TEST_CASE("P2: the office opens to who may read takings, by their PIN (Chinese)") { at_the_door(Language::chinese); }
TEST_CASE("P2, K6: a cashier gets to their own differences and forms and to nothing else (English)") {
    of_a_cashier(Language::english);
}
TEST_CASE("P2, K6: a cashier gets to their own differences and forms and to nothing else (Chinese)") {
    of_a_cashier(Language::chinese);
}
TEST_CASE("P2: of a shift that still sells the cashier reads no case (English)") {
    before_the_close(Language::english);
}
TEST_CASE("P2: of a shift that still sells the cashier reads no case (Chinese)") {
    before_the_close(Language::chinese);
}
TEST_CASE("P2: each role is shown what is theirs to do (English)") { by_role(Language::english); }
TEST_CASE("P2: each role is shown what is theirs to do (Chinese)") { by_role(Language::chinese); }
TEST_CASE("P2: what is due is shown to who must see to it (English)") { due_by_role(Language::english); }
TEST_CASE("P2: what is due is shown to who must see to it (Chinese)") { due_by_role(Language::chinese); }
TEST_CASE("P2: the office leaves the open shift alone and closes by itself (English)") {
    beside_a_shift(Language::english);
}
TEST_CASE("P2: the office leaves the open shift alone and closes by itself (Chinese)") {
    beside_a_shift(Language::chinese);
}
