// What is only read in the office: an open shift's figures and a month's exceptions, by keys (issue 4; P2, L5).
#include "tests/ui/office_day.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

Money yuan(std::int64_t face) { return Money::of_minor(face * 100); }

void sell(TillWindow& window, const char* code, std::int64_t pieces, const char* tender) {
    const std::string reference = tender == std::string{"card"} ? "004217" : "";
    REQUIRE(window.perform(Sell{{{code, {}, Decimal{pieces, 0}, {}, {}}}, {{tender, {}, reference}}, {}, {}, {}}));
}

/// The cashier's shift stands open with a float of 450.00, and the office's door before it.
void open_at_the_till(TillWindow& window, const Signature& cashier, const Signature& giver) {
    const auto floated = CashCount{}.add(yuan(100), 2).add(yuan(20), 10).add(yuan(1), 50);
    REQUIRE(window.perform(OpenShift{cashier, floated, giver, {}}));
}

void stand_before_board(TillWindow& window, const Signature& by) {
    enter_office(window, by);
    open_task(window, WXK_F2, "board-x");
    REQUIRE(has_rows(window, 1));
}

void x_reading(Language language) {
    TillWindow window{language, office_shop(language)};
    open_at_the_till(window, wang, chen);
    sell(window, "1001", 2, "cash");
    sell(window, "1001", 1, "cash");
    sell(window, "1005", 1, "card");
    REQUIRE(window.perform(VoidTicket{2, "wrong-item", li}));
    REQUIRE(window.perform(Drop{CashCount{}.add(yuan(100), 1), li}));
    REQUIRE(window.perform(Lock{}));
    window.restart();
    stand_before_board(window, chen);
    open_task(window, WXK_F7, "x-again");
    REQUIRE(wait_for([&] { return rows(window) > 12; }));
    CHECK(reads_one_of(window, "Expected in the drawer\n370.00", "应有现金\n370.00"));
    CHECK(reads_one_of(window, "Drop\n-100.00", "缴存\n-100.00"));
    CHECK(reads_one_of(window, "Card\nExpected\n12.50", "银行卡\n应有\n12.50"));
    CHECK(reads_one_of(window, "Voids\n10.00", "作废\n10.00"));
    CHECK(reads(window, wxString::FromUTF8("李明"))); // who signed the void
    window.snap("13-x");
    check_every_control(window);

    REQUIRE(window.perform(Unlock{wang})); // the till sells on
    sell(window, "1001", 1, "cash");
    window.key(WXK_F2);
    CHECK(reads_one_of(window, "Expected in the drawer\n380.00", "应有现金\n380.00"));
    for (const auto* there : {"board-x", "office-board"}) back_to(window, there);
}

/// The manager who sells reads nothing of the own drawer; finance does. Of a closed shift there is the sheet.
void x_refused(Language language) {
    TillWindow window{language, office_shop(language)};
    open_at_the_till(window, chen, sun);
    REQUIRE(window.perform(Lock{}));
    window.restart();
    stand_before_board(window, chen);
    window.key(WXK_F7);
    CHECK(says(window, Why::not_permitted));
    CHECK(window.shows("board-x"));
    CHECK_FALSE(window.all_text().Contains("450.00"));
    back_to(window, "office-board");
    back_to(window, "pin");
    stand_before_board(window, qian);
    open_task(window, WXK_F7, "x-again");
    CHECK(reads(window, "450.00"));
}

void x_of_closed(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    stand_before_board(window, chen);
    window.key(WXK_F7);
    CHECK(says(window, Why::shift_closed));
    CHECK(window.shows("board-x"));
}

/// A paid-in of the open shift, typed 50.00 for 5.00, is taken back from the ledger by two.
void correction(Language language) {
    TillWindow window{language, office_shop(language)};
    open_at_the_till(window, wang, chen);
    REQUIRE(window.perform(PaidIn{yuan(50), "found", {}, li}));
    REQUIRE(window.perform(Lock{}));
    window.restart();
    enter_office(window, chen);
    open_task(window, WXK_F6, "month-exceptions");
    mark(window, language == Language::chinese ? wxString::FromUTF8("其他收入") : wxString{"paid-in"});
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("entries-correct"); }));
    REQUIRE(has_rows(window, 1));
    open_form(window, WXK_F2);
    window.snap("13-correction");
    check_every_control(window);
    fill(window, {"typed 50 for 5"});
    sign_off(window, "li", "86420975");
    REQUIRE(is_done(window));
    CHECK(has_rows(window, 2));
    CHECK(reads_one_of(window, "correction 1", "更正 1"));
    window.snap("13-corrected");
    window.key(WXK_F2); // the same entry once more
    REQUIRE(asks_form(window));
    fill(window, {"again"});
    sign_off(window, "li", "86420975");
    CHECK(says(window, Why::already_corrected));
}

/// A void, a refund, a return and a drawer short by five.
void month_with_exceptions(TillWindow& window) {
    open_at_the_till(window, wang, chen);
    sell(window, "1001", 2, "cash");
    sell(window, "1002", 1, "cash");
    REQUIRE(window.perform(VoidTicket{2, "wrong-item", li}));
    REQUIRE(window.perform(Refund{1, {{"1001", {}, Decimal{1, 0}, {}, {}}}, "faulty", li}));
    REQUIRE(window.perform(ReturnGoods{{{"1005", {}, Decimal{1, 0}, {}, {}}}, "faulty", {"cash", {}, {}}, chen}));
    const auto counted = CashCount{}.add(yuan(100), 2).add(yuan(20), 10).add(yuan(1), 42); // 447.50 expected
    REQUIRE(window.perform(CountDrawer{counted, {}}));
    for (const auto* tender : {"card", "wallet"}) REQUIRE(window.perform(DeclareTender{tender, {}, 0}));
    REQUIRE(window.perform(CloseShift{CashCount{}.add(yuan(20), 10), "none-found", li}));
    REQUIRE(window.perform(NoteCase{1, "change for 50", "wrong-change", {}, {}, chen}));
}

void exceptions(Language language) {
    TillWindow window{language, office_shop(language)};
    month_with_exceptions(window);
    enter_office(window, qian);
    open_task(window, WXK_F6, "month-exceptions");
    open_task(window, WXK_INSERT, "exceptions-item");
    REQUIRE(has_rows(window, 4)); // who signed for a return, for a void and a refund, who sold, and the total
    CHECK(reads(window, "3.00 (1)\n10.00 (1)\n12.50 (1)"));
    CHECK(reads(window, wxString::FromUTF8("王芳")));
    CHECK(reads(window, "5.50"));
    window.snap("13-exceptions-person");
    check_every_control(window);
    window.key(WXK_F3);
    REQUIRE(has_rows(window, 3));
    CHECK(reads(window, wxString::FromUTF8("Croissant 牛角包\n1002\n1\n3.00 (1)")));
    window.settle();
    window.snap("13-exceptions-item");
    check_every_control(window);
    window.key(WXK_F4);
    CHECK(reads_one_of(window, "Over/short\nWrong change given\n1\nshort 5.50", "长短款\n找零有误\n1\n短款 5.50"));
    CHECK(reads_one_of(window, "void\nWrong item\n1\n3.00", "作废\n商品有误\n1\n3.00"));
    CHECK(rows(window) == 4);
    window.settle();
    window.snap("13-exceptions-cause");
    check_every_control(window);
    window.key(WXK_PAGEUP);
    CHECK(reads_one_of(window, "Nothing happened in it.", "当月没有记录。"));
    CHECK(rows(window) == 0);
    window.settle();
    window.key(WXK_PAGEDOWN);
    CHECK(has_rows(window, 4));
    back_to(window, "by-account");
}

} // namespace

TEST_CASE("P2: the figures of an open shift are read from the board, and again (English)") {
    x_reading(Language::english);
}
TEST_CASE("P2: the figures of an open shift are read from the board, and again (Chinese)") {
    x_reading(Language::chinese);
}
TEST_CASE("P2: who stands at the till reads nothing of its drawer (English)") { x_refused(Language::english); }
TEST_CASE("P2: who stands at the till reads nothing of its drawer (Chinese)") { x_refused(Language::chinese); }
TEST_CASE("P2: a closed shift has no X reading (English)") { x_of_closed(Language::english); }
TEST_CASE("a wrong entry is corrected from the ledger, over two signatures (English)") {
    correction(Language::english);
}
TEST_CASE("a wrong entry is corrected from the ledger, over two signatures (Chinese)") {
    correction(Language::chinese);
}
TEST_CASE("L5: a month's exceptions stand beside the ledger by person, item and cause (English)") {
    exceptions(Language::english);
}
TEST_CASE("L5: a month's exceptions stand beside the ledger by person, item and cause (Chinese)") {
    exceptions(Language::chinese);
}
