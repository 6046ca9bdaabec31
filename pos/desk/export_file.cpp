// ExportFile: which writer writes which format.
#include "pos/desk/export_file.h"

#include "pos/desk/workbook.h"
#include "reconcile/month/csv_table.h"
#include "reconcile/month/plain_journal.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace till {
namespace {

void write_workbook(const Book& book, const Period& period, const ExportWanted& wanted,
                    const std::filesystem::path& file) {
    Workbook workbook{file, book.shop().currency, book.head().at};
    for (const auto& table : table_names())
        if (wanted.table.empty() || wanted.table == table) write_table(workbook, book, period, table);
    workbook.finish();
}

/// Takings are not for everyone on the machine (P2): the file is made the owner's alone before anything is in it.
void keep_to_owner(const std::filesystem::path& file) {
    std::ofstream made{file, std::ios::app};
    std::error_code ignored;
    if (std::filesystem::is_regular_file(file, ignored))
        std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                     ignored);
}

void write_csv(std::ostream& out, const Book& book, const Period& period, const ExportWanted& wanted) {
    CsvTable table{out, book.shop().currency, wanted.exact ? CsvFlavour::exact : CsvFlavour::spreadsheet};
    write_table(table, book, period, wanted.table.empty() ? "postings" : wanted.table);
}

} // namespace

void refuse_unknown_export(const ExportWanted& wanted) {
    const bool has_tables = wanted.format == "csv" || wanted.format == "xlsx";
    if (!has_tables && !plain_format_of(wanted.format))
        throw std::invalid_argument{"\"" + wanted.format +
                                    "\" is no format: write csv, xlsx, hledger, ledger or beancount"};
    if (!has_tables && !wanted.table.empty()) throw std::invalid_argument{"only csv and xlsx have tables"};
    if (wanted.exact && wanted.format != "csv") throw std::invalid_argument{"only csv is written --exact"};
    const auto& tables = table_names();
    if (!wanted.table.empty() && std::ranges::find(tables, wanted.table) == tables.end())
        throw std::invalid_argument{"there is no table \"" + wanted.table + "\""};
}

void export_file(const Book& book, const Period& period, const ExportWanted& wanted,
                 const std::filesystem::path& file) {
    keep_to_owner(file);
    if (wanted.format == "xlsx") return write_workbook(book, period, wanted, file);
    std::ofstream out{file, std::ios::binary | std::ios::trunc};
    if (const auto plain = plain_format_of(wanted.format))
        write_plain_journal(out, book, period.from, period.to, *plain);
    else
        write_csv(out, book, period, wanted);
    if (!out.flush()) throw std::runtime_error{"the export cannot be written: " + file.string()};
}

} // namespace till
