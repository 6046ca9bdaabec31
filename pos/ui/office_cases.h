// OfficeCases: the over/short cases with age and balance.
#pragma once

#include "pos/ui/office_screen.h"
#include "reconcile/shift/case_row.h"

namespace till {

class OfficeCases : public OfficeScreen {
public:
    OfficeCases(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat);

protected:
    void load() override;
    void open_marked() override;
    void go_back() override;

private:
    OfficeList::Row row_of(const CaseRow& row) const;

    std::vector<CaseRow> cases_;
    Day today_;
};

} // namespace till
