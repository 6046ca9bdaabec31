// OfficeCauses: one row a cause; whoever may read the case may read them, and nobody before the close.
#include "pos/ui/office_causes.h"

#include "pos/ui/office_case.h"
#include "pos/ui/office_words.h"

#include <wx/intl.h>

namespace till {
namespace {

wxString joined(const std::vector<std::int64_t>& entries) {
    wxString text;
    for (const auto seq : entries) text += (text.empty() ? "" : ", ") + in_digits(seq);
    return text;
}

} // namespace

OfficeCauses::OfficeCauses(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::int64_t number)
    : OfficeScreen{parent, counter, stage, std::move(seat)}, number_{number} {
    lay_out(wxString::Format(_("Why is case %lld off?"), static_cast<long long>(number)),
            {{_("Likely"), 72, true}, {_("Amount"), 110, true}, {_("Entries"), 110}, {_("What may have happened"), 0}},
            _("Read it"), {});
}

void OfficeCauses::load() {
    look(
        [number = number_, language = counter().language](Desk& desk,
                                                          const Person& reader) -> Outcome<std::vector<CaseCause>> {
            const auto file = desk.case_file(reader, number);
            if (!file) return file.refusal();
            return case_causes(desk.book(), file->row, language);
        },
        [this](std::vector<CaseCause> causes) {
            causes_ = std::move(causes);
            std::vector<OfficeList::Row> rows;
            for (const auto& cause : causes_)
                rows.push_back({wxString::Format("%lld %%", static_cast<long long>(cause.likelihood)),
                                over_or_short(cause.amount, counter().shop.currency), joined(cause.entries),
                                shown(cause.sentence)});
            show_rows(rows);
            show_sum(rows.empty() ? _("The book says nothing of its cause.") : wxString{});
        });
}

void OfficeCauses::open_marked() {
    if (const auto at = marked(); at && *at < causes_.size()) stage().say(Tone::note, shown(causes_[*at].sentence));
}

void OfficeCauses::go_back() { go_to<OfficeCase>(number_); }

} // namespace till
