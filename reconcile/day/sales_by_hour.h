// SalesByHour: when a day's tickets were sold.
#pragma once

#include "reconcile/book/clock.h"
#include "reconcile/money/money.h"

#include <vector>

namespace till {

/// All tickets of an hour at their total, later voided ones too, as in the day's sales.
struct HourSales {
    int hour = 0; ///< local, 0 to 23
    std::int64_t tickets = 0;
    Money sales;
};

class Book;

/// From the first to the last hour in which something was sold, the empty ones between them too; in the order they
/// passed, also over midnight.
std::vector<HourSales> sales_by_hour(const Book& book, Day day);

} // namespace till
