// Look: how everything on the screen looks.
#include "pos/ui/look.h"

#include "pos/ui/gtk_face.h"

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/settings.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace till {
namespace {

const Palette light{.ground = wxColour{0xF3, 0xF4, 0xF6},
                    .surface = wxColour{0xFF, 0xFF, 0xFF},
                    .line = wxColour{0xD5, 0xD9, 0xE0},
                    .text = wxColour{0x1B, 0x22, 0x2E},
                    .muted = wxColour{0x5A, 0x65, 0x75},
                    .accent = wxColour{0x12, 0x5E, 0x8A},
                    .on_accent = wxColour{0xFF, 0xFF, 0xFF},
                    .rehearsal = wxColour{0xB4, 0x5B, 0x00},
                    .danger = wxColour{0xA9, 0x27, 0x1E}};

const Palette dark{.ground = wxColour{0x16, 0x1A, 0x20},
                   .surface = wxColour{0x20, 0x26, 0x2E},
                   .line = wxColour{0x3A, 0x43, 0x4F},
                   .text = wxColour{0xEC, 0xEF, 0xF3},
                   .muted = wxColour{0xA3, 0xAE, 0xBC},
                   .accent = wxColour{0x6C, 0xB6, 0xDE},
                   .on_accent = wxColour{0x0C, 0x1A, 0x24},
                   .rehearsal = wxColour{0xE3, 0x9A, 0x3B},
                   .danger = wxColour{0xF0, 0x8B, 0x80}};

/// `$name` stands for a colour of the palette, or for a size of letters: wxWindow::SetFont costs a style sheet of its
/// own at every control.
constexpr auto sheet = R"(
button.till { background: $surface; color: $text; border: 1px solid $line; border-radius: 8px; box-shadow: none;
  text-shadow: none; padding: 2px 8px; font-family: "$family"; font-size: $buttons; }
button.till:hover { border-color: $accent; }
button.till:active { background: $line; }
button.till:focus { border-color: $accent; outline: 2px solid $accent; outline-offset: -4px; }
button.till:disabled { color: $muted; background: $ground; }
button.till.primary { background: $accent; color: $on_accent; border-color: $accent; font-weight: bold; }
button.till.primary:active { background: shade($accent, 0.85); }
button.till.primary:focus { outline-color: $on_accent; }
button.till.primary:disabled { background: $line; color: $muted; border-color: $line; }
button.till.pad { background: mix($surface, $ground, 0.5); font-size: $pads; }
button.till.danger { color: $danger; }
button.till.chosen { border: 2px solid $accent; background: mix($surface, $accent, 0.12); }
button.till.hanzi { font-family: "WenQuanYi Micro Hei"; }
entry.till { background: $surface; color: $text; border: 1px solid $line; border-radius: 8px; padding: 2px 12px;
  caret-color: $accent; box-shadow: none; font-family: "$family"; font-size: $fields; }
entry.till.code { font-size: $codes; }
entry.till:focus { border: 2px solid $accent; padding: 1px 11px; }
entry.till.figure { padding-left: 6px; padding-right: 6px; }
treeview.till { background: $surface; color: $text; font-family: "$family"; }
treeview.till:selected { background: mix($surface, $accent, 0.18); color: $text; }
treeview.till header button { background: $ground; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 6px 6px; font-weight: normal; box-shadow: none; text-shadow: none; }
)";

int text_percent = 100;

wxString hex(const wxColour& colour) { return colour.GetAsString(wxC2S_HTML_SYNTAX); }

wxString points(int at_100_percent) { return wxString::Format("%dpt", at_100_percent * text_percent / 100); }

/// The desktop's font under the name of what is drawn for it: Pango measures a line by that name and would search the
/// fonts once more for each size.
const wxFont& base_font() {
    static const wxFont font = [] {
        wxFont of_desktop = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
        const wxString family = drawn_family(of_desktop.GetNativeFontInfoDesc());
        if (!family.empty()) of_desktop.SetFaceName(family);
        return of_desktop;
    }();
    return font;
}

wxString filled_in(wxString css) {
    const auto& colours = palette();
    css.Replace("$on_accent", hex(colours.on_accent));
    css.Replace("$accent", hex(colours.accent));
    css.Replace("$surface", hex(colours.surface));
    css.Replace("$ground", hex(colours.ground));
    css.Replace("$line", hex(colours.line));
    css.Replace("$text", hex(colours.text));
    css.Replace("$muted", hex(colours.muted));
    css.Replace("$danger", hex(colours.danger));
    css.Replace("$family", base_font().GetFaceName());
    css.Replace("$buttons", points(12));
    css.Replace("$pads", points(15));
    css.Replace("$fields", points(14));
    css.Replace("$codes", points(19));
    return css;
}

wxString escaped(wxString text) {
    text.Replace("&", "&amp;");
    text.Replace("<", "&lt;");
    return text;
}

bool is_hanzi(wxUniChar letter) { return letter >= 0x2E80 && letter < 0xFF00; }

/// After a blank, and between hanzi; never before a mark that closes a sentence or a part of it.
bool may_break_before(wxUniChar letter, const wxString& before) {
    static const wxString closing = wxString::FromUTF8("，。、；：！？）》”%");
    if (before.empty() || closing.Contains(letter)) return false;
    return before.Last() == ' ' || is_hanzi(letter) || is_hanzi(before.Last());
}

struct FaceData : wxClientData {
    explicit FaceData(Face of) : face{std::move(of)} {}
    Face face;
};

const char* class_of(Style style) {
    switch (style) {
    case Style::plain: return "plain";
    case Style::primary: return "primary";
    case Style::pad: return "pad";
    case Style::danger: return "danger";
    }
    return "plain";
}

} // namespace

const Palette& palette() { return wxSystemSettings::GetAppearance().IsDark() ? dark : light; }

void use_look(int percent) {
    text_percent = percent;
    use_style_sheet(filled_in(sheet));
}

int scaled_to_text(int pixels) { return pixels * text_percent / 100; }

wxFont font_of(int points, bool bold) {
    wxFont font = base_font();
    font.SetPointSize(points * text_percent / 100);
    font.SetWeight(bold ? wxFONTWEIGHT_BOLD : wxFONTWEIGHT_NORMAL);
    return font;
}

wxButton* make_button(wxWindow* parent, const wxString& id, const wxString& title, const wxString& key, Style style) {
    // A size at birth: else the toolkit measures the button before it has its face, and once more after.
    auto* button = new wxButton{parent,
                                wxID_ANY,
                                wxControl::EscapeMnemonics(title),
                                wxDefaultPosition,
                                wxSize{control_height, control_height},
                                0,
                                wxDefaultValidator,
                                id};
    set_style_class(button, "till");
    set_style_class(button, class_of(style));
    keep_focus_on_click(button);
    relabel(button, title, key);
    button->SetMinSize(parent->FromDIP(wxSize{-1, control_height}));
    return button;
}

void relabel(wxButton* button, const wxString& title, const wxString& key) {
    if (button->GetClientObject() && face_of(*button) == Face{title, key}) return;
    // A font is named for hanzi, so that none is searched for them.
    set_style_class(button, "hanzi", std::ranges::any_of(title, is_hanzi));
    const wxString plain = wxControl::EscapeMnemonics(title);
    if (key.empty() && button->GetLabel() != plain) button->SetLabel(plain);
    if (!key.empty())
        button->SetLabelMarkup(wxString::Format("%s  <span size=\"small\" weight=\"normal\" alpha=\"75%%\">%s</span>",
                                                escaped(title), escaped(key)));
    set_accessible_name(button, key.empty() ? title : title + ", " + key);
    button->SetClientObject(new FaceData{{title, key}});
}

Face face_of(const wxButton& button) {
    const auto* data = dynamic_cast<const FaceData*>(button.GetClientObject());
    return data ? data->face : Face{};
}

wxTextCtrl* make_field(wxWindow* parent, const wxString& id, const wxString& accessible, long style) {
    auto* field = new wxTextCtrl{parent, wxID_ANY,           {}, wxDefaultPosition, wxSize{60, control_height},
                                 style,  wxDefaultValidator, id};
    if (style & wxTE_PASSWORD) set_hidden_letter(field, 0x2022);
    set_style_class(field, "till");
    field->SetMinSize(parent->FromDIP(wxSize{60, control_height}));
    set_accessible_name(field, accessible);
    return field;
}

wxStaticText* make_text(wxWindow* parent, const wxString& text, int points, Ink ink) {
    // A size at birth, as a button's: measured once, when it has its font and says something.
    auto* label = new wxStaticText{parent, wxID_ANY, {}, wxDefaultPosition, wxSize{1, 1}, wxST_NO_AUTORESIZE};
    label->SetMinSize(wxDefaultSize);
    label->SetFont(font_of(points, ink == Ink::bold));
    label->SetForegroundColour(ink == Ink::muted ? palette().muted : palette().text);
    label->ToggleWindowStyle(wxST_NO_AUTORESIZE);
    label->SetLabel(text);
    return label;
}

wxString in_lines(const wxWindow& window, const wxString& text, const wxFont& font, int width) {
    wxString lines;
    wxString line;
    std::size_t last_break = 0; // in `line`: how much of it may stand without what follows
    for (const wxUniChar letter : text) {
        if (may_break_before(letter, line)) last_break = line.length();
        line += letter;
        int wide = 0;
        window.GetTextExtent(line, &wide, nullptr, nullptr, nullptr, &font);
        if (wide <= width || last_break == 0) continue;
        lines += line.Left(last_break).Trim() + "\n";
        line = line.Mid(last_break);
        last_break = 0;
    }
    return lines + line;
}

wxStaticText* make_paragraph(wxWindow* parent, const wxString& text) {
    const int width = parent->FromDIP(scaled_to_text(side_width));
    return make_text(parent, in_lines(*parent, text, font_of(12), width), 12, Ink::muted);
}

wxStaticText* make_heading(wxWindow* parent, const wxString& text) { return make_text(parent, text, 17, Ink::bold); }

wxPanel* make_surface(wxWindow* parent) {
    auto* panel = new wxPanel{parent};
    panel->SetBackgroundColour(palette().surface);
    return panel;
}

} // namespace till
