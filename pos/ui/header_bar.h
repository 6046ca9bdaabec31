// HeaderBar: whose shop, which till, who, which shift, what time; and the switch of the language.
#pragma once

#include "pos/ui/counter.h"

#include <wx/panel.h>

class wxButton;
class wxStaticText;

namespace till {

class HeaderBar : public wxPanel {
public:
    HeaderBar(wxWindow* parent, std::function<void()> switch_language, std::function<void()> show_help);
    /// Writes what the counter knows, in the counter's language.
    void show(const Counter& counter);
    void show_time(const wxString& clock);

private:
    wxStaticText* add(class wxSizer& row, const wxString& id, bool bold);

    wxStaticText* shop_;
    wxStaticText* rehearsal_;
    wxStaticText* stopped_; ///< the devices that are not used
    wxStaticText* till_;
    wxStaticText* person_;
    wxStaticText* shift_;
    wxStaticText* clock_;
    wxButton* help_;
    wxButton* language_;
};

} // namespace till
