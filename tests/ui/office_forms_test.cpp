// Pre-numbered forms in the office, given out and taken back by keys, by role (issue 4; P1, P2).
#include "tests/ui/office_day.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

void give_out(TillWindow& window, const char* numbers, const Signature& to, const Signature& by) {
    REQUIRE(window.perform(IssueForms{FormRange::parse("work-order", numbers).value(), to, by}));
}

/// Wang sells a coffee for cash on each of the forms.
void sell_on_forms(TillWindow& window, const std::vector<std::string>& forms) {
    const auto yuan = [](std::int64_t face) { return Money::of_minor(face * 100); };
    REQUIRE(window.perform(OpenShift{wang, CashCount{}.add(yuan(100), 2), chen, {}}));
    for (const auto& form : forms)
        REQUIRE(window.perform(Sell{{{"1001", {}, Decimal{1, 0}, {}, {}}}, {{"cash", {}, {}}}, {}, form, {}}));
}

/// In the form that takes forms back: which, what became of them, and why.
void answer_return(TillWindow& window, const std::string& numbers, const std::string& end, const std::string& reason) {
    Clerk clerk{window, Clerk::Way::keys};
    clerk.write("ask-text", numbers);
    clerk.write("ask-text-1", reason);
    press(window, "choice-0-" + end);
    sign_by_keys(window, wang);
}

void given_out(Language language) {
    TillWindow window{language, office_shop(language)};
    enter_office(window, chen);
    open_task(window, WXK_F8, "forms-issue");
    CHECK(rows(window) == 0);
    CHECK(reads_one_of(window, "Every form is accounted for.", "单据均已销号。"));
    window.key(WXK_F3); // nothing to take back
    CHECK(reads_one_of(window, "No range is marked.", "未选中单据。"));
    CHECK_FALSE(window.shows("ask-form"));
    open_form(window, WXK_F2);
    window.snap("13-forms-issue");
    check_every_control(window);
    CHECK_FALSE(window.shows("person-chen")); // nobody gives forms to themselves
    fill(window, {"work-order", "A0001-B0010"});
    sign_by_keys(window, wang);
    CHECK(reads_one_of(window, "Forms have a kind, and numbers with the same letters and as many digits.",
                       "单据须有种类，起止号码的字母和位数须一致。"));
    Clerk{window, Clerk::Way::keys}.write("ask-text-1", "A0001-A0010");
    sign_by_keys(window, {"wang", "111111"}); // who receives them signs
    CHECK(says(window, Why::wrong_pin));
    CHECK(window.shows("ask-form"));
    fill(window, {wang.pin});
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "work-order A0001-A0010"));
    CHECK(reads(window, wxString::FromUTF8("王芳")));
    open_form(window, WXK_F2); // one of them is out already; the kind stands there
    fill(window, {"work-order", "A0010-A0020"});
    sign_by_keys(window, li);
    CHECK(says(window, Why::form_used));
    back_to(window, "forms-issue");
    CHECK(rows(window) == 1);
}

void taken_back(Language language) {
    TillWindow window{language, office_shop(language)};
    give_out(window, "A0001-A0010", wang, chen);
    sell_on_forms(window, {"A0001", "A0004"});
    REQUIRE(window.perform(Lock{}));
    window.restart();
    enter_office(window, chen);
    open_task(window, WXK_F3, "office-open"); // a number passed over is due
    mark(window, "work-order A0001-A0010");
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("forms-return"); }));
    REQUIRE(has_rows(window, 1));
    CHECK(reads_one_of(window, "missing A0002-A0003", "缺 A0002-A0003"));
    window.snap("13-forms");
    check_every_control(window);
    open_form(window, WXK_F3);
    window.snap("13-forms-return");
    check_every_control(window);
    answer_return(window, "A0002", "spoiled", "");
    CHECK(says(window, Why::unknown_reason));
    answer_return(window, "A0004", "unused", ""); // a ticket has collected it
    CHECK(says(window, Why::form_used));
    answer_return(window, "A0010-A0011", "unused", "");
    CHECK(says(window, Why::form_not_issued));
    answer_return(window, "A0002", "spoiled", "torn");
    REQUIRE(is_done(window));
    open_form(window, WXK_F3);
    answer_return(window, "A0003", "used", "");
    REQUIRE(is_done(window));
    CHECK(reads_one_of(window, "without a ticket A0003", "无收银单 A0003"));
    CHECK_FALSE(window.all_text().Contains("A0002"));
    window.settle();
    window.enter(); // all of it, however long
    CHECK(wait_for([&] { return window.frame().message().Contains("A0003"); }, 5000));
    CHECK(reads_one_of(window, "used 1, unused 0, spoiled 1", "已用 1，未用 0，填错 1"));
    window.snap("13-forms-said");

    window.key(WXK_F4);
    REQUIRE(wait_for([&] { return !window.shows("forms-issue"); }));
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "10\n1\n0")); // issued, spoiled, voided
    window.snap("13-form-errors");
    check_every_control(window);
    for (const auto* there : {"forms-issue", "office-board"}) back_to(window, there);
}

/// The supervisor gives forms out and reads no takings; a cashier sees what they have, and gives nothing out.
void by_role(Language language) {
    TillWindow window{language, office_shop(language)};
    give_out(window, "A1-A5", wang, chen);
    give_out(window, "B1-B5", li, chen);
    try_office(window, li);
    REQUIRE(wait_for([&] { return window.shows("cases-forms"); }));
    window.settle();
    open_task(window, WXK_F8, "forms-issue");
    CHECK(has_rows(window, 2));
    mark(window, "B1-B5");
    open_form(window, WXK_F3); // their own
    sign_by_keys(window, li);
    CHECK(says(window, Why::own_sign_off));
    for (const auto* there : {"forms-issue", "cases-forms", "pin"}) back_to(window, there);

    try_office(window, wang);
    REQUIRE(wait_for([&] { return window.shows("cases-forms"); }));
    window.settle();
    open_task(window, WXK_F8, "forms-errors");
    CHECK(has_rows(window, 1));
    CHECK(reads(window, "A1-A5"));
    CHECK_FALSE(window.shows("forms-issue"));
    CHECK_FALSE(window.shows("forms-return"));
    window.snap("13-own-forms");
    check_every_control(window);
    for (const int key : {WXK_F2, WXK_F3}) window.key(key);
    CHECK_FALSE(window.shows("ask-form"));
    window.key(WXK_F4);
    REQUIRE(wait_for([&] { return !window.shows("forms-errors"); }));
    CHECK(has_rows(window, 1)); // their own errors alone
}

} // namespace

TEST_CASE("P1: a range of forms goes out in the office over two signatures (English)") { given_out(Language::english); }
TEST_CASE("P1: a range of forms goes out in the office over two signatures (Chinese)") { given_out(Language::chinese); }
TEST_CASE("P1: missing numbers are named, and forms come back used, unused or spoiled (English)") {
    taken_back(Language::english);
}
TEST_CASE("P1: missing numbers are named, and forms come back used, unused or spoiled (Chinese)") {
    taken_back(Language::chinese);
}
TEST_CASE("P1, P2: who may not give forms out sees their own (English)") { by_role(Language::english); }
TEST_CASE("P1, P2: who may not give forms out sees their own (Chinese)") { by_role(Language::chinese); }
