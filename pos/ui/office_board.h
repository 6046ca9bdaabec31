// OfficeBoard: a business day's shifts, how far each has come and its next action; the day's close.
#pragma once

#include "pos/ui/office_screen.h"
#include "reconcile/bank/board.h"

namespace till {

class OfficeBoard : public OfficeScreen {
public:
    OfficeBoard(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, Day day);

protected:
    void load() override;
    /// Does the next action of the marked shift, or goes to where it is done.
    void open_marked() override;
    void go_back() override;

private:
    OfficeList::Row row_of(const BoardRow& row) const;
    const BoardRow* marked_row() const;
    /// With the marked shift; without one, says so.
    void with_shift(const std::function<void(const BoardRow&)>& go);
    void ask_review(const BoardRow& row);
    void open_sheet(const BoardRow& row);
    /// Its figures while it is open; refused, the board stays.
    void read_x(const BoardRow& row);
    void ask_safe_count();
    void close_day();
    void turn(int days);

    Day day_;
    std::vector<BoardRow> rows_;
};

} // namespace till
