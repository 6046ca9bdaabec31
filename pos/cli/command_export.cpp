// `tillbook export`: a period of the book for another program.
#include "pos/cli/commands.h"
#include "pos/cli/reader.h"
#include "pos/cli/utf8.h"
#include "reconcile/book/book.h"
#include "reconcile/month/plain_journal.h"

#include <fstream>
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

Exit command_export(const ReportOptions& options, const ExportOptions& wanted) {
    const auto plain = plain_format_of(wanted.format);
    if (!plain)
        throw std::invalid_argument{"\"" + wanted.format + "\" is no format: write hledger, ledger or beancount"};
    const SystemClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    if (const auto may = may_read(desk, options, 0); !may) return told(may.refusal(), desk.shop());
    const Day from = day_or(wanted.from, desk.book().entry(1).business_day);
    std::ofstream file{wanted.file, std::ios::binary | std::ios::trunc};
    write_plain_journal(file, desk.book(), from, day_or(wanted.to, desk.book().head().business_day), *plain);
    if (!file.flush()) throw std::runtime_error{"the journal cannot be written: " + wanted.file};
    std::cout << "The journal is at " << safe_text(wanted.file) << ".\n";
    return Exit::done;
}

} // namespace till
