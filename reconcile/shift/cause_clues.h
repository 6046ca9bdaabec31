// CauseClues: what a shift's entries say about its cash, as the search for a difference's cause needs it.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/cash_count.h"
#include "reconcile/shift/shift_row.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace till {

/// One document; the meaning of `amount` is that of the list it stands in.
struct Clue {
    Kind kind = Kind::ticket;
    std::int64_t seq = 0, number = 0;
    Money amount;
};

/// What one tender paid of a ticket that stands, after retenders.
struct PaidClue {
    Clue ticket;
    std::string tender;
};

/// A ticket that stands and was paid in cash alone.
struct CashSale {
    Clue ticket;
    Money received, change;
    std::string lines;      ///< its lines' bytes, to compare
    std::int64_t place = 0; ///< among all tickets of the shift
};

struct CauseClues {
    Money difference;                    ///< of cash: above zero over, below short
    std::map<std::string, Money> others; ///< the differences of the other tenders that have one
    std::vector<PaidClue> paid;
    std::vector<CashSale> cash_sales;
    std::vector<Clue> movements;  ///< drops, pickups, paid-ins and the like: what they did to the drawer
    std::vector<Clue> typed;      ///< amounts typed in one go: what they did to the drawer
    std::vector<Clue> given_back; ///< voids, refunds, returns: cash that should have left the drawer
    std::vector<Clue> unrung;     ///< lines removed, tickets dropped or parked for good: their worth
    CashCount counted;
    Clue count;     ///< the count that the close went by
    Clue float_gap; ///< of the opening; amount zero where there was none
    Money expected; ///< in the drawer at the close
    Money smallest_face;
};

/// Reads the entries of a closed shift.
CauseClues read_clues(const Book& book, const ShiftRow& shift);

} // namespace till
