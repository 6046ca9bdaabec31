// OverShortHistory: cash over and short by person, till or cause, month by month, with limits of each one's own volume.
#pragma once

#include "reconcile/book/book.h"

#include <string>
#include <string_view>
#include <vector>

namespace till {

struct OverShortAsked {
    enum class By { person, till, cause };
    By by = By::person;
    std::string from;  ///< a month `2026-01`, the first in it
    std::string until; ///< the last in it
};
std::string_view word(OverShortAsked::By by);

/// One person, till or cause in one month. A shift counts for the cashier who closed it, in the month it began.
struct OverShortMonth {
    std::string name;  ///< an id; of cases without a cause empty
    std::string month; ///< 2026-11
    std::int64_t shifts = 0;
    std::int64_t cash_tickets = 0; ///< the volume; of a cause the whole shop's
    std::int64_t cases = 0;        ///< of cash that were outside tolerance
    Money over, shortage, net;     ///< of all closing differences, by cause of its cases; shortage is above zero
    std::int64_t case_limit = 0;   ///< more cases than this are more than chance leaves (count_limit)
    Money net_limit;               ///< the net lies farther from zero than chance leaves (net_limit)
    bool beyond = false;           ///< one of the two
};

/// By name, then month. A person or till is held against the rate of the whole shop over the period, a cause against
/// its own rate over the period.
struct OverShortHistory {
    OverShortAsked asked;
    std::vector<OverShortMonth> rows;
};

OverShortHistory over_short_history(const Book& book, const OverShortAsked& asked);

} // namespace till
