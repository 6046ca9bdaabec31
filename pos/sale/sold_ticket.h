// SoldTicket: a ticket of the book as a screen shows it: what was sold, and how much of it has come back.
#pragma once

#include "reconcile/ticket/line.h"

#include <cstdint>
#include <string>
#include <vector>

namespace till {

struct SoldLine {
    TicketLine sold;
    Decimal left; ///< of the quantity: what has not come back yet
};

struct SoldTicket {
    std::int64_t number = 0;
    std::string state; ///< sold, voided, part-refunded, refunded
    Money total, refunded;
    std::vector<SoldLine> lines;
};

} // namespace till
