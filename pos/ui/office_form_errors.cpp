// OfficeFormErrors: of everybody, or of who sits there alone, as the desk says.
#include "pos/ui/office_form_errors.h"

#include "pos/ui/office_forms.h"
#include "pos/ui/office_words.h"

#include <wx/intl.h>

namespace till {

OfficeFormErrors::OfficeFormErrors(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat)
    : OfficeScreen{parent, counter, stage, std::move(seat)} {
    lay_out(_("Errors on forms by person"),
            {{_("Who"), 0}, {_("Issued"), 120, true}, {_("Spoiled"), 120, true}, {_("Ticket voided"), 140, true}}, {},
            {});
}

void OfficeFormErrors::load() {
    ask([reader = seat().person](Desk& desk) { return desk.forms(reader); },
        [this](const FormsReport& report) {
            std::vector<OfficeList::Row> rows;
            for (const auto& of : report.people)
                rows.push_back(
                    {counter().name_of(of.person), in_digits(of.issued), in_digits(of.spoiled), in_digits(of.voided)});
            show_rows(rows);
            show_sum(rows.empty() ? _("No forms were given out.") : wxString{});
        });
}

void OfficeFormErrors::go_back() { go_to<OfficeForms>(); }

} // namespace till
