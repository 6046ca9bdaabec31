// OfficePanel: what is done in the office, for whoever may read takings (P2).
#pragma once

#include "pos/ui/menu_panel.h"
#include "pos/ui/office_door.h"

namespace till {

class OfficePanel : public MenuPanel {
public:
    OfficePanel(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat);

private:
    /// Goes on with what the machine's day is at the shop.
    void with_today(std::function<void(Day today)> go);

    OfficeSeat seat_;
};

} // namespace till
