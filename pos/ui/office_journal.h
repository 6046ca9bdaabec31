// OfficeJournal: the cash journal of a month, with the balance after each line (L1).
#pragma once

#include "pos/ui/office_screen.h"

namespace till {

class OfficeJournal : public OfficeScreen {
public:
    OfficeJournal(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::string month);

protected:
    void load() override;
    void open_marked() override {}
    void go_back() override;

private:
    std::string month_;
};

} // namespace till
