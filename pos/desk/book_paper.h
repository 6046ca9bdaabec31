// BookPaper: the papers of the shop's books, written from the book and checked against it.
#pragma once

#include "printing/document.h"
#include "printing/paper_code.h"
#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace till {

enum class BookPaper { deposit, safe_count, day, journal, ledger, check_list, bundle, over_short, shift, movement };

/// `deposit`, `safe-count`, `day`, `journal`, `ledger`, `check-list`, `bundle`, `case`, `shift`, `movement`: as
/// commands and the papers' codes name them. A shift's sheet has a code of its own, the slip of a movement none.
std::string_view word(BookPaper paper);
std::optional<BookPaper> book_paper_of(std::string_view word);

/// Which of them, and how it is to be printed.
struct PaperWanted {
    BookPaper paper = BookPaper::deposit;
    /// A deposit's slip or document number; a safe count's, a case's, a shift's number; a day, a month, a week; of a
    /// movement its kind and number: `drop 3`.
    std::string which;
    PaperSize size = PaperSize::a4;
    int reprint = 0; ///< above zero: COPY n
};

/// The kind and number that `drop 3` is; nothing for any other text.
struct Movement {
    Kind kind = Kind::drop;
    std::int64_t number = 0;
};
std::optional<Movement> movement_of(const std::string& which);

/// Writes the PDF and nothing into the book: whether the reader may see it (P2), and which copy it is, is for
/// write_paper() in printed_paper.h. Refuses unknown-slip, unknown-case, unknown-shift, shift-open. Throws PaperFault,
/// UnprintableText.
Outcome<Done> write_book_paper(const Book& book, const PaperWanted& wanted, const std::filesystem::path& pdf);

/// What the foot of that paper says now; of a document or a closed period always the same.
Outcome<PaperCode> code_of_paper(const Book& book, BookPaper paper, const std::string& which);

} // namespace till
