// DueItem: what somebody must see to today, each with its age, and who it is (issue of the morning list).
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/staff/person.h"

#include <string>
#include <string_view>
#include <vector>

namespace till {

/// After so many days a case is due (K6), and forms that are still with somebody (P1).
inline constexpr int case_due_days = 7;
inline constexpr int forms_due_days = 7;
/// And a complaint that no day was promised for (A1).
inline constexpr int complaint_due_days = 7;

enum class Due {
    shift_not_reviewed,     ///< closed, and nobody has read it (K5)
    day_not_closed,         ///< a later one has begun
    takings_not_handed_in,  ///< drawn down, and not in the safe yet (B2)
    drop_not_received,      ///< given from the drawer, and nobody has counted it in
    takings_not_deposited,  ///< in the safe past the shop's deposit_due_days
    deposit_not_confirmed,  ///< under way past the shop's confirm_due_days
    batch_not_settled,      ///< a card batch past the same days without its settlement
    bundle_not_handed_over, ///< sheets or slips of a week that is over (B4)
    forms_missing,          ///< passed over, used and not collected, or out for more than forms_due_days
    case_not_settled,       ///< older than case_due_days
    complaint_not_answered, ///< past the day it was promised for, or older than complaint_due_days without one (A1)
};
std::string_view word(Due what);

struct DueItem {
    Due what = Due::shift_not_reviewed;
    Role who = Role::manager; ///< must act
    Day since;
    int age_days = 0;
    Money amount;          ///< zero where it is about paper
    std::string reference; ///< a shift's, case's, complaint's or batch's number, a slip, a week, a range of forms
    std::string person;    ///< whom it concerns: an id; may be empty
};

/// Everything that is due as of `today`, by who must act, then the oldest first. A case is the manager's until somebody
/// beside its cashier has noted on it, and while its bearer owes it; finance's in between.
std::vector<DueItem> due_items(const Book& book, Day today);

} // namespace till
