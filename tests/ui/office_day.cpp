// OfficeDay: prepared through the desk; the screens themselves are worked by the tests.
#include "tests/ui/office_day.h"

#include "pos/ui/text.h"
#include "tests/ui/sample_shop.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

#include <wx/dataview.h>
#include <wx/textctrl.h>

namespace till {

const Signature wang{"wang", "246810"}, chen{"chen", "75319024"}, li{"li", "86420975"}, qian{"qian", "314159"},
    sun{"sun", "271828"};

ShopFile office_shop(Language language) {
    ShopFile file = sample_shop(language);
    file.staff.push_back(sample_person("qian", "钱进", {Role::finance}, language));
    file.staff.push_back(sample_person("sun", "孙丽", {Role::treasurer}, language));
    file.pins.emplace("qian", qian.pin);
    file.pins.emplace("sun", sun.pin);
    return file;
}

void close_short_shift(TillWindow& window) { close_shift_with_coins(window, 45); }

void close_shift_with_coins(TillWindow& window, std::int64_t coins) {
    const auto yuan = [](std::int64_t face) { return Money::of_minor(face * 100); };
    const auto floated = CashCount{}.add(yuan(100), 2).add(yuan(20), 10).add(yuan(1), 50);
    REQUIRE(window.perform(OpenShift{wang, floated, chen, {}}));
    REQUIRE(window.perform(Sell{{{"1001", {}, Decimal{2, 0}, {}, {}}}, {{"cash", {}, {}}}, {}, {}, {}}));
    const auto counted = CashCount{}.add(yuan(100), 2).add(yuan(20), 11).add(yuan(1), coins);
    REQUIRE(window.perform(CountDrawer{counted, {}}));
    for (const auto* tender : {"card", "wallet"}) REQUIRE(window.perform(DeclareTender{tender, {}, 0}));
    const auto closed = window.perform(CloseShift{CashCount{}.add(yuan(20), 10), "none-found", li});
    REQUIRE(closed);
    CHECK(closed->over_short == Money::of_minor((coins - 50) * 100));
}

void review_shift(TillWindow& window) { REQUIRE(window.perform(Review{false, {}, chen})); }

void on_its_way(TillWindow& window, const std::string& slip, std::int64_t yuan, const Signature& bearer) {
    Deposit act;
    act.amount = Money::of_minor(yuan * 100);
    act.slip = slip;
    act.bag = "B" + slip;
    act.seal = "S" + slip;
    act.bearer = bearer;
    act.witness = chen;
    REQUIRE(window.perform(act));
}

void press(TillWindow& window, const std::string& button) { Clerk{window, Clerk::Way::keys}.press(button); }

void sign_by_keys(TillWindow& window, const Signature& by) {
    press(window, "person-" + by.person);
    REQUIRE(wait_for([&] { return window.stands_on("sign-off-pin"); }));
    fill(window, {by.pin});
}

void try_office(TillWindow& window, const Signature& by) {
    REQUIRE(wait_for([&] { return window.shows("office"); }));
    press(window, "person-" + by.person);
    REQUIRE(wait_for([&] { return window.stands_on("pin"); }));
    window.settle();
    window.type(by.pin);
    window.key(WXK_F9);
}

void enter_office(TillWindow& window, const Signature& by) {
    try_office(window, by);
    REQUIRE_MESSAGE(wait_for([&] { return window.shows("office-board"); }), utf8(window.frame().message()));
}

void open_task(TillWindow& window, int key, const std::string& button) {
    window.settle();
    window.key(key);
    REQUIRE_MESSAGE(wait_for([&] { return window.shows(button); }), utf8(window.frame().message()));
    window.settle();
}

void open_form(TillWindow& window, int key) {
    window.settle();
    key == WXK_RETURN ? window.enter() : window.key(key);
    REQUIRE_MESSAGE(asks_form(window), utf8(window.frame().message()));
}

void back_to(TillWindow& window, const std::string& button) {
    window.settle();
    window.key(WXK_ESCAPE);
    REQUIRE_MESSAGE(wait_for([&] { return window.shows(button); }), button);
    window.settle();
}

void fill(TillWindow& window, const std::vector<std::string>& texts) {
    for (const auto& text : texts) {
        auto* field = dynamic_cast<wxTextCtrl*>(wxWindow::FindFocus());
        REQUIRE(field);
        while (!field->IsEmpty()) {
            window.key(WXK_END);
            window.key(WXK_BACK);
        }
        window.type(text);
        window.enter();
    }
}

void mark(TillWindow& window, const wxString& text) {
    auto* list = dynamic_cast<wxDataViewListCtrl*>(window.find("office-list"));
    REQUIRE(list);
    const auto bears = [&](int row) {
        for (unsigned column = 0; column < list->GetColumnCount(); ++column)
            if (list->GetTextValue(static_cast<unsigned>(row), column).Contains(text)) return true;
        return false;
    };
    int wanted = 0;
    while (wanted < list->GetItemCount() && !bears(wanted)) ++wanted;
    REQUIRE_MESSAGE(wanted < list->GetItemCount(), utf8(text));
    for (int keys = 0; keys < 40 && list->GetSelectedRow() != wanted; ++keys)
        window.key(list->GetSelectedRow() < wanted ? WXK_DOWN : WXK_UP);
    REQUIRE(list->GetSelectedRow() == wanted);
}

int rows(const TillWindow& window) {
    auto* list = dynamic_cast<wxDataViewListCtrl*>(window.find("office-list"));
    return list ? list->GetItemCount() : -1;
}

bool has_rows(TillWindow& window, int count) {
    return wait_for([&] { return rows(window) == count; });
}

bool reads(TillWindow& window, const wxString& text) {
    return wait_for([&] { return window.all_text().Contains(text); }, 5000);
}

bool asks_form(TillWindow& window) {
    return wait_for([&] { return window.shows("ask-form"); }, 5000);
}

bool is_done(TillWindow& window) {
    return wait_for([&] { return !window.shows("ask-form") && !window.frame().message().empty(); });
}

bool reads_one_of(TillWindow& window, const char* english, const char* chinese) {
    const bool is_english = window.frame().counter().language == Language::english;
    return reads(window, is_english ? wxString{english} : wxString::FromUTF8(chinese));
}

bool says(TillWindow& window, Why why) {
    const auto words = wxString::FromUTF8(std::string{sentence(why, window.frame().counter().language)});
    return wait_for([&] { return window.frame().message().Contains(words); }, 5000);
}

} // namespace till
