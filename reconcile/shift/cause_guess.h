// CauseGuess: every mistake that a shift's entries allow, and those among them that make its difference.
#pragma once

#include "reconcile/shift/cause.h"
#include "reconcile/shift/cause_clues.h"

#include <vector>

namespace till {

/// The ways of each mistake: one way is one sentence.
enum class Way {
    tender,  ///< of one ticket
    tenders, ///< of two
    reversed,
    digits,
    strap,
    piece,
    row,
    unmoved,
    moved_twice,
    kept,
    change,
    gap,
    unrung,
    twice,
};

/// One mistake that would make the difference, and what its sentence names.
struct Guess {
    std::vector<Clue> documents;
    Money figure = {};       ///< a face, an amount as it was meant, the customer's notes
    std::int64_t pieces = 0; ///< of a strap; 0 of two rows exchanged
    std::string tender = {}; ///< that is off by the opposite amount
    Money rest = {};         ///< of the difference, beyond what the mistake makes: less than the smallest face
};

/// The guesses of one way. `weight` compares them across ways: how likely such a mistake is, times the share of all
/// mistakes of that way which this shift allows that make exactly this difference. What seldom fits by chance so
/// comes before what nearly always does.
struct Guesses {
    Way way = Way::tender;
    Mistake mistake = Mistake::none_found;
    std::vector<Guess> fitting;
    std::int64_t weight = 0;
};

/// Those ways that fit at all, the heaviest first.
std::vector<Guesses> guess(const CauseClues& clues, const Currency& currency);

/// The sentence of the first guess; others that fit as well are named after it.
std::string sentence_of(const Guesses& guesses, Money difference, const Currency& currency, Language language);

} // namespace till
