// OfficeHistory: the last twelve months, limits beside the figures.
#include "pos/ui/office_history.h"

#include "pos/ui/office_cases.h"
#include "pos/ui/office_words.h"

#include <wx/intl.h>

namespace till {
namespace {

constexpr int days_shown = 365;

wxString heading_of(OverShortAsked::By by) {
    switch (by) {
    case OverShortAsked::By::person: return _("Over and short by person");
    case OverShortAsked::By::till: return _("Over and short by till");
    case OverShortAsked::By::cause: return _("Over and short by cause");
    }
    return {};
}

} // namespace

OfficeHistory::OfficeHistory(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, OverShortAsked::By by)
    : OfficeScreen{parent, counter, stage, std::move(seat)}, by_{by} {
    lay_out(heading_of(by),
            {{_("Name"), 0},
             {_("Month"), 90},
             {_("Shifts"), 70, true},
             {_("Cash tickets"), 100, true},
             {_("Cases (limit)"), 110, true},
             {_("Over"), 90, true},
             {_("Short"), 90, true},
             {_("Net (limit)"), 170, true},
             {_("Beyond chance"), 120}},
            {}, {});
}

void OfficeHistory::load() {
    look(
        [by = by_](Desk& desk, const Person& reader) {
            const Day today = desk.book().moment(desk.now()).day();
            const Day first{today.date() - std::chrono::days{days_shown}};
            return desk.over_short_history(reader, {by, first.month(), today.month()});
        },
        [this](const OverShortHistory& history) {
            std::vector<OfficeList::Row> rows;
            for (const auto& row : history.rows) rows.push_back(row_of(row));
            show_rows(rows);
            show_sum(wxString::Format(_("%s to %s"), shown(history.asked.from), shown(history.asked.until)));
        });
}

OfficeList::Row OfficeHistory::row_of(const OverShortMonth& row) const {
    const wxString name = by_ == OverShortAsked::By::person ? counter().name_of(row.name) : shown(row.name);
    return {name.empty() ? _("no cause found") : name,
            shown(row.month),
            in_digits(row.shifts),
            in_digits(row.cash_tickets),
            in_digits(row.cases) + " (" + in_digits(row.case_limit) + ")",
            money(row.over),
            money(row.shortage),
            money(row.net) + " (" + money(row.net_limit) + ")",
            row.beyond ? _("yes") : wxString{}};
}

void OfficeHistory::go_back() { go_to<OfficeCases>(); }

} // namespace till
