// CaseProjection: every difference in suspense and what was done about it, followed entry by entry.
#include "reconcile/shift/case_row.h"
#include "reconcile/shift/difference.h"

#include <algorithm>
#include <charconv>

namespace till {
namespace {

// A row an account of differences; `number` is 0 as long as it is inside tolerance and no case. `open` has the sign of
// `difference`, below zero where money is short. `over_short_rule` holds the tolerance, `over_short_shift` who answers.
constexpr auto schema = R"(
CREATE TABLE over_short (account TEXT PRIMARY KEY, number INTEGER NOT NULL, seq INTEGER NOT NULL,
    shift INTEGER NOT NULL, tender TEXT NOT NULL, till TEXT NOT NULL, cashier TEXT NOT NULL, business_day TEXT NOT NULL,
    at INTEGER NOT NULL, utc_offset INTEGER NOT NULL, difference INTEGER NOT NULL, open INTEGER NOT NULL,
    owed INTEGER NOT NULL, bearer TEXT NOT NULL, cause TEXT NOT NULL, named_bearer TEXT NOT NULL,
    reported INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX over_short_case ON over_short (number) WHERE number > 0;
CREATE INDEX over_short_unsettled ON over_short (number) WHERE number > 0 AND (open <> 0 OR owed <> 0);
CREATE INDEX over_short_owed ON over_short (bearer) WHERE owed <> 0;
CREATE INDEX over_short_of_day ON over_short (business_day) WHERE number > 0;
CREATE TABLE over_short_step (account TEXT NOT NULL, seq INTEGER NOT NULL, what TEXT NOT NULL, amount INTEGER NOT NULL,
    open INTEGER NOT NULL, owed INTEGER NOT NULL, PRIMARY KEY (account, seq, what)) STRICT, WITHOUT ROWID;
CREATE INDEX over_short_step_of ON over_short_step (seq);
CREATE TABLE over_short_rule (one INTEGER PRIMARY KEY, tolerance INTEGER NOT NULL) STRICT;
CREATE TABLE over_short_shift (shift INTEGER PRIMARY KEY, till TEXT NOT NULL, cashier TEXT NOT NULL) STRICT;
)";

constexpr std::string_view suspense = "assets:over-short:";

/// What a step does to an account's row.
struct Step {
    std::string account;
    std::string what;
    Money amount;
    Money open = {}; ///< how what nobody bears changes
    Money owed = {}; ///< how what staff owes changes
};

void add_step(Database& db, const Entry& e, const Step& step) {
    db.run("INSERT INTO over_short_step VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE "
           "SET amount = amount + excluded.amount, open = open + excluded.open, owed = owed + excluded.owed",
           step.account, e.seq, step.what, step.amount, step.open, step.owed);
    db.run("UPDATE over_short SET open = open + ?, owed = owed + ? WHERE account = ?", step.open, step.owed,
           step.account);
}

struct Answers {
    std::string till, cashier;
};

/// Who answers for it: the cashier of the shift, of the safe whoever counted it.
Answers who_answers(Database& db, const Entry& e, std::int64_t shift) {
    if (shift == 0) return {"", e.staff};
    return db
        .first(
            "SELECT till, cashier FROM over_short_shift WHERE shift = ?",
            [](const Row& row) {
                return Answers{row.text(0), row.text(1)};
            },
            shift)
        .value_or(Answers{e.till, e.staff});
}

/// The row of an account where a difference comes up for the first time.
void begin(Database& db, const Entry& e, const std::string& account) {
    const auto colon = account.find(':', suspense.size());
    const std::string of = account.substr(suspense.size(), colon - suspense.size());
    std::int64_t shift = 0; // stays so for `safe`
    std::from_chars(of.data(), of.data() + of.size(), shift);
    const auto [till, cashier] = who_answers(db, e, shift);
    db.run("INSERT INTO over_short VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, '', '', '', 0) ON CONFLICT DO "
           "NOTHING",
           account, e.seq, shift, account.substr(colon + 1), till, cashier, e.business_day.iso(), e.at.utc_ms,
           e.at.offset_minutes);
}

/// One outside tolerance is a case from here on.
void number_if_case(Database& db, const std::string& account, Money difference) {
    const Money tolerance = Money::of_minor(db.number("SELECT tolerance FROM over_short_rule", 0));
    if (abs(difference) <= tolerance) return;
    db.run("UPDATE over_short SET number = (SELECT coalesce(max(number), 0) + 1 FROM over_short) WHERE account = ? AND "
           "number = 0",
           account);
}

void differ(Database& db, const Entry& e, const Json& body) {
    for (const auto& posting : postings_of(body)) {
        if (!posting.account.starts_with(suspense) || posting.amount.is_zero()) continue;
        const Money difference = -posting.amount;
        begin(db, e, posting.account);
        db.run("UPDATE over_short SET difference = difference + ? WHERE account = ?", difference, posting.account);
        add_step(db, e, {posting.account, "opened", difference, difference});
        number_if_case(db, posting.account, difference);
    }
}

void settle(Database& db, const Entry& e, const Json& body) {
    for (const auto& posting : postings_of(body)) {
        if (!posting.account.starts_with(suspense)) continue;
        const bool charged = body["how"].text() == word(Settlement::owed);
        const Money amount = -posting.amount; // above zero: a shortage is borne
        add_step(db, e, {posting.account, body["how"].text(), abs(amount), amount, charged ? amount : Money{}});
        if (charged)
            db.run("UPDATE over_short SET bearer = ? WHERE account = ?", body["owed_by"].text(), posting.account);
    }
}

struct Debt {
    std::string account;
    Money owed;
};

/// The person's cases with something to pay (or, below zero, to get back); the one that is named, or the oldest first.
std::vector<Debt> debts_of(Database& db, const Json& body, bool to_give_back) {
    std::vector<Debt> debts;
    const std::int64_t only = body.has("case") ? body["case"].integer() : 0;
    db.each(
        "SELECT account, owed FROM over_short WHERE bearer = ?1 AND owed <> 0 AND (?2 = 0 OR number = ?2) ORDER BY seq",
        [&](const Row& row) {
            if (row.money(1).is_negative() == to_give_back) debts.push_back({row.text(0), row.money(1)});
        },
        body["person"].text(), only);
    return debts;
}

void make_good(Database& db, const Entry& e, const Json& body) {
    const bool back = body.has("back");
    Money left = Money::of_minor(body["amount"].integer());
    for (const auto& [account, owed] : debts_of(db, body, back)) {
        const Money part = std::min(left, abs(owed));
        if (part.is_zero()) return;
        add_step(db, e, {account, back ? "given-back" : "made-good", part, {}, back ? part : -part});
        left -= part;
    }
}

/// Where found money went the entry's postings say: what nobody bore, what staff owed, what was written off.
void find(Database& db, const Entry& e, const Json& body) {
    Step step{body["account"].text(), "found", Money::of_minor(body["amount"].integer())};
    for (const auto& posting : postings_of(body)) {
        if (posting.account == step.account) step.open -= posting.amount;
        if (posting.account.starts_with("assets:owed:")) step.owed += posting.amount;
    }
    add_step(db, e, step);
}

void note(Database& db, const Entry& e, const Json& body) {
    const std::string& account = body["account"].text();
    add_step(db, e, {account, "noted", {}});
    if (body.has("cause")) db.run("UPDATE over_short SET cause = ? WHERE account = ?", body["cause"].text(), account);
    if (body.has("bearer"))
        db.run("UPDATE over_short SET named_bearer = ? WHERE account = ?", body["bearer"].text(), account);
    db.run("UPDATE over_short SET reported = 1 WHERE account = ? AND cashier <> ?", account, e.staff);
}

void take_back(Database& db, const Entry& e) {
    std::vector<Step> undone;
    db.each(
        "SELECT account, what, amount, open, owed FROM over_short_step WHERE seq = ?",
        [&](const Row& row) {
            undone.push_back({row.text(0), row.text(1), -row.money(2), -row.money(3), -row.money(4)});
        },
        e.about);
    for (const auto& step : undone) add_step(db, e, step);
}

void answer(Database& db, std::int64_t shift, const Entry& e) {
    db.run("INSERT INTO over_short_shift VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET cashier = excluded.cashier", shift,
           e.till, e.staff);
}

void apply(Database& db, const Entry& e, const Json& body) {
    switch (e.kind) {
    case Kind::config:
        return db.run("INSERT OR REPLACE INTO over_short_rule VALUES (1, ?)", Shop::from_json(body["shop"]).tolerance);
    case Kind::shift_open: answer(db, e.number, e); return differ(db, e, body);
    case Kind::handover: return answer(db, e.shift, e);
    case Kind::drop_received:
    case Kind::shift_close:
    case Kind::safe_count: return differ(db, e, body);
    case Kind::difference_settled: return settle(db, e, body);
    case Kind::made_good: return make_good(db, e, body);
    case Kind::money_found: return find(db, e, body);
    case Kind::case_noted: return note(db, e, body);
    case Kind::correction: return take_back(db, e);
    default: return;
    }
}

} // namespace

Projection case_projection() {
    return {{"over_short", "over_short_step", "over_short_rule", "over_short_shift"}, schema, apply};
}

} // namespace till
