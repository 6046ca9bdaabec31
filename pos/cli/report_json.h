// ReportJson: the reports as JSON, with the fields that other programs rely on.
#pragma once

#include "reconcile/book/json.h"
#include "reconcile/money/currency.h"

#include <vector>

namespace till {

struct CashJournal;
struct CustomerStatement;
struct DayReport;
struct LateCorrection;
struct Ledger;
struct LedgerEntry;
struct MonthReport;
struct ShiftCash;
struct ShiftReport;
struct TicketSummary;
struct Verdict;

// Amounts are text with the currency's digits, days and moments ISO; what is not known yet is null.
Json report_json(const std::vector<TicketSummary>& tickets, const Currency& currency);
Json report_json(const ShiftReport& report, const Currency& currency);
Json report_json(const DayReport& report, const Currency& currency);
Json report_json(const MonthReport& report, const Currency& currency);
Json report_json(const CashJournal& journal, const Currency& currency);
Json report_json(const Ledger& ledger, const Currency& currency);
/// The entries behind a row, and what they come to.
Json report_json(const std::vector<LedgerEntry>& entries, const Currency& currency);
Json report_json(const std::vector<LateCorrection>& corrections);
Json report_json(const CustomerStatement& statement, const Currency& currency);
Json report_json(const Verdict& verdict);

/// The cash of a shift, or of all shifts of a day.
Json cash_json(const ShiftCash& cash, const Currency& currency);

} // namespace till
