// OfficeDue: what waits for whoever sits in the office today, oldest first, and the way to it.
#pragma once

#include "pos/ui/office_screen.h"
#include "reconcile/bank/due_item.h"

namespace till {

class OfficeDue : public OfficeScreen {
public:
    OfficeDue(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat);

protected:
    void load() override;
    void open_marked() override;
    void go_back() override;

private:
    void open_item(const DueItem& item);
    void open_board_of(std::int64_t shift);
    void ask_bundle(const std::string& week);
    void hand_over(const HandBundle& act);

    std::vector<DueItem> items_;
};

} // namespace till
