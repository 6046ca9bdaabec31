// MatchProposal: which of the bank's lines say the same as which entries of the book, best first, and why.
#pragma once

#include "reconcile/bank/card_batch.h"
#include "reconcile/bank/statement_row.h"

#include <string>
#include <vector>

namespace till {

/// One line and one entry, one line and several, or one deposit that came in two lines. A proposal changes nothing.
struct MatchProposal {
    /// Why it is proposed, as stable words.
    enum class Clue { slip_number, amount, fee, sum_of_several, parts_of_one, next_to_each_other };
    std::vector<BankLine> lines;
    std::vector<BankItem> items;       ///< none where a settlement is still to be entered
    std::vector<CardBatchRow> batches; ///< of such a settlement
    Money difference; ///< what the bank shows less what the book expects; of a settlement: minus its fee
    int days = 0;     ///< from the entry to the booking, the farthest
    int others = 0;   ///< proposals as good for the same lines
    int score = 0;    ///< out of 100
    std::vector<Clue> clues;

    Money bank_sum() const;
    Money book_sum() const;
    std::string sentence(Language language, const Currency& currency) const;
    /// The line of a day file that takes it: `match 3 to 000123`.
    std::string act(const Currency& currency) const;
};

std::string_view word(MatchProposal::Clue clue);

/// No line and no entry stands in two proposals; the same book gives the same ones in the same order.
std::vector<MatchProposal> propose_matches(const Book& book, const std::string& account);

/// From `sure_score` on a proposal rests on the slip's number, or on an amount that nothing else has.
inline constexpr int sure_score = 75;

/// How these lines and items belong together, for a match that a person made.
std::vector<MatchProposal::Clue> clues_of(const std::vector<BankLine>& lines, const std::vector<BankItem>& items);

} // namespace till
