// OfficeForms: where every range of pre-numbered forms is, what is missing of it, its issue and its return (P1).
#pragma once

#include "pos/ui/office_screen.h"
#include "reconcile/ticket/forms_report.h"

namespace till {

class OfficeForms : public OfficeScreen {
public:
    OfficeForms(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat);

protected:
    void load() override;
    /// Says all that is missing of the marked range: a list has not room for every number of it.
    void open_marked() override;
    void go_back() override;

private:
    OfficeList::Row row_of(const FormsOut& row) const;
    wxString range_of(const FormsOut& row) const;
    const FormsOut* marked_row() const;
    std::vector<Person> everybody_else() const;
    void ask_issue();
    void ask_return();

    std::vector<FormsOut> rows_;
};

} // namespace till
