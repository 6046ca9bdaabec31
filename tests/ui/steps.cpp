// Steps: a shift's beginning and a sale's steps, and what holds of every control.
#include "tests/ui/steps.h"

#include "pos/ui/gtk_face.h"
#include "pos/ui/text.h"

#include <doctest/doctest.h>

#include <wx/button.h>
#include <wx/textctrl.h>

namespace till {

void sign_in(TillWindow& window, const std::string& person, const std::string& pin) {
    window.click("person-" + person);
    window.type_into("pin", pin);
    window.enter();
}

void open_shift(TillWindow& window) {
    begin_shift(window);
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
}

void begin_shift(TillWindow& window) {
    sign_in(window, "wang", "246810");
    REQUIRE(wait_for([&] { return window.stands_on("float-100"); }));
    window.snap("2-open-shift-empty");
    for (const auto* pieces : {"2", "0", "10", "0", "0", "50", "0", "0"}) {
        window.type(pieces);
        window.enter();
    }
    CHECK(window.text_of("float-total") == "450.00");
    window.click("person-chen");
    window.type_into("giver-pin", "75319024");
    window.snap("2-open-shift");
    window.enter();
}

void add(TillWindow& window, const std::string& code) {
    const int before = window.ticket_lines();
    window.type(code);
    window.enter();
    REQUIRE_MESSAGE(wait_for([&] { return window.ticket_lines() == before + 1; }), utf8(window.frame().message()));
}

bool change_is(TillWindow& window, const wxString& change) {
    return wait_for([&] { return window.ticket_lines() == 0 && window.text_of("total-figure") == change; });
}

void sign_off(TillWindow& window, const std::string& person, const std::string& pin) {
    window.click("person-" + person);
    window.type_into("sign-off-pin", pin);
    window.enter();
}

void check_every_control(TillWindow& window) {
    for (auto* control : visible_controls(&window.frame())) {
        const bool is_button = dynamic_cast<wxButton*>(control);
        const bool is_worked = is_button || dynamic_cast<wxTextCtrl*>(control);
        if (!is_worked || !control->IsShownOnScreen()) continue;
        CAPTURE(utf8(control->GetName()));
        CHECK(control->GetSize().y >= 44);
        CHECK_FALSE(accessible_name(control).empty());
        CHECK(wait_for([&] { return window.frame().GetScreenRect().Contains(control->GetScreenRect()); }, 3000));
        control->InvalidateBestSize(); // what is kept may be that of a label it bore before
        if (is_button) {
            INFO(utf8(control->GetName()));
            CHECK(wait_for([&] { return control->GetSize().x >= control->GetBestSize().x; }, 3000));
        }
    }
}

} // namespace till
