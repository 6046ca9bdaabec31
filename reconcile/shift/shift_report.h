// ShiftReport: all figures of one shift, worked out once for the screen, the command line and the paper.
#pragma once

#include "reconcile/book/clock.h"
#include "reconcile/money/cash_count.h"
#include "reconcile/money/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace till {

/// One row of what happened and who signed: a void, a refund, a removed line, a no-sale, a movement of cash.
struct ShiftEvent {
    std::string
        kind; ///< the entry's kind: void, refund, return, retender, line-removed, no-sale, drop, pickup, paid-in …
    std::int64_t number = 0;
    Moment at;
    std::string text;   ///< what: the ticket's number, the item, the payee
    std::string reason; ///< as people read it
    Money amount;
    std::vector<std::string> signers; ///< names, cashier first
};

/// One count of the drawer; all are kept.
struct ShiftCount {
    std::int64_t number = 0; ///< 1 is the first
    std::string by;          ///< the counter's name
    bool second_person = false;
    Moment at;
    CashCount pieces;
};

struct ShiftTender {
    std::string tender;
    Money sold;     ///< less voids
    Money refunded; ///< refunds and returns
    Money expected; ///< sold + received - refunded
    std::optional<Money> declared;
    std::optional<std::int64_t> slips;
    Money over_short;
    Money received = {}; ///< without a sale: on accounts, cards and vouchers
};

struct ShiftCash {
    Money counted_float, opening_gap, sales, voids, refunds, paid_in, paid_out, pickups, drops, deposits, suspect;
    Money received; ///< on accounts, cards and vouchers
    Money expected, counted, over_short, left, drawn_down;
    /// What moved beside all these: as much as they leave of the expected cash unexplained.
    Money other() const;
};

struct ShiftTickets {
    std::int64_t first = 0, last = 0; ///< 0 where there are none
    std::int64_t sold = 0, voided = 0, refunded = 0;
    std::vector<std::int64_t> missing;
};

struct ShiftReport {
    std::int64_t number = 0;
    std::string till;
    std::string cashier, cashier_name;
    Day business_day;
    Moment opened;
    std::optional<Moment> closed;
    std::string state; ///< open, counted, closed, sent-back, reviewed
    ShiftTickets tickets;
    Money sales, voids, refunds, discounts; ///< over all tenders
    ShiftCash cash;
    std::vector<ShiftTender> tenders; ///< cash first
    std::vector<ShiftEvent> events;   ///< in the order they happened
    std::vector<ShiftCount> counts;
    CashCount float_pieces, counted_pieces, left_pieces;
    std::string float_giver; ///< a name; empty where nobody gave
    std::string difference_reason, difference_approver;
    std::string reviewer; ///< empty until reviewed
    std::string head;     ///< 64 hex digits of the close's hash, or of the last entry while it is open
};

class Book;

/// The shift's report; nothing where there is no such shift. Of an open shift it holds what the cashier must not see:
/// whoever shows it asks first who is looking (P2).
std::optional<ShiftReport> shift_report(const Book& book, std::int64_t shift);

} // namespace till
