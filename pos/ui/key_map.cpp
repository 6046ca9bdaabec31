// KeyMap: names of keys, their codes, and their faces in the person's language.
#include "pos/ui/key_map.h"

#include "pos/ui/text.h"

#include <wx/defs.h>
#include <wx/intl.h>

#include <algorithm>

namespace till {
namespace {

struct NamedKey {
    std::string_view name;
    int code;
};

constexpr NamedKey named_keys[]{{"F2", WXK_F2},     {"F3", WXK_F3},   {"F4", WXK_F4},       {"F5", WXK_F5},
                                {"F6", WXK_F6},     {"F7", WXK_F7},   {"F8", WXK_F8},       {"F9", WXK_F9},
                                {"F10", WXK_F10},   {"F12", WXK_F12}, {"Ins", WXK_INSERT},  {"Del", WXK_DELETE},
                                {"Home", WXK_HOME}, {"End", WXK_END}, {"PgUp", WXK_PAGEUP}, {"PgDn", WXK_PAGEDOWN}};

std::string_view name_of(int code) {
    const auto found = std::ranges::find(named_keys, code, &NamedKey::code);
    return found == std::end(named_keys) ? std::string_view{} : found->name;
}

int code_of(std::string_view name) {
    const auto found = std::ranges::find(named_keys, name, &NamedKey::name);
    return found == std::end(named_keys) ? WXK_NONE : found->code;
}

wxString face_of_name(std::string_view name) {
    if (name == "Ins") return _("Ins");
    if (name == "Del") return _("Del");
    if (name == "Home") return _("Home");
    if (name == "End") return _("End");
    if (name == "PgUp") return _("PgUp");
    if (name == "PgDn") return _("PgDn");
    return shown(std::string{name});
}

} // namespace

int KeyMap::usual(int pressed) const {
    const auto name = name_of(pressed);
    return name.empty() ? pressed : code_of(keys_.usual(name));
}

wxString KeyMap::face(int usual) const {
    const auto name = name_of(usual);
    return name.empty() ? wxString{static_cast<wxUniChar>(usual)} : face_of_name(keys_.key_for(name));
}

} // namespace till
