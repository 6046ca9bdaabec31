// PaperFigures: what the foot of each paper of the books says, worked out from the entries up to one of them.
#pragma once

#include "pos/desk/book_paper.h"

#include <vector>

namespace till {

struct PaperFigure {
    std::string name; ///< sales, amount, counted: as `check-sheet` names it
    Money amount;
    std::optional<std::int64_t> count{}; ///< where it is no amount
    std::string text(const Currency& currency) const;
};

struct PaperFigures {
    std::string which;    ///< as the code names it: a document's number, a day
    std::int64_t seq = 0; ///< the last entry the paper tells of, if it is printed now
    std::vector<PaperFigure> figures;
    /// Whether nothing that happens later changes the paper: a document, a closed period, a case up to its last step.
    bool is_final = true;
};

/// `up_to` is the last entry that counts, 0 for the paper as it is printed now: of a document its own entry, of a
/// closed period its close, of an open one the head. Refuses unknown-slip, or
/// unknown-case, where there is no such document.
Outcome<PaperFigures> paper_figures(const Book& book, BookPaper paper, const std::string& which,
                                    std::int64_t up_to = 0);

/// The entry of that deposit, by the number on the bank's form or by the document's; of that safe count by its number.
std::optional<Entry> document_entry(const Book& book, BookPaper paper, const std::string& which);

} // namespace till
