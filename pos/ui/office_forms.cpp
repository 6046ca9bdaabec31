// OfficeForms: one row a range that is not accounted for; who receives or hands in signs beside whoever sits there.
#include "pos/ui/office_forms.h"

#include "pos/ui/office_cases.h"
#include "pos/ui/office_form_errors.h"
#include "pos/ui/office_panel.h"
#include "pos/ui/office_words.h"

#include <wx/intl.h>

namespace till {
namespace {

wxString joined(const std::vector<std::string>& ranges) {
    wxString text;
    for (const auto& range : ranges) text += (text.empty() ? wxString{} : wxString{", "}) + shown(range);
    return text;
}

/// Every number that is missing and every form that no ticket names; empty where there is neither.
wxString lack_of(const FormsOut& row) {
    wxString text;
    if (!row.missing.empty()) text = wxString::Format(_("missing %s"), joined(row.missing));
    if (row.uncollected.empty()) return text;
    if (!text.empty()) text += wxString::FromUTF8(" · ");
    return text + wxString::Format(_("without a ticket %s"), joined(row.uncollected));
}

FormEnd end_of(const std::string& chosen) {
    for (const auto end : {FormEnd::used, FormEnd::unused})
        if (word(end) == chosen) return end;
    return FormEnd::spoiled;
}

} // namespace

OfficeForms::OfficeForms(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat)
    : OfficeScreen{parent, counter, stage, std::move(seat)} {
    const bool gives_out = this->seat().person.may(Right::issue_forms);
    lay_out(gives_out ? _("Pre-numbered forms") : _("My pre-numbered forms"),
            {{_("Forms"), 190},
             {_("Holder"), 110},
             {_("Since"), 110},
             {_("Still out"), 70, true},
             {_("Collected"), 84, true},
             {_("Back in"), 84, true},
             {_("What is missing"), 0}},
            _("Read it"),
            {{"forms-issue", _("Give forms out"), WXK_F2, [this] { ask_issue(); }, Right::issue_forms},
             {"forms-return", _("Take forms back"), WXK_F3, [this] { ask_return(); }, Right::issue_forms},
             {"forms-errors", _("Errors by person"), WXK_F4, [this] { go_to<OfficeFormErrors>(); }}});
}

void OfficeForms::load() {
    ask([reader = seat().person](Desk& desk) { return desk.forms(reader); },
        [this](FormsReport report) {
            rows_ = std::move(report.out);
            std::vector<OfficeList::Row> rows;
            for (const auto& row : rows_) rows.push_back(row_of(row));
            show_rows(rows);
            show_sum(rows_.empty()
                         ? _("Every form is accounted for.")
                         : wxString::Format(_("Ranges not accounted for: %d"), static_cast<int>(rows_.size())));
        });
}

wxString OfficeForms::range_of(const FormsOut& row) const {
    return shown(row.issue.range.kind + " " + row.issue.range.text());
}

OfficeList::Row OfficeForms::row_of(const FormsOut& row) const {
    return {range_of(row),
            counter().name_of(row.issue.person),
            shown(row.issue.business_day.iso()),
            in_digits(row.out),
            in_digits(row.collected),
            in_digits(row.used + row.unused + row.spoiled),
            lack_of(row)};
}

const FormsOut* OfficeForms::marked_row() const {
    const auto at = marked();
    return at && *at < rows_.size() ? &rows_[*at] : nullptr;
}

void OfficeForms::open_marked() {
    const auto* row = marked_row();
    if (is_waiting() || !row) return;
    const wxString lack = lack_of(*row);
    const auto number = [](std::int64_t forms) { return static_cast<long long>(forms); };
    const wxString back = wxString::Format(_("used %lld, unused %lld, spoiled %lld"), number(row->used),
                                           number(row->unused), number(row->spoiled));
    stage().say(Tone::note, range_of(*row) + ": " + back + wxString::FromUTF8(" · ") +
                                (lack.empty() ? _("nothing is missing so far") : lack));
}

std::vector<Person> OfficeForms::everybody_else() const {
    auto people = counter().people;
    std::erase_if(people, [this](const Person& person) { return person.id == seat().person.id; });
    return people;
}

void OfficeForms::ask_issue() {
    const auto* row = marked_row();
    ask_for({.title = _("Forms go out against a signature"),
             .fields = {{_("Kind of form"), row ? shown(row->issue.range.kind) : wxString{}},
                        {_("Numbers, as A0001-A0050")}},
             .signers = everybody_else(),
             .signer_label = _("Who receives them"),
             .go = _("Give them out")},
            [this](const Given& given) {
                const auto range = FormRange::parse(utf8(given.texts[0]), utf8(given.texts[1]));
                if (!range || range->kind.empty() || !given.by)
                    return stage().say(Tone::refused,
                                       _("Forms have a kind, and numbers with the same letters and as many digits."));
                act_here(IssueForms{*range, *given.by, seat().by}, _("The forms are given out."));
            });
}

void OfficeForms::ask_return() {
    const auto* row = marked_row();
    if (!row) return stage().say(Tone::note, _("No range is marked."));
    const auto& issue = row->issue;
    std::vector<Person> holder;
    if (const auto* person = counter().person(issue.person)) holder.push_back(*person);
    ask_for(
        {.title = wxString::Format(_("Forms come back from %s"), counter().name_of(issue.person)),
         .fields = {{_("Numbers, as A0001-A0050"), shown(issue.range.text())}, {_("Reason, where they are spoiled")}},
         .choices = {{_("They are"), {{"used", _("used")}, {"unused", _("unused")}, {"spoiled", _("spoiled")}}}},
         .signers = std::move(holder),
         .signer_label = _("Who had them"),
         .go = _("Take them back")},
        [this, kind = issue.range.kind, person = issue.person](const Given& given) {
            const auto range = FormRange::parse(kind, utf8(given.texts[0]));
            if (!range)
                return stage().say(Tone::refused,
                                   _("Forms have a kind, and numbers with the same letters and as many digits."));
            act_here(ReturnForms{*range, end_of(given.chosen.front()), utf8(given.texts[1]),
                                 given.by.value_or(Signature{person, {}}), seat().by},
                     _("The forms are taken back."));
        });
}

void OfficeForms::go_back() {
    // Who may not read takings comes in by their own over and short (P2).
    seat().person.may(Right::read_takings) ? go_to<OfficePanel>() : go_to<OfficeCases>();
}

} // namespace till
