// OfficeEntries: the entries that a row of the ledger is the sum of.
#pragma once

#include "pos/ui/office_ledger.h"

namespace till {

class OfficeEntries : public OfficeScreen {
public:
    OfficeEntries(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, LedgerWanted wanted,
                  std::string key);

protected:
    void load() override;
    /// The lines of the marked entry, where it is a ticket.
    void open_marked() override;
    void go_back() override;

private:
    const LedgerEntry* marked_entry() const;
    /// Two people sign, whoever sits there first; the book dates it today.
    void ask_correction();

    LedgerWanted wanted_;
    std::string key_;
    std::vector<LedgerEntry> entries_;
};

/// `Ticket 12`, in the person's language.
wxString name_of_document(const std::string& kind, std::int64_t number, Language language);

} // namespace till
