// CarryOver: what was typed, taken over into a panel that is made anew in another language.
#pragma once

class wxWindow;

namespace till {

/// Into the fields of the same names, but for secrets; it means the same there: values stay values, pieces pieces.
void carry_over(wxWindow* from, wxWindow* to);

} // namespace till
