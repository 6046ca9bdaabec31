// OfficeDay: prepared through the desk; the screens themselves are worked by the tests.
#include "tests/ui/office_day.h"

#include "pos/ui/text.h"
#include "tests/ui/sample_shop.h"
#include "tests/ui/steps.h"

#include <doctest/doctest.h>

#include <wx/dataview.h>

namespace till {

const Signature chen{"chen", "75319024"}, li{"li", "86420975"}, qian{"qian", "314159"}, sun{"sun", "271828"};

ShopFile office_shop(Language language) {
    ShopFile file = sample_shop(language);
    file.staff.push_back(sample_person("qian", "钱进", {Role::finance}, language));
    file.staff.push_back(sample_person("sun", "孙丽", {Role::treasurer}, language));
    file.pins.emplace("qian", qian.pin);
    file.pins.emplace("sun", sun.pin);
    return file;
}

void close_short_shift(TillWindow& window) {
    const auto yuan = [](std::int64_t face) { return Money::of_minor(face * 100); };
    const auto floated = CashCount{}.add(yuan(100), 2).add(yuan(20), 10).add(yuan(1), 50);
    REQUIRE(window.perform(OpenShift{{"wang", "246810"}, floated, chen, {}}));
    REQUIRE(window.perform(Sell{{{"1001", {}, Decimal{2, 0}, {}, {}}}, {{"cash", {}, {}}}, {}, {}, {}}));
    const auto counted = CashCount{}.add(yuan(100), 2).add(yuan(20), 11).add(yuan(1), 45);
    REQUIRE(window.perform(CountDrawer{counted, {}}));
    for (const auto* tender : {"card", "wallet"}) REQUIRE(window.perform(DeclareTender{tender, {}, 0}));
    const auto closed = window.perform(CloseShift{CashCount{}.add(yuan(20), 10), "none-found", li});
    REQUIRE(closed);
    CHECK(closed->over_short == Money::of_minor(-500));
}

void review_shift(TillWindow& window) { REQUIRE(window.perform(Review{false, {}, chen})); }

void enter_office(TillWindow& window, const std::string& person, const std::string& pin) {
    REQUIRE(wait_for([&] { return window.shows("office"); }));
    window.click("person-" + person);
    window.type_into("pin", pin);
    window.key(WXK_F9);
    REQUIRE_MESSAGE(wait_for([&] { return window.shows("office-board"); }), utf8(window.frame().message()));
}

void open_task(TillWindow& window, int key, const std::string& button) {
    window.settle();
    window.key(key);
    REQUIRE_MESSAGE(wait_for([&] { return window.shows(button); }), utf8(window.frame().message()));
    window.settle();
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
    window.settle();
    return wait_for([&] { return window.shows("ask-form"); });
}

bool is_done(TillWindow& window) {
    return wait_for([&] { return !window.shows("ask-form") && !window.frame().message().empty(); });
}

} // namespace till
