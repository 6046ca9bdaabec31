// OfficeDue: each item leads to the screen where it is done.
#include "pos/ui/office_due.h"

#include "pos/ui/office_bank.h"
#include "pos/ui/office_board.h"
#include "pos/ui/office_case.h"
#include "pos/ui/office_complaints.h"
#include "pos/ui/office_deposits.h"
#include "pos/ui/office_forms.h"
#include "pos/ui/office_panel.h"
#include "pos/ui/office_words.h"

#include <wx/intl.h>
#include <wx/tokenzr.h>

namespace till {
namespace {

/// The words of a list as people type one: blanks and commas of either language between them.
std::vector<wxString> listed(const wxString& text) {
    std::vector<wxString> words;
    wxStringTokenizer rest{text, wxString::FromUTF8(" ,;，；、"), wxTOKEN_STRTOK};
    while (rest.HasMoreTokens()) words.push_back(rest.GetNextToken());
    return words;
}

} // namespace

OfficeDue::OfficeDue(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat)
    : OfficeScreen{parent, counter, stage, std::move(seat)} {
    lay_out(_("Due today"),
            {{_("What"), 0},
             {_("Reference"), 150},
             {_("Concerns"), 130},
             {_("Since"), 120},
             {_("Age"), 80, true},
             {_("Amount"), 130, true}},
            _("Go to it"), {});
}

void OfficeDue::load() {
    look([](Desk& desk, const Person& reader) { return desk.due_today(reader); },
         [this](std::vector<DueItem> items) {
             items_ = std::move(items);
             std::vector<OfficeList::Row> rows;
             for (const auto& item : items_)
                 rows.push_back({words_for(item.what), shown(item.reference), counter().name_of(item.person),
                                 shown(item.since.iso()), in_days(item.age_days),
                                 item.amount.is_zero() ? wxString{} : money(item.amount)});
             show_rows(rows);
             show_sum(items_.empty() ? _("Nothing is due.")
                                     : wxString::Format(_("%d due"), static_cast<int>(items_.size())));
         });
}

void OfficeDue::open_marked() {
    const auto at = marked();
    if (is_waiting() || !at || *at >= items_.size()) return;
    open_item(items_[*at]);
}

void OfficeDue::open_item(const DueItem& item) {
    switch (item.what) {
    case Due::shift_not_reviewed:
    case Due::takings_not_handed_in:
    case Due::drop_not_received: return open_board_of(typed_number(shown(item.reference)).value_or(0));
    case Due::day_not_closed: return go_to<OfficeBoard>(item.since);
    case Due::takings_not_deposited:
    case Due::deposit_not_confirmed: return go_to<OfficeDeposits>();
    case Due::batch_not_settled: return go_to<OfficeBank>();
    case Due::bundle_not_handed_over: return ask_bundle(item.reference);
    case Due::case_not_settled: return go_to<OfficeCase>(typed_number(shown(item.reference)).value_or(0));
    case Due::forms_missing: return go_to<OfficeForms>();
    case Due::complaint_not_answered: return go_to<OfficeComplaints>(item.since.month());
    }
}

void OfficeDue::open_board_of(std::int64_t shift) {
    look_at_takings([shift](const Book& book) { return find_shift(book, shift); },
                    [this](const std::optional<ShiftRow>& row) {
                        if (row) go_to<OfficeBoard>(row->business_day);
                    });
}

void OfficeDue::ask_bundle(const std::string& week) {
    ask_for(
        {.title = wxString::Format(_("The papers of week %s"), shown(week)),
         .note = _("All third copies and deposit slips that are due go to finance, but for those that are missing."),
         .fields = {{_("Missing sheets, by shift")}, {_("Missing deposit slips")}},
         .signers = others_who_may(Right::take_bundle),
         .signer_label = _("Who receives them"),
         .go = _("Hand them over")},
        [this, week](const Given& given) {
            HandBundle act{.week = week, .missing_sheets = {}, .missing_slips = {}, .from = seat().by, .by = given.by};
            for (const auto& shift : listed(given.texts[0])) {
                const auto number = typed_number(shift);
                if (!number) return stage().say(Tone::refused, _("That is not the number of a shift."));
                act.missing_sheets.push_back(*number);
            }
            for (const auto& slip : listed(given.texts[1])) act.missing_slips.push_back(utf8(slip));
            hand_over(act);
        });
}

void OfficeDue::hand_over(const HandBundle& act) {
    if (is_waiting()) return;
    perform(
        act,
        [this, week = act.week](const Answer&) {
            done_on_paper(_("The papers are handed over."), BookPaper::bundle, week);
        },
        [this](const Refusal& refusal) { refuse_in_form(refusal); });
}

void OfficeDue::go_back() { go_to<OfficePanel>(); }

} // namespace till
