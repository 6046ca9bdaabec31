// OfficeLedger: a month broken down, its papers, and its close (L2).
#pragma once

#include "pos/ui/office_screen.h"
#include "reconcile/month/ledger.h"

namespace till {

/// Which month, broken down by what.
struct LedgerWanted {
    std::string month; ///< 2026-11
    LedgerBy by = LedgerBy::account;
};

/// So many months after that one; `2026-11`.
std::string month_after(const std::string& month, int months);

class OfficeLedger : public OfficeScreen {
public:
    OfficeLedger(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, LedgerWanted wanted);

protected:
    void load() override;
    /// The entries behind the marked row.
    void open_marked() override;
    void go_back() override;

private:
    Task breakdown(const char* id, LedgerBy by, int key);
    OfficeList::Row row_of(const LedgerRow& row, const wxString& name) const;
    void ask_paper();
    /// The month for another program, in a file beside the book.
    void export_month(const std::string& format);
    void ask_close();
    void turn(int months);

    LedgerWanted wanted_;
    std::vector<std::string> keys_;
};

} // namespace till
