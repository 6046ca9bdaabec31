// OfficeHistory: over and short month by month by person, till or cause, with what chance leaves (K6).
#pragma once

#include "pos/ui/office_screen.h"
#include "reconcile/shift/over_short_history.h"

namespace till {

class OfficeHistory : public OfficeScreen {
public:
    OfficeHistory(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, OverShortAsked::By by);

protected:
    void load() override;
    void open_marked() override {}
    void go_back() override;

private:
    OfficeList::Row row_of(const OverShortMonth& row) const;

    OverShortAsked::By by_;
};

} // namespace till
