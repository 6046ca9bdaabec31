// Board: each shift with its difference, its bags and its next step.
#include "reconcile/bank/board.h"

#include "reconcile/bank/due_cash.h"
#include "reconcile/shift/case_row.h"
#include "reconcile/shift/close.h"

#include <algorithm>

namespace till {
namespace {

struct ActionWords {
    NextAction action;
    std::string_view word, who;
};

constexpr ActionWords actions[] = {
    {NextAction::drop, "drop", "cashier"},
    {NextAction::count, "count", "cashier"},
    {NextAction::receive_drop, "receive-drop", "treasurer"},
    {NextAction::close, "close", "cashier"},
    {NextAction::review, "review", "manager"},
    {NextAction::note_case, "note-case", "manager"},
    {NextAction::settle_case, "settle-case", "finance"},
    {NextAction::deposit, "deposit", "treasurer"},
    {NextAction::confirm, "confirm", "finance"},
    {NextAction::bundle, "bundle", "manager"},
    {NextAction::none, "none", ""},
};

constexpr bool in_order() {
    std::size_t at = 0;
    for (const auto& row : actions)
        if (static_cast<std::size_t>(row.action) != at++) return false;
    return at == static_cast<std::size_t>(NextAction::none) + 1;
}
static_assert(in_order(), "a row an action, in the order of the enumeration");

Money differences_of(const Book& book, const ShiftRow& shift) {
    Money sum;
    for (const auto& tender : book.shop().tenders)
        sum += Money::of_minor(book.figure(shift.number, "over_short:" + tender));
    return sum;
}

bool is_bundled(const Book& book, std::int64_t shift) {
    return book.database().number("SELECT bundle FROM bundle_paper WHERE paper = 'sheet' AND name = ?", 0,
                                  std::to_string(shift)) > 0;
}

/// What is not done yet anywhere in the shop; read once for all rows.
struct Undone {
    std::vector<DueTakings> takings;
    std::vector<SlipRow> slips;
    std::vector<CaseRow> cases;

    bool waits_for_deposit(std::int64_t shift) const {
        return std::ranges::any_of(takings, [&](const auto& each) { return each.shift == shift; });
    }
    bool waits_for_bank(const std::vector<std::string>& of) const {
        return std::ranges::any_of(slips, [&](const auto& each) { return std::ranges::count(of, each.slip) > 0; });
    }
    const CaseRow* case_of(std::int64_t shift) const {
        const auto found = std::ranges::find_if(
            cases, [&](const CaseRow& each) { return each.shift == shift && each.state() == CaseRow::State::open; });
        return found == cases.end() ? nullptr : &*found;
    }
};

NextAction next_of(const Book& book, const BoardRow& row, const Undone& undone) {
    const auto number = row.shift.number;
    if (row.shift.state == ShiftRow::State::open) return row.past_limit ? NextAction::drop : NextAction::count;
    if (row.shift.state == ShiftRow::State::counted)
        return has_unmatched_drop(book, number) ? NextAction::receive_drop : NextAction::close;
    if (row.shift.state != ShiftRow::State::reviewed) return NextAction::review;
    if (const CaseRow* open = undone.case_of(number))
        return open->reported ? NextAction::settle_case : NextAction::note_case;
    if (undone.waits_for_deposit(number)) return NextAction::deposit;
    if (undone.waits_for_bank(row.slips)) return NextAction::confirm;
    return is_bundled(book, number) ? NextAction::none : NextAction::bundle;
}

BoardRow row_of(const Book& book, const ShiftRow& shift, const Undone& undone) {
    BoardRow row;
    row.shift = shift;
    row.past_limit = shift.state == ShiftRow::State::open && is_past_cash_limit(book, shift.till);
    if (!shift.is_open()) row.over_short = differences_of(book, shift);
    row.takings = Money::of_minor(book.figure(shift.number, "drawn_down"));
    for (const auto& left : slips_of_shift(book, shift.number)) {
        row.slips.push_back(left.slip);
        row.bags.push_back(left.bag);
    }
    for (const auto& each : undone.cases)
        if (each.shift == shift.number) row.cases.push_back(each.number);
    row.next = next_of(book, row, undone);
    return row;
}

} // namespace

std::string_view word(NextAction action) { return actions[static_cast<std::size_t>(action)].word; }
std::string_view who_does(NextAction action) { return actions[static_cast<std::size_t>(action)].who; }

std::vector<BoardRow> board(const Book& book, Day day) {
    const Undone undone{due_cash(book, day).takings, unconfirmed_slips(book), unsettled_cases(book)};
    std::vector<BoardRow> rows;
    for (const auto& shift : shifts_of(book, day)) rows.push_back(row_of(book, shift, undone));
    return rows;
}

} // namespace till
