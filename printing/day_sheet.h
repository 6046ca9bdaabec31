// DaySheet: a business day on paper (营业日报表), its figures and their charts.
#pragma once

#include "printing/document.h"
#include "printing/paper_seal.h"

#include "reconcile/book/shop.h"
#include "reconcile/day/day_report.h"

#include <filesystem>
#include <map>

namespace till {

struct DaySheet {
    const DayReport& report;
    std::map<std::string, std::string> names; ///< of advisers and technicians, by id
    PaperSeal seal;
    int reprint = 0; ///< above zero: COPY n
};

/// Writes the report in the shop's language; one of a day that is not closed says so. Throws PaperFault,
/// UnprintableText.
void write_day_sheet(const DaySheet& sheet, const Shop& shop, PaperSize size, const std::filesystem::path& file);

} // namespace till
