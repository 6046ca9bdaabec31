// KeyPad: the digits as buttons, so that a till without a keyboard can be worked.
#pragma once

#include <wx/panel.h>

namespace till {

class TaskPanel;

/// Its buttons leave the focus where it is; what they press goes to the panel they belong to.
class KeyPad : public wxPanel {
public:
    KeyPad(wxWindow* parent, TaskPanel& panel);
};

} // namespace till
