// DueItem: gathered from the functions that know each figure.
#include "reconcile/bank/due_item.h"

#include "reconcile/bank/bundle.h"
#include "reconcile/bank/card_batch.h"
#include "reconcile/bank/due_cash.h"
#include "reconcile/day/day_close.h"
#include "reconcile/shift/case_row.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/ticket/complaint.h"
#include "reconcile/ticket/forms_report.h"

#include <algorithm>
#include <tuple>

namespace till {
namespace {

class Gathering {
public:
    Gathering(const Book& book, Day today) : book_{book}, today_{today} {}

    std::vector<DueItem> run() {
        add_shifts();
        add_cash();
        add_batches();
        add_bundles();
        add_forms();
        add_cases();
        add_complaints();
        std::ranges::stable_sort(items_, {}, [](const DueItem& item) { return std::tuple{item.who, item.since}; });
        return std::move(items_);
    }

private:
    void add(Due what, Role who, Day since, Money amount, std::string reference, std::string person = {}) {
        const auto age = static_cast<int>((today_.date() - since.date()).count());
        items_.push_back({what, who, since, age, amount, std::move(reference), std::move(person)});
    }

    void add_shifts() {
        for (const Day day : days_left_open(book_, today_)) add(Due::day_not_closed, Role::manager, day, {}, day.iso());
        for (const auto& shift : unfinished_shifts(book_))
            if (!shift.is_open())
                add(Due::shift_not_reviewed, Role::manager, shift.business_day, {}, std::to_string(shift.number),
                    shift.cashier);
        for (const auto& drop : unmatched_drops(book_)) {
            const auto given = book_.entry(drop.seq).business_day;
            add(Due::drop_not_received, Role::treasurer, given, drop.amount, std::to_string(drop.number), drop.giver);
        }
    }

    void add_cash() {
        const auto due = due_cash(book_, today_);
        for (const auto& each : due.takings) {
            if (each.in_safe && each.overdue_days == 0) continue;
            const auto shift = find_shift(book_, each.shift);
            add(each.in_safe ? Due::takings_not_deposited : Due::takings_not_handed_in, Role::treasurer,
                each.business_day, each.amount, std::to_string(each.shift), shift ? shift->cashier : "");
        }
        for (const auto& each : due.deposits)
            if (each.overdue_days > 0)
                add(Due::deposit_not_confirmed, Role::finance, each.slip.business_day, each.slip.amount, each.slip.slip,
                    each.slip.holder);
    }

    void add_batches() {
        for (const auto& batch : unsettled_batches(book_))
            if ((today_.date() - batch.business_day.date()).count() > book_.shop().confirm_due_days)
                add(Due::batch_not_settled, Role::finance, batch.business_day, batch.amount, batch.numbers());
    }

    void add_bundles() {
        for (const auto& week : weeks_due(book_, today_))
            add(Due::bundle_not_handed_over, Role::manager, week_span(week)->until, {}, week);
    }

    void add_forms() {
        for (const auto& each : forms_report(book_, {}).out) {
            const auto age = (today_.date() - each.issue.business_day.date()).count();
            if (age > forms_due_days || !each.missing.empty() || !each.uncollected.empty())
                add(Due::forms_missing, Role::manager, each.issue.business_day, {},
                    each.issue.range.kind + " " + each.issue.range.text(), each.issue.person);
        }
    }

    void add_cases() {
        for (const auto& each : unsettled_cases(book_)) {
            if (age_days(each, today_) <= case_due_days) continue;
            const bool decides = each.state() == CaseRow::State::open && each.reported;
            add(Due::case_not_settled, decides ? Role::finance : Role::manager, each.business_day,
                each.open.is_zero() ? each.owed : abs(each.open), std::to_string(each.number),
                each.bearer.empty() ? each.cashier : each.bearer);
        }
    }

    void add_complaints() {
        for (const auto& each : open_complaints(book_)) {
            const auto age = (today_.date() - each.business_day.date()).count();
            if (each.until ? each.is_overdue(today_) : age > complaint_due_days)
                add(Due::complaint_not_answered, Role::manager, each.business_day, {}, std::to_string(each.number),
                    each.counts_for());
        }
    }

    const Book& book_;
    const Day today_;
    std::vector<DueItem> items_;
};

} // namespace

std::string_view word(Due what) {
    switch (what) {
    case Due::shift_not_reviewed: return "shift-not-reviewed";
    case Due::day_not_closed: return "day-not-closed";
    case Due::takings_not_handed_in: return "takings-not-handed-in";
    case Due::drop_not_received: return "drop-not-received";
    case Due::takings_not_deposited: return "takings-not-deposited";
    case Due::deposit_not_confirmed: return "deposit-not-confirmed";
    case Due::batch_not_settled: return "batch-not-settled";
    case Due::bundle_not_handed_over: return "bundle-not-handed-over";
    case Due::forms_missing: return "forms-missing";
    case Due::case_not_settled: return "case-not-settled";
    case Due::complaint_not_answered: return "complaint-not-answered";
    }
    return "";
}

std::vector<DueItem> due_items(const Book& book, Day today) { return Gathering{book, today}.run(); }

} // namespace till
