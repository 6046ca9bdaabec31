// `tillbook sheet`: the three copies of a closed shift as PDF.
#include "pos/cli/commands.h"
#include "pos/cli/reader.h"
#include "pos/cli/utf8.h"

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

} // namespace till
