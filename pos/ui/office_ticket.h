// OfficeTicket: the lines of a ticket behind a figure of the month.
#pragma once

#include "pos/ui/office_ledger.h"

namespace till {

class OfficeTicket : public OfficeScreen {
public:
    /// `wanted` and `key`: the entries that Esc goes back to.
    OfficeTicket(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, LedgerWanted wanted,
                 std::string key, std::int64_t ticket);

protected:
    void load() override;
    void open_marked() override {}
    void go_back() override;

private:
    LedgerWanted wanted_;
    std::string key_;
    std::int64_t ticket_;
};

} // namespace till
