// ClosePoints: what stands open at a till before its shift is closed, and how the counts came out after it.
#include "pos/desk/inside.h"
#include "pos/sale/draft.h"
#include "reconcile/bank/card_batch.h"
#include "reconcile/shift/count_comparison.h"
#include "reconcile/ticket/ticket.h"

#include <algorithm>

namespace till {
namespace {

using What = ClosePoint::What;

/// What stops the close.
void add_stops(std::vector<ClosePoint>& points, const Book& book, const ShiftRow& shift) {
    for (const auto& drop : unmatched_drops(book, shift.number))
        points.push_back({What::drop, drop.number, drop.giver, true});
    for (const auto& tender : book.shop().tenders)
        if (tender != "cash" && !is_kept_in_book(tender) && !declaration(book, shift.number, tender))
            points.push_back({What::not_declared, 0, tender, true});
}

} // namespace

std::string_view word(What what) {
    switch (what) {
    case What::open_lines: return "open-lines";
    case What::drop: return "drop";
    case What::not_declared: return "not-declared";
    case What::parked: return "parked";
    case What::bill: return "bill";
    case What::guest_deposit: return "guest-deposit";
    case What::paper: return "paper";
    }
    return {};
}

std::vector<ClosePoint> Desk::close_points(const std::string& till) const {
    std::vector<ClosePoint> points;
    const auto shift = open_shift_at(inside_->book, till);
    if (!shift) return points;
    add_stops(points, inside_->book, *shift);
    if (const auto lines = open_ticket(till).lines.size(); lines > 0)
        points.push_back({What::open_lines, static_cast<std::int64_t>(lines), {}, false});
    for (const auto& name : parked_names(inside_->book))
        points.push_back({shop().has_table(name) ? What::bill : What::parked, 0, name, false});
    for (const auto& deposit : open_deposits())
        points.push_back({What::guest_deposit, deposit.receipt, deposit.guest, false});
    return points;
}

std::optional<CountComparison> Desk::count_comparison(std::int64_t shift) const {
    const auto report = shift_report(inside_->book, shift);
    return report ? compare_counts(*report) : std::nullopt;
}

std::string Desk::batch_sentence(std::int64_t batch, Language language) const {
    const auto check = check_batch(inside_->book, batch);
    return check ? check->sentence(shop().currency, language) : std::string{};
}

} // namespace till
