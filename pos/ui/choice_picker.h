// ChoicePicker: choices as big buttons, one of them chosen.
#pragma once

#include <wx/scrolwin.h>

#include <functional>
#include <string>
#include <vector>

class wxButton;

namespace till {

struct Choice {
    std::string id;
    wxString name;
};

class ChoicePicker : public wxScrolledWindow {
public:
    struct Choices {
        std::string prefix; ///< of the buttons' names: `person` makes `person-wang`
        std::vector<Choice> choices;
        wxString nobody{}; ///< the face of the choice of nobody; empty where something must be chosen
        int columns = 2;
        int rows = 2;      ///< that are always in sight; more are scrolled to
        int first_key = 2; ///< F2; F1 is help everywhere
        int keys = 3;      ///< so many can be chosen by F2, F3 …
    };

    ChoicePicker(wxWindow* parent, const Choices& choices);

    /// The choice's id; empty for nobody.
    const std::string& chosen() const { return ids_[at_]; }
    /// Chooses it if it is one of the choices.
    void choose(const std::string& id);
    /// F2, F3 … choose; the arrows up and down go to the one before and after.
    bool on_key(int key);
    /// Called when a person at the till chose, by whatever means.
    std::function<void()> on_choice;

private:
    void add(const std::string& id, const wxString& name, const Choices& choices);
    void choose_at(std::size_t at, bool by_hand);

    int first_key_;
    std::vector<std::string> ids_;
    std::vector<wxString> names_;
    std::vector<wxString> keys_;
    std::vector<wxButton*> buttons_;
    std::size_t at_ = 0;
};

} // namespace till
