// CasePaper: over/short cases and weekly bundles as their papers want them.
#pragma once

#include "pos/desk/book_paper.h"

namespace till {

/// Writes the paper of that case, or of that week, which the book has. Throws PaperFault, UnprintableText.
void write_case_paper(const Book& book, const PaperWanted& wanted, const PaperCode& code,
                      const std::filesystem::path& pdf);
void write_bundle_paper(const Book& book, const PaperWanted& wanted, const PaperCode& code,
                        const std::filesystem::path& pdf);

} // namespace till
