// SalesByHour: the tickets of the day's entries, which follow one another.
#include "reconcile/day/sales_by_hour.h"

#include "reconcile/book/book.h"

#include <map>

namespace till {

std::vector<HourSales> sales_by_hour(const Book& book, Day day) {
    std::map<std::int64_t, HourSales> hours; // by the hour since 1970, local
    book.database().each(
        "SELECT (at / 60000 + utc_offset) / 60, count(*), sum(total) FROM ticket "
        "WHERE seq BETWEEN (SELECT min(seq) FROM entry WHERE business_day = ?1) "
        "AND (SELECT max(seq) FROM entry WHERE business_day = ?1) GROUP BY 1",
        [&](const Row& row) {
            hours[row.integer(0)] = {static_cast<int>(row.integer(0) % 24), row.integer(1), row.money(2)};
        },
        day.iso());
    std::vector<HourSales> sales;
    if (hours.empty()) return sales;
    for (auto hour = hours.begin()->first; hour <= hours.rbegin()->first; ++hour) {
        const auto found = hours.find(hour);
        sales.push_back(found == hours.end() ? HourSales{static_cast<int>(hour % 24), 0, {}} : found->second);
    }
    return sales;
}

} // namespace till
