// ComplaintForm: four fields, who answers for it, and the cause.
#include "pos/ui/complaint_form.h"

#include "pos/ui/look.h"
#include "pos/ui/text.h"

#include <wx/intl.h>

namespace till {
namespace {

constexpr std::int64_t largest_number = 999'999'999'999;

std::vector<Choice> answerable_choices(const std::vector<Person>& people) {
    std::vector<Choice> choices{{std::string{}, _("Not said")}};
    for (const auto& person : people) choices.push_back({person.id, shown(person.name)});
    return choices;
}

} // namespace

Asked complaint_form(const Counter& counter, const wxString& ticket) {
    const int rows = scaled_to_text(100) > 110 ? 1 : 2; // larger text leaves room for one
    return {.title = _("Take a complaint down"),
            .fields = {{_("Number of the ticket"), ticket},
                       {_("Code of the item")},
                       {_("Offered to the customer")},
                       {_("Promised for, as 2026-11-30")}},
            .choices = {{_("Who answers for it"), answerable_choices(counter.people), 3, rows}},
            .reason_kind = "complaint",
            .go = _("Take it down")};
}

std::optional<TakeComplaint> complaint_of(const Given& given, Stage& stage) {
    TakeComplaint act;
    const auto ticket = typed_number(given.texts[0], largest_number);
    if (!ticket) {
        stage.say(Tone::refused, _("That is not the number of a ticket."));
        return std::nullopt;
    }
    const auto promised = utf8(given.texts[3]);
    act.until = Day::parse(promised);
    if (!promised.empty() && !act.until) {
        stage.say(Tone::refused, _("A day is written 2026-11-30."));
        return std::nullopt;
    }
    act.ticket = *ticket;
    act.item = utf8(given.texts[1]);
    act.offered = utf8(given.texts[2]);
    act.answerable = given.chosen.front();
    act.cause = given.reason;
    return act;
}

} // namespace till
