// GtkFace: the few things wxWidgets does not reach in GTK: accessible names, style classes, the style sheet.
#pragma once

#include <wx/string.h>

class wxWindow;

namespace till {

/// What a screen reader says of the control. wxWindow::SetName does not reach it, so ATK is told directly.
void set_accessible_name(wxWindow* window, const wxString& name);
wxString accessible_name(wxWindow* window);

/// Gives the control a class that the style sheet speaks of, or takes it away.
void set_style_class(wxWindow* window, const char* style, bool on = true);

/// What stands for each character of a PIN. Without it GTK searches every font for a dot, at each box it makes.
void set_hidden_letter(wxWindow* field, wxUniChar letter);

/// A touch of the button leaves the focus where it was, so that a scan still goes into the box.
void keep_focus_on_click(wxWindow* button);

/// Rows of a list that a finger can meet; wxDataViewCtrl::SetRowHeight does nothing in GTK.
void set_row_height(wxWindow* list, int pixels);

/// The family that is drawn where `font` (as in "Sans 10") is asked for.
wxString drawn_family(const wxString& font);

/// The style sheet (GTK's CSS) of the whole program; a second one takes the place of the first.
void use_style_sheet(const wxString& css);

} // namespace till
