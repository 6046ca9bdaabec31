// LedgerProjection: balances, movements by day, figures, and which periods are closed.
#include "reconcile/book/projection.h"

#include "reconcile/book/account.h"

namespace till {
namespace {

constexpr auto schema = R"(
CREATE TABLE balance (account TEXT PRIMARY KEY, amount INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE movement (account TEXT NOT NULL, business_day TEXT NOT NULL, debit INTEGER NOT NULL,
    credit INTEGER NOT NULL, PRIMARY KEY (business_day, account)) STRICT, WITHOUT ROWID;
CREATE TABLE figure (shift INTEGER NOT NULL, business_day TEXT NOT NULL, name TEXT NOT NULL, amount INTEGER NOT NULL,
    PRIMARY KEY (business_day, shift, name)) STRICT, WITHOUT ROWID;
CREATE INDEX figure_of_shift ON figure (shift, name);
CREATE TABLE cash_line (seq INTEGER PRIMARY KEY, business_day TEXT NOT NULL, amount INTEGER NOT NULL) STRICT;
CREATE INDEX cash_line_of_day ON cash_line (business_day, amount);
CREATE TABLE closed_period (period TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE played (hash TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)";

void apply(Database& db, const Entry& entry, const Json& body) {
    Money cash;
    for (const auto& posting : postings_of(body)) {
        if (account::is_cash_on_hand(posting.account)) cash += posting.amount;
        db.run(
            "INSERT INTO balance VALUES (?, ?) ON CONFLICT (account) DO UPDATE SET amount = amount + excluded.amount",
            posting.account, posting.amount);
        const bool debit = !posting.amount.is_negative();
        db.run("INSERT INTO movement VALUES (?, ?, ?, ?) ON CONFLICT (business_day, account) "
               "DO UPDATE SET debit = debit + excluded.debit, credit = credit + excluded.credit",
               posting.account, entry.business_day.iso(), debit ? posting.amount : Money{},
               debit ? Money{} : -posting.amount);
    }
    if (!cash.is_zero()) db.run("INSERT INTO cash_line VALUES (?, ?, ?)", entry.seq, entry.business_day.iso(), cash);
    if (entry.kind == Kind::day_close || entry.kind == Kind::month_close)
        db.run("INSERT INTO closed_period VALUES (?, ?)", body["period"].text(), entry.seq);
    if (const auto& source = body["source"]; source.is_text())
        db.run("INSERT INTO played VALUES (?, ?) ON CONFLICT (hash) DO NOTHING", source.text(), entry.seq);
}

} // namespace

Projection ledger_projection() {
    return {{"balance", "movement", "figure", "cash_line", "closed_period", "played"}, schema, apply};
}

void add_figure(Database& db, const Entry& entry, const std::string& name, std::int64_t amount) {
    if (amount == 0) return;
    db.run("INSERT INTO figure VALUES (?, ?, ?, ?) ON CONFLICT (business_day, shift, name) DO UPDATE SET amount = "
           "amount + excluded.amount",
           entry.shift, entry.business_day.iso(), name, amount);
}

} // namespace till
