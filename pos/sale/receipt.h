// Receipt: what the customer is handed, as facts read from the book.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/ticket/ticket.h"

#include <map>
#include <string>

namespace till {

struct Receipt {
    std::string shop;
    Currency currency;
    Language language = Language::english; ///< the paper's
    bool rehearsal = false;
    std::int64_t number = 0;
    std::string head; ///< the first 8 hexadecimal digits of the entry's hash: with the number, it finds the entry
    std::string till;
    std::string cashier; ///< a name
    Moment at;
    Ticket ticket;
    std::map<std::string, Money> taxes; ///< inside the total, by rate
    std::string state;                  ///< sold, voided, part-refunded, refunded: as the ticket stands now
    Money refunded;
    std::int64_t copy = 0; ///< 0 of the original

    /// What it bears for a scanner: its number and its head, `17-1a2b3c4d`.
    std::string code() const { return std::to_string(number) + "-" + head; }
    Money received() const;
    Money change() const;
    bool has_cash() const;
    /// Pieces; what is weighed or measured counts as one.
    std::int64_t items() const;
};

/// The receipt of a ticket; `copy` 0 is the original. Refuses unknown-ticket.
Outcome<Receipt> receipt_of(const Book& book, std::int64_t ticket, std::int64_t copy);

/// Receipt::code() of a ticket whose entry has that hash.
std::string receipt_code(std::int64_t ticket, const std::string& hash);

/// How many copies of the ticket's receipt the book says were made.
std::int64_t copies_of(const Book& book, std::int64_t ticket);

} // namespace till
