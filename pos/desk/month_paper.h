// MonthPaper: cash journal, ledger and check list of a month, written from the book.
#pragma once

#include "pos/desk/book_paper.h"
#include "printing/paper_seal.h"

namespace till {

/// `wanted` is a paper of a month, and the month is one. Throws PaperFault, UnprintableText.
void write_month_paper(const Book& book, const PaperWanted& wanted, const PaperSeal& seal,
                       const std::filesystem::path& pdf);

} // namespace till
