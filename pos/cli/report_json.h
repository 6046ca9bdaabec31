// ReportJson: the reports as JSON, with the fields that other programs rely on.
#pragma once

#include "reconcile/book/json.h"
#include "reconcile/money/currency.h"

#include <vector>

namespace till {

struct ShiftReport;
struct TicketSummary;

// Amounts are text with the currency's digits, days and moments ISO; what is not known yet is null.
Json report_json(const ShiftReport& report, const Currency& currency);
Json report_json(const std::vector<TicketSummary>& tickets, const Currency& currency);

} // namespace till
