// EntryRow: what is kept of an entry, and the statements that touch it.
#pragma once

#include "reconcile/book/database.h"
#include "reconcile/book/entry.h"

#include <vector>

namespace till {

/// Reads a row of `SELECT * FROM entry`: the columns in the order of the schema. An unknown kind or a day that is none
/// throws BookError naming the seq.
Entry entry_from(const Row& row);

/// Adds the postings and then the entry, as the triggers want it.
void insert(Database& database, const Entry& entry, const std::vector<Posting>& postings);

} // namespace till
