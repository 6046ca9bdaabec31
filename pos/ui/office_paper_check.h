// OfficePaperCheck: what stands at the foot of a paper, scanned or keyed, held against the book.
#pragma once

#include "pos/desk/sheet_check.h"
#include "pos/ui/office_screen.h"

namespace till {

/// Of the paper with that code; empty: asks for one.
class OfficePaperCheck : public OfficeScreen {
public:
    OfficePaperCheck(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::string code = {});

protected:
    void load() override;
    void open_marked() override { ask_code(); }
    void go_back() override;

private:
    void ask_code();
    void show(const SheetCheck& check);

    std::string code_;
};

} // namespace till
