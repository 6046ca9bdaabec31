// DueCash: takings that have not left for the bank and deposits it has not confirmed, with their age (B2).
#pragma once

#include "reconcile/bank/deposit.h"
#include "reconcile/book/book.h"
#include "reconcile/book/projection.h"

#include <string>
#include <vector>

namespace till {

Projection takings_projection();

/// What is left of a shift's takings, or of its drops: a deposit from the safe takes the oldest first.
struct DueTakings {
    std::int64_t shift = 0;
    Day business_day;
    Money amount;
    bool in_safe = false; ///< reviewed or received; otherwise still on its way to the safe
    Day due;
    int age_days = 0;
    int overdue_days = 0; ///< 0 where it is in time
};

/// With which slip and bag a part of a shift's takings left for the bank.
struct LeftWith {
    std::int64_t shift = 0;
    std::string slip, bag;
    Money amount;
};
std::vector<LeftWith> slips_of_shift(const Book& book, std::int64_t shift);
std::vector<std::int64_t> shifts_of_slip(const Book& book, const std::string& slip);

struct DueDeposit {
    SlipRow slip;
    Day due;
    int age_days = 0;
    int overdue_days = 0;
};

struct DueCash {
    std::vector<DueTakings> takings;
    std::vector<DueDeposit> deposits;
};

/// As of `today`, by the shop's deposit_due_days and confirm_due_days; oldest first.
DueCash due_cash(const Book& book, Day today);

} // namespace till
