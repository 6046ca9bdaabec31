// OfficeComplaints: a month's complaints and those still open, and what was done about each (A1).
#pragma once

#include "pos/ui/office_screen.h"
#include "reconcile/ticket/complaint.h"

namespace till {

class OfficeComplaints : public OfficeScreen {
public:
    /// `month` is `2026-11`.
    OfficeComplaints(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::string month);

protected:
    void load() override;
    /// Says all that is known of the marked one: a list has not room for it.
    void open_marked() override;
    void go_back() override;

private:
    OfficeList::Row row_of(const Complaint& complaint) const;
    wxString state_of(const Complaint& complaint) const;
    wxString cause_of(const Complaint& complaint) const;
    const Complaint* marked_complaint() const;
    void ask_answer();
    void ask_new();
    void turn(int months);

    std::string month_;
    std::vector<Complaint> complaints_;
    Day today_;
};

} // namespace till
