// SlipComparison: slips that were declared one by one, against what the shift's documents say was paid that way.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/refusal.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// One thing that does not fit: a payment without its slip, a slip without its payment, or a slip of another sum.
struct SlipFault {
    enum class What { missing, stray, other_amount };
    What what = What::missing;
    std::string tender, reference;
    Money slip, booked;
    std::int64_t seq = 0, number = 0; ///< of the document; 0 of a stray slip
    Kind kind = Kind::ticket;

    std::string sentence(const Currency& currency, Language language) const;
};

/// `missing`, `stray`, `other-amount`.
std::string_view word(SlipFault::What what);

/// Of the closed shift's tenders whose last declaration lists its slips, tender by tender; nothing before the close,
/// for a missing slip tells what was expected (K3). A slip is known by its reference, in doubt by its amount: a
/// payment booked without a reference goes with a slip of its sum. A voided payment may lie there with both its slips
/// or with none.
std::vector<SlipFault> compare_slips(const Book& book, std::int64_t shift);

} // namespace till
