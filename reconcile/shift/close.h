// Close: the end of a shift: what was counted against what was expected, tender by tender, and the draw-down.
#pragma once

#include "reconcile/money/cash_count.h"
#include "reconcile/money/outcome.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/staff/approval.h"
#include "reconcile/ticket/place.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

/// What the drawer should hold: the balance of its account, and nothing else. The one place that says so.
Money expected_cash(const Book& book, std::string_view till);

/// Whether the drawer holds more than the shop wants in one (D1).
bool is_past_cash_limit(const Book& book, std::string_view till);

/// One tender's end: of cash what was counted, of the others what was declared.
struct TenderClose {
    std::string tender;
    Money sold, refunded, expected;
    std::optional<Money> declared; ///< nothing where a tender without movement was not declared
    std::int64_t slips = 0;
    Money over_short;
    Money received = {}; ///< without a sale: on accounts, cards and vouchers
};

struct CloseQuote {
    std::vector<TenderClose> tenders; ///< cash first
    CashCount counted, left;
    bool outside_tolerance = false;
    std::string reason;
    Money drawn_down() const { return counted.total() - left.total(); }
    Money over_short() const;
    std::string subject() const;
};

/// The figures of every tender as they stand: sold less voids, refunded, received, expected.
std::vector<TenderClose> tender_figures(const Book& book, std::int64_t shift, const std::string& till);

/// Refuses nothing-counted (no count, or a tender with movement not declared), unmatched-drop, bad-denomination,
/// drawer-short (more left of a face than was counted), unknown-reason.
Outcome<CloseQuote> quote_close(const Book& book, const Place& place, const CashCount& left, const std::string& reason);

/// Posts every tender's difference to the shift's suspense account and sends the draw-down on its way; sealed. A
/// difference outside tolerance has an approval.
Entry record_close(Recording& act, const Place& place, const CloseQuote& quote,
                   std::optional<Approval<Right::close_difference>> approval);

} // namespace till
