// CustomerStatement: what a customer bought on account and paid in a month, and how old what is open is (T6).
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/ticket/customer.h"

#include <string>
#include <vector>

namespace till {

struct CustomerStatement {
    struct Line {
        Kind kind = Kind::ticket;
        std::int64_t number = 0; ///< of the document within its kind
        Moment at;
        Day business_day;
        std::string reference; ///< the signed slip's number
        Money amount;          ///< above zero: bought; below: paid or taken back
        Money balance;         ///< after it
    };
    /// What is not paid yet of one line, at the month's end. Payments go to the oldest first.
    struct Open {
        Kind kind = Kind::ticket;
        std::int64_t number = 0;
        Day business_day;
        Money amount;
        std::int64_t days = 0; ///< its age
    };
    Customer customer;
    CustomerContact contact;
    std::string month; ///< `2026-11`
    Money opening, closing;
    std::vector<Line> lines;
    std::vector<Open> open; ///< the oldest first
};

/// Nothing where there is no such customer. `until` is the day on which ages are told: the month's last day, or today
/// where that is earlier.
std::optional<CustomerStatement> customer_statement(const Book& book, const std::string& customer,
                                                    const std::string& month, Day until);

} // namespace till
