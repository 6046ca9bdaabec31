// OfficeComplaints: one row a complaint; whoever sits there takes it down, or signs what was done.
#include "pos/ui/office_complaints.h"

#include "pos/ui/complaint_form.h"
#include "pos/ui/office_cases.h"
#include "pos/ui/office_ledger.h"
#include "pos/ui/office_panel.h"
#include "pos/ui/office_words.h"

#include <wx/intl.h>

#include <algorithm>

namespace till {

OfficeComplaints::OfficeComplaints(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::string month)
    : OfficeScreen{parent, counter, stage, std::move(seat)}, month_{std::move(month)} {
    lay_out(wxString::Format(_("Complaints of %s"), shown(month_)),
            {{_("No."), 50, true},
             {_("Day"), 100},
             {_("Ticket"), 84, true},
             {_("Item"), 0},
             {_("Cause"), 140},
             {_("Who answers for it"), 130},
             {_("Promised for"), 110},
             {_("State"), 96}},
            _("Read it"),
            {{"complaints-answer", _("What was done"), WXK_F2, [this] { ask_answer(); }, Right::settle_complaint},
             {"complaints-take", _("Take a complaint down"), WXK_F3, [this] { ask_new(); }},
             {"complaints-before", _("Month before"), WXK_PAGEUP, [this] { turn(-1); }},
             {"complaints-after", _("Month after"), WXK_PAGEDOWN, [this] { turn(1); }}});
}

void OfficeComplaints::load() {
    struct Known {
        std::vector<Complaint> complaints;
        Day today;
    };
    ask(
        [reader = seat().person, month = month_](Desk& desk) {
            return Known{desk.complaints(reader, month), desk.book().moment(desk.now()).day()};
        },
        [this](Known known) {
            complaints_ = std::move(known.complaints);
            today_ = known.today;
            std::vector<OfficeList::Row> rows;
            for (const auto& complaint : complaints_) rows.push_back(row_of(complaint));
            show_rows(rows);
            const auto open = std::ranges::count_if(complaints_, &Complaint::is_open);
            show_sum(complaints_.empty() ? _("There is no complaint.")
                                         : wxString::Format(_("%d open"), static_cast<int>(open)));
        });
}

wxString OfficeComplaints::state_of(const Complaint& complaint) const {
    if (!complaint.is_open()) return _("answered");
    return complaint.is_overdue(today_) ? _("overdue") : _("open");
}

wxString OfficeComplaints::cause_of(const Complaint& complaint) const {
    return shown(counter().shop.reason_name("complaint", complaint.cause, counter().language));
}

OfficeList::Row OfficeComplaints::row_of(const Complaint& complaint) const {
    return {in_digits(complaint.number),
            shown(complaint.business_day.iso()),
            in_digits(complaint.ticket),
            shown(complaint.item_name),
            cause_of(complaint),
            counter().name_of(complaint.counts_for()),
            complaint.until ? shown(complaint.until->iso()) : wxString{},
            state_of(complaint)};
}

const Complaint* OfficeComplaints::marked_complaint() const {
    const auto at = marked();
    return at && *at < complaints_.size() ? &complaints_[*at] : nullptr;
}

void OfficeComplaints::open_marked() {
    const auto* complaint = marked_complaint();
    if (is_waiting() || !complaint) return;
    const wxString between = wxString::FromUTF8(" · ");
    wxString words = wxString::Format(_("Taken down by %s"), counter().name_of(complaint->taken_by)) + between +
                     cause_of(*complaint);
    if (!complaint->offered.empty()) words += between + wxString::Format(_("offered: %s"), shown(complaint->offered));
    if (!complaint->is_open())
        words += between + wxString::Format(_("%s, %s: %s"), shown(complaint->done_on->iso()),
                                            counter().name_of(complaint->done_by), shown(complaint->done));
    stage().say(Tone::note, words);
}

void OfficeComplaints::ask_answer() {
    const auto* complaint = marked_complaint();
    if (!complaint) return stage().say(Tone::note, _("No complaint is marked."));
    ask_for(
        {.title = wxString::Format(_("What was done about complaint %lld"), static_cast<long long>(complaint->number)),
         .note =
             complaint->offered.empty() ? wxString{} : wxString::Format(_("offered: %s"), shown(complaint->offered)),
         .fields = {{_("What was done")}},
         .go = _("Sign it")},
        [this, number = complaint->number](const Given& given) {
            act_here(AnswerComplaint{number, utf8(given.texts.front()), seat().by}, _("The complaint is answered."));
        });
}

void OfficeComplaints::ask_new() {
    ask_for(complaint_form(counter(), {}), [this](const Given& given) {
        auto act = complaint_of(given, stage());
        if (!act) return;
        act->by = seat().by;
        act_here(*std::move(act), _("The complaint is taken down."));
    });
}

void OfficeComplaints::turn(int months) { go_to<OfficeComplaints>(month_after(month_, months)); }

void OfficeComplaints::go_back() {
    // Who may not read takings comes in by their own over and short (P2).
    seat().person.may(Right::read_takings) ? go_to<OfficePanel>() : go_to<OfficeCases>();
}

} // namespace till
