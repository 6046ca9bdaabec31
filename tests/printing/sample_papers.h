// SamplePapers: what the papers of the books say, for their tests and their pictures; and a finished paper, looked at.
#pragma once

#include "printing/bundle_sheet.h"
#include "printing/case_sheet.h"
#include "printing/day_sheet.h"
#include "printing/deposit_slip.h"
#include "printing/month_values.h"
#include "printing/movement_slip.h"
#include "printing/safe_count_sheet.h"
#include "tests/printing/pdf_probe.h"
#include "tests/printing/sample_shift.h"

#include <functional>

namespace till {

extern const std::string sample_head; ///< of the chain
extern const std::string long_name;   ///< 3,000 bytes of Chinese, with blanks

MovementSlip sample_slip();
/// Of a refund of 6.00: two croissants of ticket 7, by card and in cash.
MovementSlip sample_back();
DepositSlip sample_deposit();
SafeCountSheet sample_safe_count();
DayReport sample_day();
/// Of that report, which must outlive it, with the names of its people.
DaySheet sample_sheet(const DayReport& report);
/// 40 categories with such a name, in all 24 hours.
DayReport full_day(const std::string& name);
MonthValues empty_month();
/// So many receipts of 1.00 a day, on that many days, each day with one payment of 0.50.
MonthValues sample_month(int days, int receipts);
/// A week of four sheets, of which one is not closed and one is missing, and two slips, one not confirmed.
BundleValues sample_bundle();
/// A case of one that was 10.00 short: noted, charged, made good in part.
CaseValues sample_case();
/// 40 sheets and 60 slips, and 40 steps, with the longest names.
BundleValues long_week();
CaseValues long_case();

/// 0.25, 0.50 … 25.00: one of the first, two of the second.
CashCount hundred_faces();

/// A finished paper, for as long as a test looks at it.
struct Paper {
    explicit Paper(const std::function<void(const std::filesystem::path&)>& write);
    std::string text(int page = 0) const { return text_of(file, page); }
    std::size_t times(const std::string& words) const { return till::times(text(), words); }
    /// What a reader of any kind would stumble over.
    std::vector<std::string> faults(PaperSize size = PaperSize::a4) const;
    ProbeFolder folder;
    std::filesystem::path file;
};
using Faults = std::vector<std::string>;

/// The first of `words` that does not stand after the one before it; empty where all do.
std::string out_of_order(const std::string& text, const std::vector<std::string>& words);

} // namespace till
