// MonkeyHands: chooses what to do with weights that let work go on: what is asked for is mostly given.
#include "tests/soak/monkey_hands.h"

#include "tests/ui/hands.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/textctrl.h>
#include <wx/toplevel.h>
#include <wx/utils.h>
#include <wx/weakref.h>

#include <array>
#include <utility>

namespace till {
namespace {

constexpr std::array<int, 28> keys{WXK_F1,       WXK_F2,    WXK_F3,     WXK_F4,     WXK_F5,     WXK_F6,     WXK_F7,
                                   WXK_F8,       WXK_F9,    WXK_F10,    WXK_F11,    WXK_F12,    WXK_UP,     WXK_DOWN,
                                   WXK_LEFT,     WXK_RIGHT, WXK_ESCAPE, WXK_DELETE, WXK_INSERT, WXK_BACK,   WXK_PAGEUP,
                                   WXK_PAGEDOWN, WXK_TAB,   WXK_HOME,   WXK_END,    WXK_SPACE,  WXK_RETURN, WXK_RETURN};

const std::array<std::string, 24> texts{"co", "3*",      "50+", "10", "0",     "1",   "2.5", "/",
                                        "+",  "c/",      "100", "7",  "0.35*", "tea", "1*1", "1234567890123456789",
                                        "*",  "mistake", "a b", "-5", "99999", "20",  "5",   "12.50"};

bool is_pin_field(const wxWindow* window) {
    const auto* field = dynamic_cast<const wxTextCtrl*>(window);
    return field && field->HasFlag(wxTE_PASSWORD);
}

} // namespace

struct MonkeyHands::Keys : Hands {};

MonkeyHands::MonkeyHands(wxTopLevelWindow& window, std::uint64_t seed, std::map<std::string, std::string> pins,
                         std::vector<std::string> codes)
    : window_{window}, random_{seed}, pins_{std::move(pins)}, codes_{std::move(codes)}, keys_{
                                                                                            std::make_unique<Keys>()} {}
MonkeyHands::~MonkeyHands() = default;

void MonkeyHands::do_something() {
    // What is asked for is often given: else nothing would ever be signed, and the monkey would never see the shop.
    const bool is_asked_for_pin = control("pin") != nullptr;
    if (below(3) == 0 || (is_asked_for_pin && below(3) > 0)) return help_on();
    // Wrong PINs lock everybody out, and then nobody is left to end it.
    if (is_pin_field(wxWindow::FindFocus()) && below(10) > 0) return help_on();
    const auto what = below(100);
    if (what < 28) return press();
    if (what < 56) return scan();
    if (what < 68) return type_text();
    if (what < 86) return click_a_control();
    if (what < 90) return click_somewhere();
    sign();
}

void MonkeyHands::press() { keys_->press(any(keys)); }

void MonkeyHands::scan() {
    write(any(codes_));
    keys_->press(WXK_RETURN);
    if (below(3) == 0) keys_->press(WXK_RETURN);
}

void MonkeyHands::type_text() {
    write(any(texts));
    if (below(2) == 0) keys_->press(WXK_RETURN);
}

void MonkeyHands::click_a_control() {
    std::vector<wxWindow*> buttons;
    for (auto* control : controls(window_))
        if (dynamic_cast<wxButton*>(control) || dynamic_cast<wxTextCtrl*>(control)) buttons.push_back(control);
    if (!buttons.empty()) click(*any(buttons));
}

void MonkeyHands::click_somewhere() {
    const auto size = window_.GetSize();
    mouse_.MouseMove(static_cast<long>(below(static_cast<std::size_t>(size.x))),
                     static_cast<long>(below(static_cast<std::size_t>(size.y))));
    wxTheApp->Yield(true);
    below(4) == 0 ? mouse_.MouseDblClick() : mouse_.MouseClick();
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
    const wxWeakRef<wxTextCtrl> field{
        dynamic_cast<wxTextCtrl*>(fields.back())}; // each look at what goes on may bring another screen in its place
    click(*person);
    if (auto* reason = control("reason")) {
        reason->SetFocus();
        wxTheApp->Yield(true);
        write("mistake");
    }
    if (!field) return;
    field->SetFocus();
    wxTheApp->Yield(true);
    if (!field) return;
    field->Clear();
    const bool right = below(20) > 0 && pin != pins_.end();
    write_by_hand(right ? pin->second : "123123");
    keys_->press(WXK_RETURN);
}

void MonkeyHands::help_on() {
    if (control("float-100")) {
        count("float-100");
        return sign_as("chen", "giver-pin");
    }
    if (control("pin")) return sign_as(below(4) > 0 ? "wang" : "li", "pin");
    if (control("sign-count")) {
        if (below(3) == 0) return keys_->press(WXK_ESCAPE); // recounts are limited: at the end only the close is left
        count("count-100");
        return keys_->press(WXK_F10);
    }
    if (control("declare") && below(3) == 0) {
        write(std::to_string(below(50)));
        return keys_->press(WXK_F9);
    }
    if (control("close-shift") && below(2) == 0) {
        // All of it goes to the safe: at random more would be left than was counted.
        for (auto* one : controls(window_))
            if (auto* field = dynamic_cast<wxTextCtrl*>(one); field && field->GetName().StartsWith("leave-"))
                field->Clear();
        return keys_->press(WXK_F10);
    }
    if (control("done")) return click(*control("done"));
    // Given up now and then: what is refused once is refused again.
    if (control("sign-off-pin")) return below(4) == 0 ? keys_->press(WXK_ESCAPE) : sign();
    if (!control("code")) return keys_->press(WXK_ESCAPE);
    below(2) == 0 ? scan() : keys_->press(WXK_RETURN);
}

void MonkeyHands::count(const std::string& first_field) {
    if (auto* first = control(first_field)) first->SetFocus();
    wxTheApp->Yield(true);
    for (int face = 0; face < 8; ++face) {
        write(std::to_string(below(8)));
        keys_->press(WXK_RETURN);
        wxTheApp->Yield(true);
    }
}

void MonkeyHands::sign_as(const std::string& person, const std::string& field) {
    if (auto* button = control("person-" + person)) click(*button);
    auto* pin = control(field);
    if (!pin) return;
    pin->SetFocus();
    if (auto* box = dynamic_cast<wxTextCtrl*>(pin)) box->Clear(); // of what fell into it before
    wxTheApp->Yield(true);
    write(pins_.contains(person) ? pins_.at(person) : "123123");
    wxTheApp->Yield(true);
    keys_->press(WXK_RETURN);
}

wxWindow* MonkeyHands::control(const std::string& name) const {
    for (auto* one : controls(window_))
        if (one->GetName() == name) return one;
    return nullptr;
}

void MonkeyHands::write(const std::string& text) { keys_->type(text); }

void MonkeyHands::write_by_hand(const std::string& text) {
    for (const char letter : text) {
        keys_->press(letter);
        wxTheApp->Yield(true);
        wxMilliSleep(55); // quicker than that is a scanner, and a form takes no scans
    }
}

void MonkeyHands::click(const wxWindow& control) {
    const auto at = control.GetScreenRect();
    mouse_.MouseMove(at.x + at.width / 2, at.y + at.height / 2);
    wxTheApp->Yield(true);
    mouse_.MouseClick();
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
