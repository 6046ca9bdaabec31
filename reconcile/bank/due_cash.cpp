// DueCash: the takings' table and their dates.
#include "reconcile/bank/due_cash.h"

#include <algorithm>

namespace till {
namespace {

constexpr auto schema = R"(
CREATE TABLE takings (seq INTEGER PRIMARY KEY, shift INTEGER NOT NULL, business_day TEXT NOT NULL,
    amount INTEGER NOT NULL, in_safe INTEGER NOT NULL) STRICT;
CREATE INDEX takings_of_shift ON takings (shift);
)";

void add_takings(Database& db, const Entry& e, std::int64_t amount, int in_safe) {
    if (amount > 0)
        db.run("INSERT INTO takings VALUES (?, ?, ?, ?, ?)", e.seq, e.shift, e.business_day.iso(), amount, in_safe);
}

/// What was deposited is the oldest in the safe. More than that was the shop's own fund.
void deposit_oldest(Database& db, Money deposited) {
    std::vector<std::pair<std::int64_t, Money>> oldest;
    db.each("SELECT seq, amount FROM takings WHERE in_safe = 1 ORDER BY seq",
            [&](const Row& row) { oldest.emplace_back(row.integer(0), row.money(1)); });
    for (const auto& [seq, amount] : oldest) {
        const Money part = std::min(amount, deposited);
        deposited -= part;
        if (part == amount)
            db.run("DELETE FROM takings WHERE seq = ?", seq);
        else
            db.run("UPDATE takings SET amount = ? WHERE seq = ?", amount - part, seq);
        if (deposited.is_zero()) return;
    }
}

void apply(Database& db, const Entry& e, const Json& body) {
    if (e.kind == Kind::shift_close) add_takings(db, e, body["drawn_down"].integer(), 0);
    if (e.kind == Kind::drop_received) add_takings(db, e, body["amount"].integer(), 1);
    if (e.kind == Kind::review && !body["sent_back"].boolean())
        db.run("UPDATE takings SET in_safe = 1 WHERE shift = ?", e.shift);
    if (e.kind == Kind::deposit && !body["from_drawer"].boolean())
        deposit_oldest(db, Money::of_minor(body["amount"].integer()));
}

Day plus(Day day, int days) { return Day{day.date() + std::chrono::days{days}}; }

int days_from(Day day, Day today) { return static_cast<int>((today.date() - day.date()).count()); }

} // namespace

Projection takings_projection() { return {{"takings"}, schema, apply}; }

DueCash due_cash(const Book& book, Day today) {
    DueCash due;
    book.database().each("SELECT shift, business_day, amount, in_safe FROM takings ORDER BY seq", [&](const Row& row) {
        const Day day = *Day::parse(row.text(1)), by = plus(day, book.shop().deposit_due_days);
        due.takings.push_back({row.integer(0), day, row.money(2), row.integer(3) != 0, by, days_from(day, today),
                               std::max(0, days_from(by, today))});
    });
    for (auto& slip : unconfirmed_slips(book)) {
        const Day day = slip.business_day, by = plus(day, book.shop().confirm_due_days);
        due.deposits.push_back({std::move(slip), by, days_from(day, today), std::max(0, days_from(by, today))});
    }
    return due;
}

} // namespace till
