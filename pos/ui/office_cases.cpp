// OfficeCases: the unsettled first, the oldest of them on top.
#include "pos/ui/office_cases.h"

#include "pos/ui/office_case.h"
#include "pos/ui/office_complaints.h"
#include "pos/ui/office_forms.h"
#include "pos/ui/office_history.h"
#include "pos/ui/office_panel.h"
#include "pos/ui/office_words.h"

#include <wx/intl.h>

#include <algorithm>

namespace till {

OfficeCases::OfficeCases(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat)
    : OfficeScreen{parent, counter, stage, std::move(seat)} {
    const auto history = [this](OverShortAsked::By by) {
        if (!is_waiting()) go_to<OfficeHistory>(by);
    };
    std::vector<Task> tasks{
        {"cases-person", _("History by person"), WXK_F2, [=] { history(OverShortAsked::By::person); }},
        {"cases-till", _("By till"), WXK_F3, [=] { history(OverShortAsked::By::till); }, Right::read_takings},
        {"cases-cause", _("By cause"), WXK_F4, [=] { history(OverShortAsked::By::cause); }, Right::read_takings}};
    // Who may not read takings has no other way to the forms they have or give out (P1), and to complaints.
    const bool reads_takings = this->seat().person.may(Right::read_takings);
    if (!reads_takings) {
        tasks.push_back({"cases-forms", _("Pre-numbered forms"), WXK_F8, [this] { go_to<OfficeForms>(); }});
        tasks.push_back(
            {"cases-complaints", _("Complaints"), WXK_F10, [this] { go_to<OfficeComplaints>(today_.month()); }});
    }
    lay_out(reads_takings ? _("Over and short") : _("My own over and short"),
            {{_("Case"), 60, true},
             {_("Day"), 110},
             {_("Till"), 72},
             {_("Who"), 110},
             {_("Of"), 90},
             {_("Difference"), 130, true},
             {_("Open"), 100, true},
             {_("Owed"), 100, true},
             {_("Age"), 64, true},
             {_("State"), 0}},
            _("Open the case"), std::move(tasks));
}

void OfficeCases::load() {
    struct Known {
        std::vector<CaseRow> cases;
        Day today;
    };
    ask(
        [reader = seat().person](Desk& desk) {
            return Known{desk.cases(reader), desk.book().moment(desk.now()).day()};
        },
        [this](Known known) {
            cases_ = std::move(known.cases);
            today_ = known.today;
            std::ranges::stable_partition(cases_, [](const CaseRow& row) { return !row.is_settled(); });
            std::vector<OfficeList::Row> rows;
            for (const auto& row : cases_) rows.push_back(row_of(row));
            show_rows(rows);
            show_sum(cases_.empty() ? _("There is no case.") : wxString{});
        });
}

OfficeList::Row OfficeCases::row_of(const CaseRow& row) const {
    return {in_digits(row.number),
            shown(row.business_day.iso()),
            row.till.empty() ? _("safe") : shown(row.till),
            counter().name_of(row.cashier),
            name_of_case_tender(row),
            over_or_short(row.difference, counter().shop.currency),
            money(row.open),
            money(row.owed),
            in_days(age_days(row, today_)),
            words_for(row.state())};
}

void OfficeCases::open_marked() {
    const auto at = marked();
    if (is_waiting() || !at || *at >= cases_.size()) return;
    go_to<OfficeCase>(cases_[*at].number);
}

void OfficeCases::go_back() {
    // Who may not read takings came in here alone (P2).
    seat().person.may(Right::read_takings) ? go_to<OfficePanel>() : stage().go_on();
}

} // namespace till
