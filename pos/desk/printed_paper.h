// PrintedPaper: a paper of the books for whoever may read it; the book tells of its original and of every copy.
#pragma once

#include "pos/desk/book_paper.h"
#include "pos/desk/desk.h"

namespace till {

struct WrittenPaper {
    std::string name;        ///< `deposit 3`: what the list of print jobs shows
    std::int64_t copy = 0;   ///< 0 the original, else COPY n
    bool is_interim = false; ///< of a day, month or week that is still open: the book does not tell of it
};

/// Writes the PDF for that reader (P2) and keeps in the book that it was printed, before the file is there. The first
/// print of a finished paper is its original; every later one bears COPY n, whoever asks and wherever it goes. The slip
/// that the counter printed with the movement was that original. `wanted.reprint` is set here. Refuses as
/// write_book_paper() does, not-permitted, clock-back. Throws PaperFault, UnprintableText, BookError.
Outcome<WrittenPaper> write_paper(Desk& desk, PaperWanted wanted, const std::filesystem::path& pdf,
                                  const Signature& reader);

} // namespace till
