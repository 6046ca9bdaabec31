// StatementEntry: a bank's file taken into the book: whose it is, what of it is new, whether its balances tie.
#pragma once

#include "reconcile/bank/statement.h"
#include "reconcile/bank/statement_row.h"
#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

/// One statement as it will be entered.
struct StatementQuote {
    BankStatement statement;       ///< with the lines that are new, and no others
    std::vector<std::string> keys; ///< of those lines: how they will be known again
    std::int64_t known = 0;        ///< lines that the book has already, or that the file holds twice
    std::string tied;         ///< `own` or `told`: opening + lines = closing; `previous`: follows from the last; `none`
    std::optional<Money> gap; ///< between the last closing and this opening: a statement is missing
};

struct StatementsQuote {
    std::string account, file, file_hash;
    std::string csv; ///< the mapping that served
    std::vector<StatementQuote> statements;
    std::string subject() const { return "statement " + account + " " + file_hash; }
};

/// Reads the bytes of a file. Refuses, in this order: other-account where the shop has no such account, taken-already
/// for the same file, bad-statement with the place of the fault, other-account where the file is of another or of
/// several, other-currency, not-tied where balances and lines contradict each other, no-balance where there is none to
/// hold them against, taken-already where no line is new.
Outcome<StatementsQuote> quote_statements(const Book& book, std::string_view bytes, const std::string& file,
                                          const StatementOptions& options);

/// Enters them all, in order. The approval may be missing in a rehearsal.
std::vector<Entry> record_statements(Recording& act, const StatementsQuote& quote,
                                     std::optional<Approval<Right::match_bank>> approval);

} // namespace till
