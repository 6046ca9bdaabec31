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

enum class BookPaper { deposit, safe_count, day, journal, ledger, check_list };

/// `deposit`, `safe-count`, `day`, `journal`, `ledger`, `check-list`: as commands and the papers' codes name them.
std::string_view word(BookPaper paper);
std::optional<BookPaper> book_paper_of(std::string_view word);

/// Which of them, and how it is to be printed.
struct PaperWanted {
    BookPaper paper = BookPaper::deposit;
    std::string which; ///< a deposit's slip or document number, a safe count's number, a day, a month
    PaperSize size = PaperSize::a4;
    int reprint = 0; ///< above zero: COPY n
};

/// Writes the PDF. Whether the reader may see it is for the caller to ask first (P2). Refuses unknown-slip. Throws
/// PaperFault, UnprintableText.
Outcome<Done> write_book_paper(const Book& book, const PaperWanted& wanted, const std::filesystem::path& pdf);

/// What the foot of that paper says now; of a document or a closed period always the same.
Outcome<PaperCode> code_of_paper(const Book& book, BookPaper paper, const std::string& which);

} // namespace till
