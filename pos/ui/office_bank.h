// OfficeBank: the bank's statements taken in, matches proposed, and what matches nothing.
#pragma once

#include "pos/ui/office_screen.h"
#include "reconcile/bank/match_proposal.h"

namespace till {

/// One of the shop's accounts; empty: the one deposits go to.
class OfficeBank : public OfficeScreen {
public:
    OfficeBank(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::string account = {});

protected:
    void load() override;
    /// Takes the marked proposal; of a line that matches nothing, asks for what it is.
    void open_marked() override;
    void go_back() override;

private:
    /// What one row stands for; one of the three.
    struct Shown {
        std::optional<MatchProposal> proposal;
        std::optional<BankLine> line;
        std::optional<BankItem> item;
    };
    OfficeList::Row row_of(const Shown& row) const;
    void ask_match(const MatchProposal& proposal);
    void ask_line(const BankLine& line);
    void ask_statement();
    void take(const std::filesystem::path& file, const StatementOptions& options);
    void ask_what_is_missing(const std::filesystem::path& file, const StatementOptions& options,
                             const Refusal& refusal);
    void ask_balances(const std::filesystem::path& file, const StatementOptions& options, const Refusal& refusal);
    void ask_columns(const std::filesystem::path& file, const StatementOptions& options, const Refusal& refusal);
    std::string next_account() const;

    std::string account_;
    std::vector<Shown> rows_;
};

} // namespace till
