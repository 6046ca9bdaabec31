// MessageBar: the one place where the window speaks; nothing ever has to be dismissed.
#pragma once

#include "pos/ui/counter.h"

#include <wx/panel.h>

class wxStaticText;

namespace till {

/// Keeps its place when it has nothing to say, so that nothing moves under a finger.
class MessageBar : public wxPanel {
public:
    explicit MessageBar(wxWindow* parent);
    void say(Tone tone, const wxString& sentence);
    void hush();
    /// What stands there now; empty when hushed.
    wxString sentence() const;

private:
    wxStaticText* word_;
    wxStaticText* sentence_;
};

} // namespace till
