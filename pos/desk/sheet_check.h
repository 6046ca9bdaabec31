// SheetCheck: what a sheet says at its foot, held against the book.
#pragma once

#include "reconcile/book/book.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

struct SheetCheck {
    enum class Answer { match, altered, missing };
    /// A figure that stands otherwise in the book.
    struct Difference {
        std::string name; ///< sales, counted, currency, head
        std::string on_paper, in_book;
    };
    Answer answer = Answer::missing;     ///< missing: the book has no such document, or not the entry it ends with
    std::string paper;                   ///< shift, deposit, safe-count, day …
    std::string which;                   ///< a number, a day, a month
    std::vector<Difference> differences; ///< of an altered one
};

/// `match`, `altered`, `missing`.
std::string_view word(SheetCheck::Answer answer);

/// Reads the code at the foot of a shift sheet or of a paper of the books, as scanned or keyed; of the head the first
/// eight digits are enough. Nothing where the text is no such code.
std::optional<SheetCheck> check_sheet(const Book& book, std::string_view text);

/// The shift that a sheet's code is of, 0 where it is of none: its cashier may have it checked (P2).
std::int64_t shift_of_sheet(std::string_view text);

} // namespace till
