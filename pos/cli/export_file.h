// ExportFile: a period of a book written into a file that another program reads.
#pragma once

#include "pos/cli/commands.h"
#include "reconcile/book/book.h"
#include "reconcile/month/period.h"

namespace till {

/// Throws std::invalid_argument for a format or a table that there is none of.
void refuse_unknown_export(const ExportOptions& wanted);

/// Writes the file, over one that is there. Throws std::runtime_error where it cannot.
void export_file(const Book& book, const Period& period, const ExportOptions& wanted);

} // namespace till
