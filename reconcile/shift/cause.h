// Cause: what may have made a closed shift's cash over or short, worked out from the shift's own entries.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/money.h"
#include "reconcile/money/refusal.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace till {

enum class Mistake {
    wrong_tender,      ///< booked to cash and paid otherwise, or the other way round
    reversed_movement, ///< a paid-in entered as paid-out, a drop as pickup: half the difference
    swapped_digits,    ///< two neighbouring digits of a typed amount
    wrong_face,        ///< a strap, a roll, a piece or a row of the count
    unpaired_movement, ///< an entry whose cash did not move, or moved twice
    voided_kept,       ///< the cash of a void or a refund that stayed in the drawer
    wrong_change,      ///< change for another note than was keyed
    opening_gap,       ///< the gap of the float, carried through
    missing_ticket,    ///< sold but not rung
    double_entry,      ///< rung twice, paid once
    none_found,
};

/// `wrong-tender`: the word that JSON and tests rely on. It never changes.
std::string_view word(Mistake mistake);

struct Cause {
    Mistake mistake = Mistake::none_found;
    std::string english, chinese;      ///< the sentence, naming the amount and the documents
    Money amount;                      ///< what it explains: above zero over, below short
    std::vector<std::int64_t> entries; ///< their seqs; those of the likeliest document first
    std::int64_t score = 0;            ///< its share among what was found, 0 to 100
    const std::string& sentence(Language language) const { return language == Language::english ? english : chinese; }
};

/// The likely causes of the closed shift's cash difference, best first; always the same for the same book. `none-found`
/// alone where there is no difference or nothing in the shift makes exactly this one. Nothing at all of a shift that is
/// open or not there: the drawer's difference is never hinted at before the close (P2).
std::vector<Cause> likely_causes(const Book& book, std::int64_t shift);

} // namespace till
