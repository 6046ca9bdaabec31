// Schema: the law of the book as SQL.
#include "reconcile/book/schema.h"

namespace till {

std::string lasting_schema() {
    return R"(
CREATE TABLE entry (
    epoch        INTEGER NOT NULL CHECK (epoch >= 1),
    seq          INTEGER PRIMARY KEY CHECK (seq >= 1),
    kind         TEXT    NOT NULL CHECK (kind <> ''),
    version      INTEGER NOT NULL CHECK (version >= 1),
    alg          TEXT    NOT NULL,
    number       INTEGER NOT NULL CHECK (number >= 0),
    till         TEXT    NOT NULL,
    shift        INTEGER NOT NULL CHECK (shift >= 0),
    business_day TEXT    NOT NULL CHECK (length(business_day) = 10),
    at           INTEGER NOT NULL,
    utc_offset   INTEGER NOT NULL CHECK (utc_offset BETWEEN -1080 AND 1080),
    staff        TEXT    NOT NULL,
    about        INTEGER NOT NULL CHECK (about >= 0 AND about < seq),
    body         TEXT    NOT NULL,
    previous     BLOB    NOT NULL CHECK (length(previous) = 32),
    hash         BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE UNIQUE INDEX entry_number ON entry (kind, number) WHERE number > 0;
CREATE INDEX entry_unnumbered ON entry (kind) WHERE number = 0;
CREATE INDEX entry_of_shift ON entry (shift, kind) WHERE shift > 0;
CREATE INDEX entry_of_day ON entry (business_day);
CREATE INDEX entry_about ON entry (about) WHERE about > 0;
CREATE TABLE posting (
    seq     INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    line    INTEGER NOT NULL CHECK (line >= 0),
    account TEXT    NOT NULL CHECK (account <> ''),
    amount  INTEGER NOT NULL CHECK (amount BETWEEN -9007199254740991 AND 9007199254740991),
    PRIMARY KEY (seq, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE seal (
    seq       INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;
CREATE TABLE draft (till TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (till, name))
    STRICT, WITHOUT ROWID;
CREATE TABLE sign_in_failure (person TEXT PRIMARY KEY, failures INTEGER NOT NULL, last_at INTEGER NOT NULL)
    STRICT, WITHOUT ROWID;
CREATE TABLE secret (person TEXT PRIMARY KEY, pin_hash TEXT NOT NULL) STRICT, WITHOUT ROWID;
)";
}

const std::vector<std::pair<std::string_view, std::string_view>>& law_triggers() {
    static const std::vector<std::pair<std::string_view, std::string_view>> triggers{
        {"entry_is_never_changed", "CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry "
                                   "BEGIN SELECT RAISE(ABORT, 'the book only grows: post a correction'); END"},
        {"entry_is_never_deleted", "CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry "
                                   "BEGIN SELECT RAISE(ABORT, 'the book only grows: post a correction'); END"},
        {"entry_follows",
         "CREATE TRIGGER entry_follows BEFORE INSERT ON entry "
         "WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry) "
         "OR NEW.previous <> coalesce((SELECT hash FROM entry ORDER BY seq DESC LIMIT 1), zeroblob(32)) "
         "BEGIN SELECT RAISE(ABORT, 'an entry follows the last one'); END"},
        {"entry_balances", "CREATE TRIGGER entry_balances BEFORE INSERT ON entry "
                           "WHEN (SELECT coalesce(sum(amount), 0) FROM posting WHERE seq = NEW.seq) <> 0 "
                           "BEGIN SELECT RAISE(ABORT, 'the postings of an entry sum to zero'); END"},
        {"entry_in_open_day",
         "CREATE TRIGGER entry_in_open_day BEFORE INSERT ON entry "
         "WHEN NEW.business_day <= coalesce((SELECT max(period) FROM closed_period WHERE length(period) = 10), '') "
         "OR NEW.business_day < coalesce((SELECT business_day FROM entry ORDER BY seq DESC LIMIT 1), '') "
         "BEGIN SELECT RAISE(ABORT, 'nothing is posted into a closed day, and a day never goes back'); END"},
        {"posting_is_never_changed", "CREATE TRIGGER posting_is_never_changed BEFORE UPDATE ON posting "
                                     "BEGIN SELECT RAISE(ABORT, 'the book only grows: post a correction'); END"},
        {"posting_is_never_deleted", "CREATE TRIGGER posting_is_never_deleted BEFORE DELETE ON posting "
                                     "BEGIN SELECT RAISE(ABORT, 'the book only grows: post a correction'); END"},
        {"posting_before_entry", "CREATE TRIGGER posting_before_entry BEFORE INSERT ON posting "
                                 "WHEN EXISTS (SELECT 1 FROM entry WHERE seq = NEW.seq) "
                                 "BEGIN SELECT RAISE(ABORT, 'an entry that stands takes no more postings'); END"},
        {"seal_is_never_changed", "CREATE TRIGGER seal_is_never_changed BEFORE UPDATE ON seal "
                                  "BEGIN SELECT RAISE(ABORT, 'a seal stands'); END"},
        {"seal_is_never_deleted", "CREATE TRIGGER seal_is_never_deleted BEFORE DELETE ON seal "
                                  "BEGIN SELECT RAISE(ABORT, 'a seal stands'); END"},
    };
    return triggers;
}

/// Persons' data stand in no entry; books made before there were customers get the table when they are rebuilt.
constexpr auto customers_schema = R"(
CREATE TABLE IF NOT EXISTS customer (id TEXT PRIMARY KEY, name TEXT NOT NULL, phone TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
)";

void make_projection_tables(Database& db, const Projections& projections) {
    db.script(customers_schema);
    for (const auto& projection : projections) db.script(projection.schema);
}

void drop_projection_tables(Database& db, const Projections& projections) {
    for (const auto& projection : projections)
        for (const auto& table : projection.tables) db.script("DROP TABLE IF EXISTS " + table);
}

void make_schema(Database& db, const Projections& projections) {
    db.script(lasting_schema());
    make_projection_tables(db, projections);
    for (const auto& [name, sql] : law_triggers()) db.script(std::string{sql});
}

} // namespace till
