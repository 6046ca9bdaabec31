// OfficeX: the figures of a shift that is still open (X reading), for whoever has no part in it (P2).
#pragma once

#include "pos/ui/office_screen.h"
#include "reconcile/shift/shift_report.h"

namespace till {

class OfficeX : public OfficeScreen {
public:
    /// `day`: of the board that Esc goes back to.
    OfficeX(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::int64_t shift, Day day);

protected:
    void load() override;
    void open_marked() override {}
    void go_back() override;

private:
    std::vector<OfficeList::Row> rows_of(const ShiftReport& report) const;
    void add_tickets(std::vector<OfficeList::Row>& rows, const ShiftReport& report) const;
    void add_cash(std::vector<OfficeList::Row>& rows, const ShiftCash& cash) const;
    void add_tender(std::vector<OfficeList::Row>& rows, const ShiftTender& tender) const;
    OfficeList::Row row_of(const ShiftEvent& event) const;

    std::int64_t shift_;
    Day day_;
};

} // namespace till
