// ShiftRow: the tables of shifts, drops and declarations, and the figures of the drawer.
#include "reconcile/shift/shift_row.h"

#include "reconcile/shift/pieces.h"

namespace till {
namespace {

constexpr auto schema = R"(
CREATE TABLE shift (number INTEGER PRIMARY KEY, seq INTEGER NOT NULL, till TEXT NOT NULL, cashier TEXT NOT NULL,
    business_day TEXT NOT NULL, opened_at INTEGER NOT NULL, utc_offset INTEGER NOT NULL, state TEXT NOT NULL,
    counts INTEGER NOT NULL, count_seq INTEGER NOT NULL, close_seq INTEGER NOT NULL,
    difference_approver TEXT NOT NULL) STRICT;
CREATE INDEX shift_state ON shift (state) WHERE state <> 'reviewed';
CREATE INDEX shift_of_day ON shift (business_day);
CREATE TABLE drop_half (number INTEGER PRIMARY KEY, seq INTEGER NOT NULL, shift INTEGER NOT NULL, giver TEXT NOT NULL,
    amount INTEGER NOT NULL, received INTEGER NOT NULL) STRICT;
CREATE INDEX drop_unmatched ON drop_half (shift) WHERE received = 0;
CREATE TABLE declaration (shift INTEGER NOT NULL, tender TEXT NOT NULL, amount INTEGER NOT NULL, slips INTEGER NOT NULL,
    PRIMARY KEY (shift, tender)) STRICT, WITHOUT ROWID;
)";

Money amount_of(const Json& body) { return Money::of_minor(body["amount"].integer()); }

/// What was given back counts against what was made good.
Money made_good(const Json& body) { return body.has("back") ? -amount_of(body) : amount_of(body); }

void set_state(Database& db, std::int64_t shift, ShiftRow::State state) {
    db.run("UPDATE shift SET state = ? WHERE number = ?", word(state), shift);
}

void apply_open(Database& db, const Entry& e, const Json& body) {
    db.run("INSERT INTO shift VALUES (?, ?, ?, ?, ?, ?, ?, 'open', 0, 0, 0, '')", e.number, e.seq, e.till, e.staff,
           e.business_day.iso(), e.at.utc_ms, e.at.offset_minutes);
    add_figure(db, e, "float", Money::of_minor(body["counted"].integer()));
    add_figure(db, e, "opening_gap", Money::of_minor(body["gap"].integer()));
}

void apply_count(Database& db, const Entry& e, const Json& body) {
    if (body.has("second")) return;
    db.run("UPDATE shift SET counts = counts + 1, count_seq = ?, state = 'counted' WHERE number = ?", e.seq, e.shift);
}

void apply_close(Database& db, const Entry& e, const Json& body) {
    db.run("UPDATE shift SET state = 'closed', close_seq = ?, difference_approver = ? WHERE number = ?", e.seq,
           body.has("difference_approver") ? body["difference_approver"].text() : "", e.shift);
    add_figure(db, e, "expected", Money::of_minor(body["expected"].integer()));
    add_figure(db, e, "counted", Money::of_minor(body["counted"].integer()));
    add_figure(db, e, "left", Money::of_minor(body["left"].integer()));
    add_figure(db, e, "drawn_down", Money::of_minor(body["drawn_down"].integer()));
    for (const auto& tender : body["tenders"].items())
        add_figure(db, e, "over_short:" + tender["tender"].text(), Money::of_minor(tender["over_short"].integer()));
}

/// What the wrong entry added to its shift's figures is taken off again.
void apply_correction(Database& db, const Entry& e, const Json& body) {
    const std::string& wrong = body["kind"].text();
    if (wrong == word(Kind::paid_in)) add_figure(db, e, "paid_in", -amount_of(body));
    if (wrong == word(Kind::paid_out)) add_figure(db, e, "paid_out", -amount_of(body));
    if (wrong == word(Kind::suspect_note)) add_figure(db, e, "suspect", -amount_of(body));
    if (wrong == word(Kind::made_good)) add_figure(db, e, "made_good", -made_good(body));
    for (const Kind aside : {Kind::account_receipt, Kind::top_up, Kind::voucher_sold})
        if (wrong == word(aside)) add_figure(db, e, "received:" + body["tender"].text(), -amount_of(body));
}

void apply_guest_deposit(Database& db, const Entry& e, const Json& body) {
    const bool comes_in = e.kind == Kind::guest_deposit;
    add_figure(db, e, "received:" + body["tender"].text(), comes_in ? amount_of(body) : -amount_of(body));
}

void apply(Database& db, const Entry& e, const Json& body) {
    switch (e.kind) {
    case Kind::shift_open: return apply_open(db, e, body);
    case Kind::drop:
        db.run("INSERT INTO drop_half VALUES (?, ?, ?, ?, ?, 0)", e.number, e.seq, e.shift, e.staff, amount_of(body));
        return add_figure(db, e, "drops", amount_of(body));
    case Kind::drop_received:
        return db.run("UPDATE drop_half SET received = 1 WHERE number = ?", body["drop"].integer());
    case Kind::pickup: return add_figure(db, e, "pickups", amount_of(body));
    case Kind::paid_in: return add_figure(db, e, "paid_in", amount_of(body));
    case Kind::paid_out: return add_figure(db, e, "paid_out", amount_of(body));
    case Kind::account_receipt:
    case Kind::top_up:
    case Kind::voucher_sold: return add_figure(db, e, "received:" + body["tender"].text(), amount_of(body));
    case Kind::suspect_note: return add_figure(db, e, "suspect", body["taken"].boolean() ? amount_of(body) : Money{});
    case Kind::made_good: return add_figure(db, e, "made_good", made_good(body));
    case Kind::deposit: return add_figure(db, e, "deposits", body["from_drawer"].boolean() ? amount_of(body) : Money{});
    case Kind::count: return apply_count(db, e, body);
    case Kind::declare:
        return db.run("INSERT INTO declaration VALUES (?, ?, ?, ?) ON CONFLICT (shift, tender) DO UPDATE SET amount = "
                      "excluded.amount, slips = excluded.slips",
                      e.shift, body["tender"].text(), amount_of(body), body["slips"].integer());
    case Kind::shift_close: return apply_close(db, e, body);
    case Kind::guest_deposit:
    case Kind::deposit_returned: return apply_guest_deposit(db, e, body);
    case Kind::correction: return apply_correction(db, e, body);
    case Kind::handover: return db.run("UPDATE shift SET cashier = ? WHERE number = ?", e.staff, e.shift);
    case Kind::review:
        return set_state(db, e.shift,
                         body["sent_back"].boolean() ? ShiftRow::State::sent_back : ShiftRow::State::reviewed);
    default: return;
    }
}

ShiftRow row_of(const Row& row) {
    ShiftRow shift;
    shift.number = row.integer(0);
    shift.seq = row.integer(1);
    shift.till = row.text(2);
    shift.cashier = row.text(3);
    shift.business_day = *Day::parse(row.text(4));
    shift.opened = {row.integer(5), static_cast<int>(row.integer(6))};
    for (const auto state : {ShiftRow::State::open, ShiftRow::State::counted, ShiftRow::State::closed,
                             ShiftRow::State::sent_back, ShiftRow::State::reviewed})
        if (word(state) == row.text(7)) shift.state = state;
    shift.counts = row.integer(8);
    shift.count_seq = row.integer(9);
    shift.close_seq = row.integer(10);
    shift.difference_approver = row.text(11);
    return shift;
}

DropRow drop_of(const Row& row) {
    return {row.integer(0), row.integer(1), row.integer(2), row.text(3), row.money(4), row.integer(5) != 0};
}

} // namespace

Projection shift_projection() { return {{"shift", "drop_half", "declaration"}, schema, apply}; }

std::string_view word(ShiftRow::State state) {
    switch (state) {
    case ShiftRow::State::open: return "open";
    case ShiftRow::State::counted: return "counted";
    case ShiftRow::State::closed: return "closed";
    case ShiftRow::State::sent_back: return "sent-back";
    case ShiftRow::State::reviewed: return "reviewed";
    }
    return "";
}

std::optional<ShiftRow> find_shift(const Book& book, std::int64_t number) {
    return book.database().first("SELECT * FROM shift WHERE number = ?", row_of, number);
}

std::optional<ShiftRow> open_shift_at(const Book& book, std::string_view till) {
    return book.database().first(
        "SELECT * FROM shift WHERE till = ? AND state IN ('open', 'counted') AND state <> 'reviewed'", row_of, till);
}

std::optional<ShiftRow> unreviewed_at(const Book& book, std::string_view till) {
    return book.database().first("SELECT * FROM shift WHERE till = ? AND state IN ('closed', 'sent-back') AND state <> "
                                 "'reviewed' ORDER BY number DESC",
                                 row_of, till);
}

std::vector<ShiftRow> shifts_of(const Book& book, Day business_day) {
    std::vector<ShiftRow> shifts;
    book.database().each(
        "SELECT * FROM shift WHERE business_day = ? ORDER BY number",
        [&](const Row& row) { shifts.push_back(row_of(row)); }, business_day.iso());
    return shifts;
}

std::vector<ShiftRow> unfinished_shifts(const Book& book) {
    std::vector<ShiftRow> shifts;
    book.database().each("SELECT * FROM shift WHERE state <> 'reviewed' ORDER BY number",
                         [&](const Row& row) { shifts.push_back(row_of(row)); });
    return shifts;
}

std::optional<DropRow> find_drop(const Book& book, std::int64_t number) {
    return book.database().first("SELECT * FROM drop_half WHERE number = ?", drop_of, number);
}

std::vector<DropRow> unmatched_drops(const Book& book, std::int64_t shift) {
    std::vector<DropRow> drops;
    book.database().each(
        "SELECT * FROM drop_half WHERE received = 0 AND (shift = ?1 OR ?1 = 0) ORDER BY number",
        [&](const Row& row) { drops.push_back(drop_of(row)); }, shift);
    return drops;
}

bool has_unmatched_drop(const Book& book, std::int64_t shift) {
    return book.database().number("SELECT 1 FROM drop_half WHERE shift = ? AND received = 0", 0, shift) != 0;
}

std::optional<Declaration> declaration(const Book& book, std::int64_t shift, std::string_view tender) {
    return book.database().first(
        "SELECT amount, slips FROM declaration WHERE shift = ? AND tender = ?",
        [](const Row& row) {
            return Declaration{row.money(0), row.integer(1)};
        },
        shift, tender);
}

} // namespace till
