// PersonPicker: people as big buttons, one of them chosen.
#pragma once

#include "pos/ui/choice_picker.h"
#include "pos/ui/text.h"
#include "reconcile/staff/person.h"

namespace till {

class PersonPicker : public ChoicePicker {
public:
    struct Choices {
        std::vector<Person> people;
        wxString nobody{}; ///< the face of the choice of nobody; empty where somebody must be chosen
        int columns = 2;
        int keys = 3;
        int first_key = 2;
    };

    PersonPicker(wxWindow* parent, const Choices& of)
        : ChoicePicker{parent,
                       {.prefix = "person",
                        .choices = choices_of(of.people),
                        .nobody = of.nobody,
                        .columns = of.columns,
                        .first_key = of.first_key,
                        .keys = of.keys}} {}

private:
    static std::vector<Choice> choices_of(const std::vector<Person>& people) {
        std::vector<Choice> choices;
        for (const auto& person : people) choices.push_back({person.id, shown(person.name)});
        return choices;
    }
};

} // namespace till
