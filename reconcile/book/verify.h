// Verify: reads a book from its first entry to its last and says whether it can be believed.
#pragma once

#include "reconcile/book/book.h"

#include <cstdint>
#include <string>
#include <vector>

namespace till {

/// What a verification found. A mismatch is an error and makes `ok` false; what is missing beside the book is a warning.
struct Verdict {
    bool ok = true;
    std::int64_t entries = 0;
    std::string head;           ///< 64 hex digits; empty for an empty book
    std::int64_t first_bad = 0; ///< the seq of the first entry that cannot be believed; 0 for none, or none in particular
    std::string reason;         ///< of the first error
    std::vector<std::string> warnings;
};

/// Takes the lock, lets SQLite recover, and checks: seq without gaps, previous, hash, numbers without gaps, postings that
/// sum to zero and equal the posting table, days that never go back, nothing in a closed day, tickets that add up,
/// refunds never above what was paid, signers who differ, seals, the electronic journal, the law's triggers, and every
/// projection against the entries. Throws BookError where there is no book to read.
Verdict verify(const BookPlaces& places, const Projections& projections);

} // namespace till
