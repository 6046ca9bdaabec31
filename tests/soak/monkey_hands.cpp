// MonkeyHands: chooses what to do with weights that let work go on: what is asked for is mostly given.
#include "tests/soak/monkey_hands.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/textctrl.h>
#include <wx/toplevel.h>

#include <array>

namespace till {
namespace {

constexpr std::array keys{WXK_F1,    WXK_F2,     WXK_F3,       WXK_F4,    WXK_F5,    WXK_F6,   WXK_F7,
                          WXK_F8,    WXK_F9,     WXK_F10,      WXK_F11,   WXK_F12,   WXK_UP,   WXK_DOWN,
                          WXK_LEFT,  WXK_RIGHT,  WXK_ESCAPE,   WXK_DELETE, WXK_INSERT, WXK_BACK, WXK_PAGEUP,
                          WXK_PAGEDOWN, WXK_TAB, WXK_HOME,     WXK_END,   WXK_SPACE, WXK_RETURN, WXK_RETURN};

const std::array<std::string, 24> texts{"co",  "3*",   "50+",  "10",    "0",   "1",  "2.5",  "/",      "+",
                                        "c/",  "100",  "7",    "0.35*", "tea", "1*1", "1234567890123456789", "*",
                                        "mistake", "a b", "-5", "99999", "20", "5",   "12.50"};

bool is_pin_field(const wxWindow* window) {
    const auto* field = dynamic_cast<const wxTextCtrl*>(window);
    return field && field->HasFlag(wxTE_PASSWORD);
}

} // namespace

void MonkeyHands::do_something() {
    // A PIN is asked for: mostly it is given, or nothing would ever be signed.
    if (is_pin_field(wxWindow::FindFocus()) && below(4) > 0) return sign();
    const auto what = below(100);
    if (what < 28) return press();
    if (what < 56) return scan();
    if (what < 68) return type_text();
    if (what < 86) return click_a_control();
    if (what < 90) return click_somewhere();
    if (what < 96) return sign();
    count();
}

void MonkeyHands::press() { hands_.Char(any(keys)); }

void MonkeyHands::scan() {
    write(any(codes_));
    hands_.Char(WXK_RETURN);
    if (below(3) == 0) hands_.Char(WXK_RETURN);
}

void MonkeyHands::type_text() {
    write(any(texts));
    if (below(2) == 0) hands_.Char(WXK_RETURN);
}

void MonkeyHands::click_a_control() {
    std::vector<wxWindow*> buttons;
    for (auto* control : controls(window_))
        if (dynamic_cast<wxButton*>(control) || dynamic_cast<wxTextCtrl*>(control)) buttons.push_back(control);
    if (!buttons.empty()) click(*any(buttons));
}

void MonkeyHands::click_somewhere() {
    const auto size = window_.GetSize();
    hands_.MouseMove(static_cast<long>(below(static_cast<std::size_t>(size.x))),
                     static_cast<long>(below(static_cast<std::size_t>(size.y))));
    wxTheApp->Yield(true);
    below(4) == 0 ? hands_.MouseDblClick() : hands_.MouseClick();
}

void MonkeyHands::sign() {
    std::vector<wxWindow*> people, fields;
    for (auto* control : controls(window_)) {
        if (control->GetName().StartsWith("person-")) people.push_back(control);
        if (is_pin_field(control)) fields.push_back(control);
    }
    if (fields.empty() || people.empty()) return press();
    auto* person = any(people);
    const auto pin = pins_.find(person->GetName().Mid(7).utf8_string());
    click(*person);
    fields.back()->SetFocus();
    wxTheApp->Yield(true);
    const bool right = below(20) > 0 && pin != pins_.end();
    write(right ? pin->second : "123123");
    hands_.Char(WXK_RETURN);
}

void MonkeyHands::count() {
    for (auto faces = 2 + below(7); faces > 0; --faces) {
        write(std::to_string(below(30)));
        hands_.Char(WXK_RETURN);
        wxTheApp->Yield(true);
    }
}

void MonkeyHands::write(const std::string& text) { hands_.Text(text.c_str()); }

void MonkeyHands::click(const wxWindow& control) {
    const auto at = control.GetScreenRect();
    hands_.MouseMove(at.x + at.width / 2, at.y + at.height / 2);
    wxTheApp->Yield(true);
    hands_.MouseClick();
    wxTheApp->Yield(true);
}

std::vector<wxWindow*> MonkeyHands::controls(wxWindow& below) const {
    std::vector<wxWindow*> found;
    for (auto* child : below.GetChildren()) {
        if (!child->IsShownOnScreen()) continue;
        if (child->IsEnabled()) found.push_back(child);
        for (auto* deeper : controls(*child)) found.push_back(deeper);
    }
    return found;
}

} // namespace till
