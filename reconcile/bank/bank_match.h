// BankMatch: lines of the bank tied to entries of the book (对账), and such a tie undone.
#pragma once

#include "reconcile/bank/match_proposal.h"
#include "reconcile/bank/statement_row.h"
#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace till {

/// A settlement that is entered with the match.
struct MatchSettlement {
    std::string terminal;
    Money gross, fee;
    bool wallet = false;
};

/// What a person wants tied: lines by their number, deposits by their slip, other entries by their seq.
struct MatchAsked {
    std::vector<std::int64_t> lines;
    std::vector<std::string> slips;
    std::vector<std::int64_t> entries;
    std::optional<MatchSettlement> settled;
};

struct MatchQuote {
    std::string account;
    std::vector<BankLine> lines;
    std::vector<BankItem> items;
    std::vector<std::pair<std::string, Money>> confirms; ///< slips to be confirmed with it, and with what
    std::optional<MatchSettlement> settled;
    Money amount; ///< of the lines
    std::string subject() const;
};

/// A single deposit that waits for the bank's word is confirmed with what the lines leave for it, which may differ from
/// the slip; otherwise both sides are worth the same. Refuses, in this order: unknown-line, already-matched,
/// unknown-slip, unknown-entry, already-matched, other-account, not-equal, amount-out-of-range.
Outcome<MatchQuote> quote_match(const Book& book, const MatchAsked& asked);

/// `settled` is the seq of the settlement that was entered with it, 0 for none. Receipts stand before it in the book.
Entry record_matched(Recording& act, const MatchQuote& quote, std::int64_t settled,
                     Approval<Right::match_bank> approval);

std::string unmatch_subject(std::int64_t match, const std::string& reason);
/// Unties; what was posted with the match stays, until it is corrected. Refuses unknown-match.
Outcome<Entry> record_unmatched(Recording& act, std::int64_t match, const std::string& reason,
                                Approval<Right::match_bank> approval);

} // namespace till
