// OfficePanel: the evening's work first, then the month's.
#include "pos/ui/office_panel.h"

#include "pos/ui/office_bank.h"
#include "pos/ui/office_board.h"
#include "pos/ui/office_cases.h"
#include "pos/ui/office_complaints.h"
#include "pos/ui/office_deposits.h"
#include "pos/ui/office_due.h"
#include "pos/ui/office_forms.h"
#include "pos/ui/office_ledger.h"
#include "pos/ui/office_paper_check.h"

#include <wx/intl.h>

namespace till {

OfficePanel::OfficePanel(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat)
    : MenuPanel{parent, counter, stage}, seat_{std::move(seat)} {
    lay_out(wxString::Format(_("Office: %s"), shown(seat_.person.name)),
            {{"office-board", _("The day's board"), WXK_F2,
              [this] { with_today([this](Day today) { seat_.go_to<OfficeBoard>(today); }); }},
             {"office-due", _("Due today"), WXK_F3, [this] { seat_.go_to<OfficeDue>(); }},
             {"office-cases", _("Over and short"), WXK_F4, [this] { seat_.go_to<OfficeCases>(); }},
             {"office-deposits", _("Deposits"), WXK_F5, [this] { seat_.go_to<OfficeDeposits>(); }},
             {"office-month", _("The month"), WXK_F6,
              [this] { with_today([this](Day today) { seat_.go_to<OfficeLedger>(LedgerWanted{today.month()}); }); }},
             {"office-bank", _("Bank statements"), WXK_F7, [this] { seat_.go_to<OfficeBank>(); }},
             {"office-forms", _("Pre-numbered forms"), WXK_F8, [this] { seat_.go_to<OfficeForms>(); }},
             {"office-check", _("Check a paper"), WXK_F9, [this] { seat_.go_to<OfficePaperCheck>(); }},
             {"office-complaints", _("Complaints"), WXK_F10,
              [this] { with_today([this](Day today) { seat_.go_to<OfficeComplaints>(today.month()); }); }}},
            _("Leave the office"));
}

void OfficePanel::with_today(std::function<void(Day today)> go) {
    if (is_waiting()) return;
    ask([](Desk& desk) { return desk.book().moment(desk.now()).day(); }, std::move(go));
}

} // namespace till
