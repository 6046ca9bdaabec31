// `tillbook verify` and `rebuild`: the care of the book itself.
#include "pos/cli/commands.h"
#include "pos/cli/report_json.h"
#include "pos/cli/report_text.h"
#include "reconcile/book/verify.h"

#include <iostream>

namespace till {

Exit command_verify(const std::string& book, bool json) {
    const auto verdict = verify(BookPlaces::of(book), projections());
    const auto report = report_json(verdict);
    std::cout << (json ? report.line() + "\n" : report_text(report)) << std::flush;
    return verdict.ok ? Exit::done : Exit::says_no;
}

Exit command_rebuild(const std::string& book) {
    const auto entries = rebuild(BookPlaces::of(book), projections());
    std::cout << "All that follows from the book's " << entries << " entries is made again.\n";
    return Exit::done;
}

} // namespace till
