// OfficeCase: one over/short case with its steps, and what is done about it (K6).
#pragma once

#include "pos/ui/office_screen.h"
#include "reconcile/shift/case_row.h"

namespace till {

class OfficeCase : public OfficeScreen {
public:
    OfficeCase(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::int64_t number);

protected:
    void load() override;
    /// Says all that the marked step bears: a list has not room for every word of it.
    void open_marked() override;
    void go_back() override;

private:
    OfficeList::Row row_of(const CaseStep& step) const;
    wxString words_of(const CaseStep& step) const;
    void ask_note();
    void ask_owed();
    void ask_made_good();
    /// The shop bears what is short, or keeps what is over.
    void ask_settled(Settlement how);
    void ask_found();

    std::int64_t number_;
    CaseRow row_;
    std::vector<CaseStep> steps_;
};

/// `cash`, `card` … by the tender's name; the opening gap and the safe by theirs.
wxString name_of_case_tender(const CaseRow& row);

} // namespace till
