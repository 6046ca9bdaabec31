// KeyPad: four rows of four keys.
#include "pos/ui/key_pad.h"

#include "pos/ui/gtk_face.h"
#include "pos/ui/look.h"
#include "pos/ui/task_panel.h"

#include <wx/button.h>
#include <wx/gbsizer.h>
#include <wx/intl.h>

#include <array>

namespace till {
namespace {

struct Key {
    int code;
    int row, column;
};

constexpr std::array keys{Key{'7', 0, 0}, Key{'8', 0, 1}, Key{'9', 0, 2}, Key{WXK_BACK, 0, 3}, Key{'4', 1, 0},
                          Key{'5', 1, 1}, Key{'6', 1, 2}, Key{'*', 1, 3}, Key{'1', 2, 0},      Key{'2', 2, 1},
                          Key{'3', 2, 2}, Key{'+', 2, 3}, Key{'0', 3, 0}, Key{'.', 3, 1},      Key{WXK_RETURN, 3, 2}};

wxString face_of(int key) {
    if (key == WXK_BACK) return wxString::FromUTF8("⌫");
    if (key == WXK_RETURN) return _("Enter");
    return wxString{static_cast<wxUniChar>(key)};
}

wxString spoken(int key) {
    if (key == WXK_BACK) return _("Take back one character");
    return face_of(key);
}

} // namespace

KeyPad::KeyPad(wxWindow* parent, TaskPanel& panel) : wxPanel{parent} {
    auto* grid = new wxGridBagSizer{FromDIP(6), FromDIP(6)};
    for (const auto& key : keys) {
        auto* button = make_button(this, wxString::Format("pad-%d", key.code), face_of(key.code), {}, Style::pad);
        set_accessible_name(button, spoken(key.code));
        button->SetMinSize(FromDIP(wxSize{60, control_height}));
        button->Bind(wxEVT_BUTTON, [&panel, code = key.code](wxCommandEvent&) { panel.press(code); });
        grid->Add(button, {key.row, key.column}, {1, key.code == WXK_RETURN ? 2 : 1}, wxEXPAND);
    }
    for (int i = 0; i < 4; ++i) {
        grid->AddGrowableCol(i, 1);
        grid->AddGrowableRow(i, 1);
    }
    SetSizer(grid);
}

} // namespace till
