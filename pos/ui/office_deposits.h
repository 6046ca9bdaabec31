// OfficeDeposits: takings that have not left for the bank and deposits on their way, and what is done with them (B2).
#pragma once

#include "pos/ui/office_screen.h"
#include "reconcile/bank/due_cash.h"

namespace till {

class OfficeDeposits : public OfficeScreen {
public:
    OfficeDeposits(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat);

protected:
    void load() override;
    /// Takings are deposited, a deposit is confirmed.
    void open_marked() override;
    void go_back() override;

private:
    void show(DueCash cash);
    /// The pieces first, then the slip and who carries it.
    void ask_pieces();
    void ask_slip(const CashCount& pieces, Money amount);
    void deposit(const Given& given, const CashCount& pieces, Money amount);
    void with_deposit(const std::function<void(const SlipRow&)>& go);
    void ask_confirm(const SlipRow& slip);
    void ask_custody(const SlipRow& slip);
    void ask_change();

    DueCash cash_;
};

} // namespace till
