// HelpPanel: the keys of the screen behind it, over that screen.
#pragma once

#include <wx/panel.h>

#include <functional>

namespace till {

class TaskPanel;

/// Reads the keys off the faces of the buttons that can be seen, so that it never says more or less than they do.
class HelpPanel : public wxPanel {
public:
    HelpPanel(wxWindow* parent, const TaskPanel& panel, std::function<void()> close);
};

} // namespace till
