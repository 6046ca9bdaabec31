// CaseJson: cases, forms, complaints, bundles, what is due and the board as JSON.
#pragma once

#include "pos/desk/desk.h"
#include "reconcile/bank/board.h"
#include "reconcile/bank/bundle.h"
#include "reconcile/bank/due_item.h"
#include "reconcile/book/json.h"
#include "reconcile/month/exception_report.h"
#include "reconcile/shift/case_row.h"
#include "reconcile/shift/over_short_history.h"
#include "reconcile/ticket/complaint.h"
#include "reconcile/ticket/forms_report.h"

#include <vector>

namespace till {

// Amounts are text with the currency's digits, days ISO; ages are whole days as of `today`.
Json cases_json(const std::vector<CaseRow>& cases, Day today, const Currency& currency);
Json case_json(const CaseFile& file, Day today, const Currency& currency);
Json history_json(const OverShortHistory& history, const Currency& currency);
Json forms_json(const FormsReport& report, Day today);
/// `month` may be empty: those that are open.
Json complaints_json(const std::vector<Complaint>& complaints, const std::string& month, Day today);
Json bundle_json(const WeeklyBundle& bundle, const Currency& currency);
Json due_items_json(const std::vector<DueItem>& items, Day today, const Currency& currency);
Json board_json(const std::vector<BoardRow>& rows, Day day, const Currency& currency);
Json exceptions_json(const ExceptionReport& report, const Currency& currency);

} // namespace till
