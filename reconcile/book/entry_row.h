// EntryRow: what is kept of an entry, and the statements that touch it.
#pragma once

#include "reconcile/book/database.h"
#include "reconcile/book/entry.h"

#include <vector>

namespace till {

/// The columns in the order entry_from() reads them.
inline constexpr auto entry_columns =
    "epoch, seq, kind, version, alg, number, till, shift, business_day, at, utc_offset, staff, about, body, previous, hash";

/// Reads a row. An unknown kind or a day that is none throws BookError naming the seq.
Entry entry_from(const Row& row);

/// Adds the postings and then the entry, as the triggers want it.
void insert(Database& database, const Entry& entry, const std::vector<Posting>& postings);

} // namespace till
