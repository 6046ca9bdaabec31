// Clerk: the way to each control by the means that it has.
#include "tests/ui/clerk.h"

#include "pos/ui/look.h"
#include "pos/ui/text.h"

#include <doctest/doctest.h>

#include <wx/button.h>
#include <wx/textctrl.h>

#include <map>

namespace till {
namespace {

constexpr int most_tabs = 80;

/// The key that stands on a face in English; 0 where none does.
int key_of(const wxString& face) {
    static const std::map<std::string, int> named{{"Esc", WXK_ESCAPE},  {"Enter", WXK_RETURN}, {"Ins", WXK_INSERT},
                                                  {"Del", WXK_DELETE},  {"Home", WXK_HOME},    {"End", WXK_END},
                                                  {"PgUp", WXK_PAGEUP}, {"PgDn", WXK_PAGEDOWN}};
    long number = 0;
    if (face.StartsWith("F") && face.Mid(1).ToLong(&number)) return WXK_F1 + static_cast<int>(number) - 1;
    const auto found = named.find(utf8(face));
    if (found != named.end()) return found->second;
    return face.length() == 1 ? static_cast<int>(face[0]) : 0;
}

} // namespace

void Clerk::tab_to(const std::string& name) {
    for (int tabs = 0; tabs < most_tabs && !window_.stands_on(name); ++tabs) window_.key(WXK_TAB);
    REQUIRE_MESSAGE(window_.stands_on(name), name);
}

void Clerk::press(const std::string& name) {
    REQUIRE_MESSAGE(wait_for([&] { return window_.shows(name); }), name);
    window_.settle();
    if (!by_keys()) return window_.click(name);
    auto* button = dynamic_cast<wxButton*>(window_.find(name));
    REQUIRE_MESSAGE(button, name);
    const int key = key_of(face_of(*button).key);
    if (key == WXK_RETURN) return window_.enter();
    if (key > WXK_SPACE && key < WXK_DELETE) return window_.type(std::string(1, static_cast<char>(key)));
    if (key != 0) return window_.key(key);
    tab_to(name);
    window_.key(WXK_SPACE);
}

void Clerk::write(const std::string& name, const std::string& text) {
    REQUIRE_MESSAGE(wait_for([&] { return window_.shows(name); }), name);
    window_.settle();
    if (by_keys()) {
        tab_to(name);
        while (!window_.field(name)->IsEmpty()) {
            window_.key(WXK_END);
            window_.key(WXK_BACK);
        }
        return type(text);
    }
    window_.click(name);
    while (!window_.field(name)->IsEmpty()) window_.click("pad-" + std::to_string(WXK_BACK));
    type(text);
}

void Clerk::type(const std::string& text) {
    if (by_keys()) return window_.type(text);
    for (const char one : text) window_.click("pad-" + std::to_string(one));
}

void Clerk::enter() { by_keys() ? window_.enter() : window_.click("pad-" + std::to_string(WXK_RETURN)); }

void Clerk::enter_code(const std::string& code) {
    REQUIRE(wait_for([&] { return window_.stands_on("code"); }));
    const int before = window_.ticket_lines();
    type(code);
    enter();
    REQUIRE_MESSAGE(wait_for([&] { return window_.ticket_lines() > before; }), code);
}

void Clerk::finish() {
    const auto* form = window_.find("ask-form");
    REQUIRE(form);
    const auto is_done = [&] { return window_.find("ask-form") != form; };
    if (!by_keys()) window_.click("ask-go");
    for (int enters = 0; by_keys() && enters < 20 && !is_done(); ++enters) {
        window_.enter();
        window_.settle();
    }
    REQUIRE_MESSAGE(wait_for(is_done), utf8(window_.frame().message()));
    window_.settle();
}

} // namespace till
