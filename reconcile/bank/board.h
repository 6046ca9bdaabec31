// Board: a business day's shifts as the manager sees them: how far each has come and what is to be done next.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/shift/shift_row.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// The one thing to be done next, in the order of a shift's life.
enum class NextAction {
    drop,         ///< the drawer holds more than the shop's limit
    count,        ///< it sells
    receive_drop, ///< given from the drawer and not counted in: it cannot close
    close,        ///< counted
    review,
    note_case, ///< its difference is a case on which nobody has reported
    settle_case,
    deposit,
    confirm, ///< the bank's word on its deposit is missing
    bundle,  ///< its third copy is not handed over
    none,
};
std::string_view word(NextAction action);
/// Who does it; nothing for none.
std::string_view who_does(NextAction action);

struct BoardRow {
    ShiftRow shift;
    bool past_limit = false;              ///< of an open drawer (D1)
    std::optional<Money> over_short;      ///< over all tenders, once closed
    Money takings;                        ///< drawn down at the close
    std::vector<std::string> slips, bags; ///< its takings left with
    std::vector<std::int64_t> cases;      ///< not settled
    NextAction next = NextAction::none;
};

/// The shifts that began on that day, by number. It holds what no cashier sees: whoever shows it asks first (P2).
std::vector<BoardRow> board(const Book& book, Day day);

} // namespace till
