// Look: colours, fonts, distances and the controls made of them, in one place.
#pragma once

#include <wx/colour.h>
#include <wx/font.h>
#include <wx/string.h>

class wxButton;
class wxPanel;
class wxStaticText;
class wxTextCtrl;
class wxWindow;

namespace till {

/// The colours of the desktop's light or dark appearance. No meaning rests on a colour alone.
struct Palette {
    wxColour ground, surface, line, text, muted, accent, on_accent, rehearsal, danger;
};
const Palette& palette();

/// Distances in DIP.
inline constexpr int gap = 8;
inline constexpr int wide_gap = 16;
inline constexpr int control_height = 48; ///< nothing a finger must meet is lower than 44
inline constexpr int side_width = 372;    ///< of the right-hand column, the same on every panel

/// A kind of button: the one that goes on, a plain one, one of a key pad, one that takes something away.
enum class Style { plain, primary, pad, danger };

/// Puts the style sheet in force, before the first control is made. `text_percent`: how large all text is, 100 to 200.
void use_look(int text_percent);

/// A distance that has to hold text.
int scaled_to_text(int pixels);

wxFont font_of(int points, bool bold = false);

/// A button with its key on its face. `id` is the window's name, the same in every language.
wxButton* make_button(wxWindow* parent, const wxString& id, const wxString& title, const wxString& key,
                      Style style = Style::plain);
/// Gives a button another face; the accessible name follows. Nothing is drawn anew where it has that face already.
void relabel(wxButton* button, const wxString& title, const wxString& key);
struct Face {
    wxString title, key;
    bool operator==(const Face&) const = default;
};
/// What stands on a button that make_button() made.
Face face_of(const wxButton& button);

wxTextCtrl* make_field(wxWindow* parent, const wxString& id, const wxString& accessible, long style = 0);
enum class Ink { plain, muted, bold };
wxStaticText* make_text(wxWindow* parent, const wxString& text, int points = 11, Ink ink = Ink::plain);
/// A muted text in lines no wider than the right-hand column.
wxStaticText* make_paragraph(wxWindow* parent, const wxString& text);
wxStaticText* make_heading(wxWindow* parent, const wxString& text);
/// The text in lines no wider than `width` pixels of the font. Chinese, which has no blanks, breaks between hanzi.
wxString in_lines(const wxWindow& window, const wxString& text, const wxFont& font, int width);
/// A panel of the surface's colour, as the ground of a group.
wxPanel* make_surface(wxWindow* parent);

} // namespace till
