// CaseCause: what may have made the difference of a case, whatever it was paid by.
#pragma once

#include "reconcile/shift/case_row.h"

namespace till {

struct CaseCause {
    std::string sentence;              ///< naming the amount and the documents
    Money amount;                      ///< what it explains: above zero over, below short
    std::vector<std::int64_t> entries; ///< their seqs; of a slip without a document none
    std::int64_t likelihood = 0;       ///< its share among what was found, 0 to 100; of a slip that does not fit, 100
};

/// Best first, in the reader's language: of cash the likely causes, of another tender the slips that do not fit.
/// Nothing of the safe, of a float and before the shift is closed. For who may read the case.
std::vector<CaseCause> case_causes(const Book& book, const CaseRow& row, Language reader);

} // namespace till
