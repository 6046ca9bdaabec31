// Reading: reports by who reads them (P2).
#include "pos/desk/inside.h"
#include "reconcile/bank/board.h"
#include "reconcile/bank/bundle.h"
#include "reconcile/bank/due_item.h"
#include "reconcile/month/exception_report.h"
#include "reconcile/shift/case_row.h"
#include "reconcile/shift/handover.h"
#include "reconcile/shift/over_short_history.h"
#include "reconcile/shift/shift_report.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/shift/stand_in.h"
#include "reconcile/ticket/complaint.h"
#include "reconcile/ticket/forms_report.h"

#include <algorithm>

namespace till {
namespace {

Refusal not_theirs(const Person& reader) { return {Why::not_permitted, reader.id}; }

/// A cashier reads on their own case nothing before the shift is closed (P2).
bool may_read_case(const Book& book, const Person& reader, const CaseRow& row) {
    if (reader.may(Right::read_takings)) return true;
    const auto shift = find_shift(book, row.shift);
    return row.concerns(reader.id) && !(shift && shift->is_open());
}

bool has_part_in(const Book& book, const Person& reader, const ShiftRow& shift) {
    return reader.id == shift.cashier || has_handed_over(book, shift.number, reader.id) ||
           has_stood_in(book, shift.number, reader.id);
}

/// Whether what that role must see to is shown to the reader.
bool is_for(const DueItem& item, const Person& reader, std::optional<Role> role) {
    if (role) return item.who == *role;
    return reader.id.empty() || reader.has(Role::owner) || reader.has(item.who);
}

} // namespace

Outcome<Person> Desk::reader(const Signature& signature) {
    if (!shop().rehearsal || !signature.person.empty()) return identify(signature);
    Person nobody;
    nobody.rights = {Right::read_takings, Right::issue_forms};
    return nobody;
}

std::vector<CaseRow> Desk::cases(const Person& reader) const {
    auto rows = all_cases(book());
    std::erase_if(rows, [&](const CaseRow& row) { return !may_read_case(book(), reader, row); });
    return rows;
}

Outcome<CaseFile> Desk::case_file(const Person& reader, std::int64_t number) const {
    auto file = till::case_file(book(), number);
    if (file ? !may_read_case(book(), reader, file->row) : !reader.may(Right::read_takings)) return not_theirs(reader);
    if (!file) return Refusal{Why::unknown_case, std::to_string(number)};
    return *std::move(file);
}

Outcome<OverShortHistory> Desk::over_short_history(const Person& reader, const OverShortAsked& asked) const {
    const bool reads_all = reader.may(Right::read_takings);
    if (!reads_all && asked.by != OverShortAsked::By::person) return not_theirs(reader);
    auto history = till::over_short_history(book(), asked);
    if (!reads_all) std::erase_if(history.rows, [&](const OverShortMonth& row) { return row.name != reader.id; });
    return history;
}

FormsReport Desk::forms(const Person& reader) const {
    return forms_report(book(), reader.may(Right::issue_forms) ? std::string{} : reader.id);
}

std::vector<Complaint> Desk::complaints(const Person& reader, const std::string& month) const {
    auto found = month.empty() ? open_complaints(book()) : complaints_of(book(), month);
    if (!reader.may(Right::settle_complaint) && !reader.may(Right::read_takings))
        std::erase_if(found,
                      [&](const Complaint& one) { return one.taken_by != reader.id && one.counts_for() != reader.id; });
    return found;
}

Outcome<WeeklyBundle> Desk::bundle(const Person& reader, const std::string& week) const {
    if (!reader.may(Right::read_takings)) return not_theirs(reader);
    auto found = weekly_bundle(book(), week);
    if (!found) return Refusal{Why::nothing_due, week};
    return *std::move(found);
}

Outcome<std::vector<DueItem>> Desk::due_today(const Person& reader, std::optional<Role> role) const {
    if (!reader.may(Right::read_takings)) return not_theirs(reader);
    auto items = due_items(book(), book().moment(now()).day());
    std::erase_if(items, [&](const DueItem& item) { return !is_for(item, reader, role); });
    return items;
}

Outcome<std::vector<BoardRow>> Desk::board(const Person& reader, Day day) const {
    if (!reader.may(Right::read_takings)) return not_theirs(reader);
    return till::board(book(), day);
}

Outcome<ShiftReport> Desk::x_reading(const Person& reader, std::int64_t shift) const {
    if (!reader.may(Right::read_takings)) return not_theirs(reader);
    const auto row = find_shift(book(), shift);
    if (!row) return Refusal{Why::unknown_shift, std::to_string(shift)};
    if (!row->is_open()) return Refusal{Why::shift_closed, std::to_string(shift)};
    if (has_part_in(book(), reader, *row)) return not_theirs(reader);
    return shift_report(book(), shift).value();
}

Outcome<ExceptionReport> Desk::exceptions(const Person& reader, const std::string& month) const {
    if (!reader.may(Right::read_takings)) return not_theirs(reader);
    return exception_report(book(), month).value();
}

} // namespace till
