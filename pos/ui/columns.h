// lay_out_columns: what stands left and right on every panel, and one under the other where the window is narrow.
#pragma once

#include <functional>

class wxBoxSizer;
class wxSizer;
class wxWindow;

namespace till {

/// Lays `box` out over the panel: in a row, or in a column as long as the window is too narrow for rows of its text, on
/// a small screen or with large letters. `turned` hears which of the two, at once and whenever it changes.
void lay_out_turning(wxWindow* panel, wxBoxSizer* box, std::function<void(bool narrow)> turned);

/// Puts `left` and the narrower `right` beside each other over the whole panel, or `right` below `left` as long as the
/// window is narrow. `turned` as above.
void lay_out_columns(wxWindow* panel, wxSizer* left, wxSizer* right, std::function<void(bool narrow)> turned = {});

} // namespace till
