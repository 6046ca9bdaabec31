// How the office's screens stand at 1024 x 768: every control named and large enough, nothing cut, in both languages
// and in larger text; and the way of the Tab key.
#include "pos/ui/look.h"
#include "pos/ui/office_words.h"
#include "pos/ui/text.h"
#include "tests/ui/office_day.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

#include <wx/dataview.h>
#include <wx/intl.h>
#include <wx/stattext.h>

#include <fstream>

using namespace till;

namespace {

TillWindow::Prepare with_text_of(int percent) {
    return [percent](const std::filesystem::path& folder, ShopFile&) {
        std::ofstream{folder / "shop.book.counter.toml"} << "[screen]\ntext = " << percent << "\n";
    };
}

void check_cell(const wxDataViewListCtrl& list, const wxDataViewColumn& column, const wxString& text) {
    if (column.GetTitle() == _("Cause, evidence, note") || column.GetTitle() == _("What is missing")) return;
    CAPTURE(utf8(column.GetTitle()));
    CAPTURE(utf8(text));
    CHECK(wait_for([&] { return list.GetTextExtent(text).x <= column.GetWidth(); }, 3000));
}

int widths_of(const wxDataViewListCtrl& list) {
    int sum = 0;
    for (unsigned at = 0; at < list.GetColumnCount(); ++at) sum += list.GetColumn(at)->GetWidth();
    return sum;
}

/// No sentence is wider than the room it has, no cell than its column, and no column stands outside the list. What is
/// said of a case, or missing of a range of forms, is as long as it is; Enter says it whole.
void check_nothing_cut(TillWindow& window) {
    for (auto* control : visible_controls(&window.frame())) {
        if (!control->IsShownOnScreen()) continue;
        if (auto* text = dynamic_cast<wxStaticText*>(control); text && !text->GetLabel().empty()) {
            CAPTURE(utf8(text->GetLabel()));
            text->InvalidateBestSize();
            CHECK(wait_for([&] { return text->GetSize().x >= text->GetBestSize().x; }, 3000));
            CHECK(wait_for([&] { return window.frame().GetScreenRect().Contains(text->GetScreenRect()); }, 3000));
        }
        auto* list = dynamic_cast<wxDataViewListCtrl*>(control);
        if (!list) continue;
        for (unsigned at = 0; at < list->GetColumnCount(); ++at) {
            const auto& column = *list->GetColumn(at);
            check_cell(*list, column, column.GetTitle());
            for (int row = 0; row < list->GetItemCount(); ++row)
                check_cell(*list, column, list->GetTextValue(static_cast<unsigned>(row), at));
        }
        CHECK(wait_for([&] { return widths_of(*list) <= list->GetSize().x; }, 3000));
    }
}

void look_at(TillWindow& window, const std::string& picture) {
    window.settle();
    window.snap(picture);
    CAPTURE(picture);
    check_every_control(window);
    check_nothing_cut(window);
}

/// A week's papers, a case with every kind of step, a deposit with the bank's bag, and takings that wait.
void busy_day(TillWindow& window) {
    close_short_shift(window);
    review_shift(window);
    REQUIRE(window.perform(NoteCase{1, "change for 50", "wrong change", "camera 2", "wang", chen}));
    on_its_way(window, "000123", 200, sun);
    const auto numbers = FormRange::parse("work-order", "A0001-A0050").value();
    REQUIRE(window.perform(IssueForms{numbers, wang, chen}));
    const auto used = FormRange::parse("work-order", "A0007-A0009").value();
    REQUIRE(window.perform(ReturnForms{used, FormEnd::used, {}, wang, chen}));
    REQUIRE(window.perform(TakeComplaint{1, "1001", "faulty", "wang", "a new one", {}, li}));
}

void forms_and_exceptions(TillWindow& window, const std::string& mark_of) {
    open_task(window, WXK_F8, "forms-issue");
    REQUIRE(has_rows(window, 1));
    look_at(window, mark_of + "forms");
    for (const int key : {WXK_F2, WXK_F3}) {
        open_form(window, key);
        look_at(window, mark_of + (key == WXK_F2 ? "forms-issue" : "forms-return"));
        back_to(window, "forms-issue");
    }
    window.key(WXK_F4);
    REQUIRE(wait_for([&] { return !window.shows("forms-issue"); }));
    look_at(window, mark_of + "form-errors");
    back_to(window, "forms-issue");
    back_to(window, "office-board");
    open_task(window, WXK_F6, "month-exceptions");
    open_task(window, WXK_INSERT, "exceptions-item");
    for (const int key : {WXK_F2, WXK_F3, WXK_F4}) {
        window.settle();
        window.key(key);
        look_at(window, mark_of + "exceptions-" + std::to_string(key - WXK_F1 + 1));
    }
    back_to(window, "by-account");
    back_to(window, "office-board");
}

void complaints(TillWindow& window, const std::string& mark_of) {
    open_task(window, WXK_F10, "complaints-answer");
    REQUIRE(has_rows(window, 1));
    look_at(window, mark_of + "complaints");
    for (const int key : {WXK_F2, WXK_F3}) {
        open_form(window, key);
        look_at(window, mark_of + (key == WXK_F2 ? "complaint-answer" : "complaint-take"));
        back_to(window, "complaints-answer");
    }
    back_to(window, "office-board");
}

/// Of the shift that sells after the busy one.
void x_reading(TillWindow& window, const std::string& mark_of) {
    REQUIRE(window.perform(OpenShift{wang, CashCount{}.add(Money::of_minor(2000), 10), chen, {}}));
    open_task(window, WXK_F2, "board-x");
    REQUIRE(has_rows(window, 2));
    mark(window, words_for(NextAction::count));
    open_task(window, WXK_F7, "x-again");
    look_at(window, mark_of + "x");
}

/// Every screen of the office, as finance sees them.
void every_screen(Language language, int percent) {
    const std::string mark_of = "12-" + std::to_string(percent) + "-";
    TillWindow window{language, office_shop(language), with_text_of(percent)};
    busy_day(window);
    REQUIRE(wait_for([&] { return window.shows("office"); }));
    look_at(window, mark_of + "sign-in");
    enter_office(window, chen);
    look_at(window, mark_of + "office");
    open_task(window, WXK_F2, "board-review");
    REQUIRE(has_rows(window, 1));
    look_at(window, mark_of + "board");
    open_form(window, WXK_F4);
    look_at(window, mark_of + "safe");
    back_to(window, "board-review");
    back_to(window, "office-board");
    open_task(window, WXK_F3, "office-open");
    look_at(window, mark_of + "due");
    back_to(window, "office-board");
    open_task(window, WXK_F4, "cases-person");
    REQUIRE(has_rows(window, 1));
    look_at(window, mark_of + "cases");
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("case-note"); }));
    REQUIRE(has_rows(window, 2));
    look_at(window, mark_of + "case");
    open_form(window, WXK_F2);
    look_at(window, mark_of + "note");
    back_to(window, "case-note");
    open_form(window, WXK_F3);
    look_at(window, mark_of + "owed");
    back_to(window, "case-note");
    back_to(window, "cases-person");
    window.key(WXK_F2);
    REQUIRE(wait_for([&] { return !window.shows("cases-person"); }));
    REQUIRE(has_rows(window, 1));
    look_at(window, mark_of + "history");
    back_to(window, "cases-person");
    back_to(window, "office-board");
    open_task(window, WXK_F5, "deposit-new");
    REQUIRE(has_rows(window, 2));
    look_at(window, mark_of + "deposits");
    open_form(window, WXK_F2);
    look_at(window, mark_of + "pieces");
    for (int enters = 0; enters < 9; ++enters) window.enter();
    REQUIRE(wait_for([&] { return window.shows("ask-text-3"); }));
    look_at(window, mark_of + "slip");
    back_to(window, "deposit-new");
    back_to(window, "office-board");
    open_task(window, WXK_F6, "by-account");
    REQUIRE(wait_for([&] { return rows(window) > 3; }));
    look_at(window, mark_of + "ledger");
    open_form(window, WXK_F9);
    look_at(window, mark_of + "papers");
    back_to(window, "by-account");
    window.enter();
    REQUIRE(wait_for([&] { return !window.shows("by-account"); }));
    look_at(window, mark_of + "entries");
    back_to(window, "by-account");
    window.key(WXK_F8);
    REQUIRE(wait_for([&] { return !window.shows("by-account"); }));
    REQUIRE(wait_for([&] { return rows(window) > 2; }));
    look_at(window, mark_of + "journal");
    back_to(window, "by-account");
    back_to(window, "office-board");
    window.key(WXK_F7);
    REQUIRE(wait_for([&] { return !window.shows("office-board"); }));
    look_at(window, mark_of + "bank");
    back_to(window, "office-board");
    forms_and_exceptions(window, mark_of);
    complaints(window, mark_of);
    x_reading(window, mark_of);
}

/// What has no room stands further down: nobody scrolls sideways to a button or a field.
void check_nothing_aside(TillWindow& window) {
    window.settle();
    const int right = window.frame().GetScreenRect().GetRight();
    for (auto* control : visible_controls(&window.frame())) {
        if (!control->AcceptsFocus() || !control->IsShownOnScreen()) continue;
        CAPTURE(utf8(control->GetName()));
        CHECK(wait_for([&] { return control->GetScreenRect().GetRight() <= right; }, 3000));
    }
}

/// The forms of the office at 200 %, and the list behind one of them.
void largest_text(Language language) {
    TillWindow window{language, office_shop(language), with_text_of(200)};
    busy_day(window);
    enter_office(window, chen);
    open_task(window, WXK_F2, "board-review");
    check_nothing_aside(window);
    window.snap("12-200-board");
    open_form(window, WXK_F4);
    check_nothing_aside(window);
    window.snap("12-200-safe");
    back_to(window, "board-review");
    back_to(window, "office-board");
    open_task(window, WXK_F8, "forms-issue");
    window.snap("12-200-forms");
    open_form(window, WXK_F3);
    check_nothing_aside(window);
    window.snap("12-200-forms-return");
}

} // namespace

TEST_CASE("the office's screens are whole at 1024 x 768 (English)") { every_screen(Language::english, 100); }
TEST_CASE("the office's screens are whole at 1024 x 768 (Chinese)") { every_screen(Language::chinese, 100); }
TEST_CASE("the office's screens are whole in larger text (English)") { every_screen(Language::english, 125); }
TEST_CASE("the office's screens are whole in larger text (Chinese)") { every_screen(Language::chinese, 125); }

TEST_CASE("the office's forms need no scrolling sideways in the largest text (English)") {
    largest_text(Language::english);
}
TEST_CASE("the office's forms need no scrolling sideways in the largest text (Chinese)") {
    largest_text(Language::chinese);
}

TEST_CASE("Tab goes through the office's forms from top to bottom") {
    TillWindow window{Language::english, office_shop(Language::english)};
    close_short_shift(window);
    review_shift(window);
    enter_office(window, chen);
    open_task(window, WXK_F4, "cases-person");
    window.enter();
    REQUIRE(wait_for([&] { return window.shows("case-note"); }));
    open_form(window, WXK_F3);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    for (const auto* next : {"person-chen", "person-li", "person-qian", "person-sun", "person-wang", "person-zhao",
                             "sign-off-pin", "ask-back", "ask-go"}) {
        window.key(WXK_TAB);
        CHECK_MESSAGE(wait_for([&] { return window.stands_on(next); }, 3000), next);
    }
}
