// ExportFile: a period of a book written into a file that another program reads.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/month/period.h"

#include <filesystem>
#include <string>

namespace till {

struct ExportWanted {
    std::string format;     ///< hledger, ledger, beancount, csv, xlsx
    std::string table = {}; ///< of csv: which, else the postings; of xlsx: which alone
    bool exact = false;     ///< of csv: for machines
};

/// Throws std::invalid_argument for a format or a table that there is none of.
void refuse_unknown_export(const ExportWanted& wanted);

/// Writes the file, over one that is there. Throws std::runtime_error where it cannot.
void export_file(const Book& book, const Period& period, const ExportWanted& wanted, const std::filesystem::path& file);

} // namespace till
