// `tillbook sheet` and `slip`: paper as PDF.
#include "pos/cli/commands.h"
#include "pos/cli/reader.h"
#include "pos/cli/utf8.h"
#include "reconcile/book/book.h"

#include <iostream>

namespace till {

Exit command_sheet(const ReportOptions& options, std::int64_t shift, const std::string& pdf) {
    const SystemClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    const auto written = desk.write_sheet(shift, pdf, reader_of(options, desk.shop()));
    if (!written) return told(written.refusal(), desk.shop());
    std::cout << "The sheet of shift " << shift << " is at " << safe_text(pdf) << ".\n";
    return Exit::done;
}

Exit command_slip(const ReportOptions& options, const std::string& kind, std::int64_t number, const std::string& pdf) {
    const SystemClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    if (const auto may = may_read(desk, options, 0); !may) return told(may.refusal(), desk.shop());
    const auto known = kind_of(kind);
    const auto written = known ? desk.write_slip(*known, number, pdf) : Outcome<Done>{Refusal{Why::unknown_slip, kind}};
    if (!written) return told(written.refusal(), desk.shop());
    std::cout << "The slip of " << safe_text(kind) << ' ' << number << " is at " << safe_text(pdf) << ".\n";
    return Exit::done;
}

} // namespace till
