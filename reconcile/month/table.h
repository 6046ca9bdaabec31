// Table: rows of typed cells on their way out of the book to another program.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/decimal.h"
#include "reconcile/month/period.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace till {

/// Nothing, text, a whole number, an amount, a decimal number, a day, a moment.
using Cell = std::variant<std::monostate, std::string, std::int64_t, Money, Decimal, Day, Moment>;

/// Takes a table row by row, so that no table has to fit into memory.
class TableSink {
public:
    virtual ~TableSink() = default;
    virtual void begin(const std::string& name, const std::vector<std::string>& columns) = 0;
    virtual void row(const std::vector<Cell>& cells) = 0;
};

/// The tables a book can hand out: postings tickets lines returns journal ledger days.
const std::vector<std::string>& table_names();

/// Writes the table of that name over the period. Throws std::invalid_argument for another name.
void write_table(TableSink& sink, const Book& book, const Period& period, std::string_view name);

} // namespace till
