// Bundle: the week's third copies and deposit slips on their way to finance (B4).
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/book/projection.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"
#include "reconcile/staff/person.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

Projection bundle_projection();

/// A week by ISO 8601, Monday to Sunday: `2026-W38`.
std::string week_of(Day day);
struct WeekSpan {
    Day from, until; ///< the Monday, the Sunday
};
std::optional<WeekSpan> week_span(std::string_view week);

/// Why a sheet that is due cannot be filed yet.
enum class SheetHole { none, not_closed, not_reviewed, not_deposited, missing };
std::string_view word(SheetHole hole);

struct BundleSheet {
    std::int64_t shift = 0;
    std::string till, cashier;
    Day business_day;
    std::string state;
    std::vector<std::string> slips; ///< its takings left with
    std::int64_t bundle = 0;        ///< handed over with; 0: not yet
    SheetHole hole = SheetHole::none;
};

struct BundleSlip {
    std::string slip;
    Day business_day;
    Money amount;
    bool confirmed = false;
    std::vector<std::int64_t> shifts; ///< whose takings it took along
    std::int64_t bundle = 0;
    bool missing = false; ///< a bundle was handed over without it
};

/// What is due of a week: the sheet of every shift that began in it, every slip of it.
struct WeeklyBundle {
    std::string week;
    Day from, until;
    std::vector<BundleSheet> sheets;
    std::vector<BundleSlip> slips;
    std::size_t holes() const;
    bool is_handed_over() const; ///< all of it
};
std::optional<WeeklyBundle> weekly_bundle(const Book& book, const std::string& week);

/// Weeks that ended before `today` of which something is not handed over, the oldest first.
std::vector<std::string> weeks_due(const Book& book, Day today);

struct BundleQuote {
    WeeklyBundle week;
    std::vector<std::int64_t> sheets, missing_sheets; ///< by shift
    std::vector<std::string> slips, missing_slips;
    std::string subject() const;
};
/// All that is closed or deposited and not handed over yet, but what is missing. Refuses unknown-shift and unknown-slip
/// for something missing that is not due that week, nothing-due.
Outcome<BundleQuote> quote_bundle(const Book& book, const std::string& week,
                                  const std::vector<std::int64_t>& missing_sheets,
                                  const std::vector<std::string>& missing_slips);
/// From one hand to the other: refuses same-person.
Outcome<Entry> record_bundle(Recording& act, const BundleQuote& quote, const Person& giver, bool giver_signs,
                             Approval<Right::take_bundle> taker);

} // namespace till
