// PersonPicker: people as big buttons, one of them chosen.
#pragma once

#include "reconcile/staff/person.h"

#include <wx/scrolwin.h>

#include <functional>
#include <string>
#include <vector>

class wxButton;

namespace till {

class PersonPicker : public wxScrolledWindow {
public:
    struct Choices {
        std::vector<Person> people;
        wxString nobody{}; ///< the face of the choice of nobody; empty where somebody must be chosen
        int columns = 2;
        int keys = 4; ///< so many can be chosen by F1, F2 …
    };

    PersonPicker(wxWindow *parent, const Choices &choices);

    /// The person's id; empty for nobody.
    const std::string &chosen() const { return ids_[at_]; }
    /// Chooses the person if they are one of the choices.
    void choose(const std::string &id);
    /// F1, F2 … choose; the arrows up and down go to the one before and after.
    bool on_key(int key);
    /// Called when a person at the till chose, by whatever means.
    std::function<void()> on_choice;

private:
    void add(const std::string &id, const wxString &name, int keys);
    void choose_at(std::size_t at, bool by_hand);

    std::vector<std::string> ids_;
    std::vector<wxString> names_;
    std::vector<wxString> keys_;
    std::vector<wxButton *> buttons_;
    std::size_t at_ = 0;
};

} // namespace till
