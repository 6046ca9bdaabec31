// ShiftRow: what is kept of each shift beside its entries: who, where, and how far it has come.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/book/projection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

Projection shift_projection();

struct ShiftRow {
    enum class State { open, counted, closed, sent_back, reviewed };
    std::int64_t number = 0, seq = 0;
    std::string till, cashier;
    Day business_day;
    Moment opened;
    State state = State::open;
    std::int64_t counts = 0;    ///< the cashier's own
    std::int64_t count_seq = 0; ///< of the cashier's last count
    std::int64_t close_seq = 0;
    std::string difference_approver; ///< a person's id
    bool is_open() const { return state == State::open || state == State::counted; }
};

std::string_view word(ShiftRow::State state);

std::optional<ShiftRow> find_shift(const Book& book, std::int64_t number);
/// The shift that is open (or counted) at that till.
std::optional<ShiftRow> open_shift_at(const Book& book, std::string_view till);
/// The last closed shift of that till that nobody has reviewed.
std::optional<ShiftRow> unreviewed_at(const Book& book, std::string_view till);
std::vector<ShiftRow> shifts_of(const Book& book, Day business_day);
/// All that are open, or closed and not reviewed.
std::vector<ShiftRow> unfinished_shifts(const Book& book);

/// A drop as the giver's half left it.
struct DropRow {
    std::int64_t number = 0, seq = 0, shift = 0;
    std::string giver;
    Money amount;
    bool received = false;
};
std::optional<DropRow> find_drop(const Book& book, std::int64_t number);
/// Those without their taker's half, oldest first; of one shift, or of all where it is 0.
std::vector<DropRow> unmatched_drops(const Book& book, std::int64_t shift = 0);
bool has_unmatched_drop(const Book& book, std::int64_t shift);

/// What was declared last for a tender.
struct Declaration {
    Money amount;
    std::int64_t slips = 0;
};
std::optional<Declaration> declaration(const Book& book, std::int64_t shift, std::string_view tender);

} // namespace till
