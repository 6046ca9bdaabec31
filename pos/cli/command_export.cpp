// `tillbook export`: a period of the book for another program.
#include "pos/cli/commands.h"
#include "pos/cli/reader.h"
#include "pos/cli/utf8.h"

#include <iostream>
#include <stdexcept>

namespace till {
namespace {

Day day_or(const std::string& iso, Day otherwise) {
    if (iso.empty()) return otherwise;
    const auto day = Day::parse(iso);
    if (!day) throw std::invalid_argument{"\"" + iso + "\" is not a day: write YYYY-MM-DD"};
    return *day;
}

} // namespace

Exit command_export(const ReportOptions& options, const ExportOptions& asked) {
    refuse_unknown_export(asked.wanted);
    ReportDesk desk{options.book};
    if (const auto may = may_read(*desk, options, 0); !may) return told(may.refusal(), desk->shop());
    const Book& book = desk->book();
    export_file(book, {day_or(asked.from, book.entry(1).business_day), day_or(asked.to, book.head().business_day)},
                asked.wanted, asked.file);
    std::cout << "The export is at " << safe_text(asked.file) << ".\n";
    return Exit::done;
}

} // namespace till
