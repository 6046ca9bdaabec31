// OfficeFormErrors: forms issued, spoiled and voided, a row a person (P1).
#pragma once

#include "pos/ui/office_screen.h"

namespace till {

class OfficeFormErrors : public OfficeScreen {
public:
    OfficeFormErrors(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat);

protected:
    void load() override;
    void open_marked() override {}
    void go_back() override;
};

} // namespace till
