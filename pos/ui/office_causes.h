// OfficeCauses: what may have made a case's difference, likeliest first, each with the entries it names (K6).
#pragma once

#include "pos/ui/office_screen.h"
#include "reconcile/shift/case_cause.h"

namespace till {

class OfficeCauses : public OfficeScreen {
public:
    OfficeCauses(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::int64_t number);

protected:
    void load() override;
    /// Says the whole sentence of the marked cause.
    void open_marked() override;
    void go_back() override;

private:
    std::int64_t number_;
    std::vector<CaseCause> causes_;
};

} // namespace till
