// DueCash: the takings' table and their dates.
#include "reconcile/bank/due_cash.h"

#include <algorithm>

namespace till {
namespace {

constexpr auto schema = R"(
CREATE TABLE takings (seq INTEGER PRIMARY KEY, shift INTEGER NOT NULL, business_day TEXT NOT NULL,
    amount INTEGER NOT NULL, in_safe INTEGER NOT NULL) STRICT;
CREATE INDEX takings_of_shift ON takings (shift);
CREATE TABLE takings_slip (shift INTEGER NOT NULL, slip TEXT NOT NULL, bag TEXT NOT NULL, amount INTEGER NOT NULL,
    PRIMARY KEY (shift, slip)) STRICT, WITHOUT ROWID;
CREATE INDEX takings_slip_of ON takings_slip (slip);
)";

void add_takings(Database& db, const Entry& e, std::int64_t amount, int in_safe) {
    if (amount > 0)
        db.run("INSERT INTO takings VALUES (?, ?, ?, ?, ?)", e.seq, e.shift, e.business_day.iso(), amount, in_safe);
}

/// With which slip and bag a part of a shift's takings left.
void leave_with(Database& db, const Json& body, std::int64_t shift, Money part) {
    db.run("INSERT INTO takings_slip VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET amount = amount + excluded.amount",
           shift, body["slip"].text(), body["bag"].text(), part);
}

/// What was deposited is the oldest in the safe. More than that was the shop's own fund.
void deposit_oldest(Database& db, const Json& body) {
    struct Oldest {
        std::int64_t seq, shift;
        Money amount;
    };
    std::vector<Oldest> oldest;
    db.each("SELECT seq, shift, amount FROM takings WHERE in_safe = 1 ORDER BY seq", [&](const Row& row) {
        oldest.push_back({row.integer(0), row.integer(1), row.money(2)});
    });
    Money deposited = Money::of_minor(body["amount"].integer());
    for (const auto& [seq, shift, amount] : oldest) {
        const Money part = std::min(amount, deposited);
        deposited -= part;
        leave_with(db, body, shift, part);
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
    if (e.kind != Kind::deposit) return;
    if (body["from_drawer"].boolean())
        leave_with(db, body, e.shift, Money::of_minor(body["amount"].integer()));
    else
        deposit_oldest(db, body);
}

Day plus(Day day, int days) { return Day{day.date() + std::chrono::days{days}}; }

int days_from(Day day, Day today) { return static_cast<int>((today.date() - day.date()).count()); }

} // namespace

Projection takings_projection() { return {{"takings", "takings_slip"}, schema, apply}; }

std::vector<LeftWith> slips_of_shift(const Book& book, std::int64_t shift) {
    std::vector<LeftWith> slips;
    book.database().each(
        "SELECT shift, slip, bag, amount FROM takings_slip WHERE shift = ? ORDER BY slip",
        [&](const Row& row) {
            slips.push_back({row.integer(0), row.text(1), row.text(2), row.money(3)});
        },
        shift);
    return slips;
}

std::vector<std::int64_t> shifts_of_slip(const Book& book, const std::string& slip) {
    std::vector<std::int64_t> shifts;
    book.database().each(
        "SELECT shift FROM takings_slip WHERE slip = ? ORDER BY shift",
        [&](const Row& row) { shifts.push_back(row.integer(0)); }, slip);
    return shifts;
}

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
