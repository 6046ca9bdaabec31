// Projection: a table about the past that can be thrown away and built again from the entries.
#pragma once

#include "reconcile/book/database.h"
#include "reconcile/book/entry.h"

#include <string>
#include <vector>

namespace till {

/// What one room keeps beside the entries. `apply` is called once for every entry in order, when it is posted and when
/// the book is rebuilt or verified; it reads nothing but the entry and its own tables.
struct Projection {
    std::vector<std::string> tables; ///< their names, in an order in which they can be compared
    std::string schema;              ///< CREATE TABLE … STRICT; one statement a table, and its indexes
    void (*apply)(Database& database, const Entry& entry, const Json& body);
};

using Projections = std::vector<Projection>;

/// The book's own: balances of accounts, movements by day, closed periods, lines of day files that have been played.
Projection ledger_projection();

/// Adds to a figure of a shift (0: of none) on a business day. Figures are sums of whole numbers (minor units, counts,
/// millionths) by name; reports are made of them, so that no report's cost grows with the age of the book.
void add_figure(Database& database, const Entry& entry, const std::string& name, std::int64_t amount);
inline void add_figure(Database& database, const Entry& entry, const std::string& name, Money amount) { add_figure(database, entry, name, amount.minor()); }

} // namespace till
