// Custody: who has the bag of a deposit, from whom to whom, until the bank has it (款袋交接).
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/person.h"

#include <string>
#include <vector>

namespace till {

/// One station of the way.
struct CustodyStep {
    std::int64_t seq = 0;
    Moment at;
    std::string from; ///< `drawer 1` or `safe` at first, then a person's id
    std::string to;   ///< a person's id; `bank` at the end
};

/// The way of a slip's bag on one line: who took it out, whom it went to, when the bank confirmed it. Empty for a slip
/// that does not exist.
std::vector<CustodyStep> custody_of(const Book& book, const std::string& slip);

/// The bag goes from one person to another, who both sign; without a taker, to the bank. `signs` tells of each whether
/// the PIN was typed: in a rehearsal it may be left out. Refuses same-person, unknown-slip, already-confirmed,
/// not-the-holder.
struct Handing {
    std::string slip;
    Person from;
    bool from_signs = true;
    std::optional<Person> to;
    bool to_signs = true;
};
Outcome<Entry> record_custody(Recording& act, const Handing& handing);

// For the bank's projection.
std::string custody_schema();
void apply_custody(Database& database, const Entry& entry, const Json& body);

} // namespace till
