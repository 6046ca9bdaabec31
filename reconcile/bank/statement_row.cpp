// StatementRow: the tables of statements and matches.
#include "reconcile/bank/statement_row.h"

#include "reconcile/book/text.h"

namespace till {
namespace {

constexpr auto schema = R"(
CREATE TABLE statement (number INTEGER PRIMARY KEY, seq INTEGER NOT NULL, account TEXT NOT NULL,
    bank_number TEXT NOT NULL, first_day TEXT NOT NULL, opening INTEGER, closing INTEGER, closing_day TEXT NOT NULL,
    tied TEXT NOT NULL, lines INTEGER NOT NULL, file_hash TEXT NOT NULL) STRICT;
CREATE INDEX statement_of_day ON statement (account, closing_day, number);
CREATE INDEX statement_of_file ON statement (file_hash);
CREATE TABLE statement_line (line INTEGER PRIMARY KEY, statement INTEGER NOT NULL, account TEXT NOT NULL,
    booked TEXT NOT NULL, amount INTEGER NOT NULL, reference TEXT NOT NULL, text TEXT NOT NULL, party TEXT NOT NULL,
    key TEXT NOT NULL, match INTEGER NOT NULL) STRICT;
CREATE INDEX statement_line_key ON statement_line (account, key);
CREATE INDEX statement_line_open ON statement_line (account, line) WHERE match = 0;
CREATE INDEX statement_line_match ON statement_line (match) WHERE match > 0;
CREATE TABLE csv_mapping (account TEXT PRIMARY KEY, mapping TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE bank_item (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, account TEXT NOT NULL, name TEXT NOT NULL,
    entered INTEGER NOT NULL, amount INTEGER NOT NULL, business_day TEXT NOT NULL, confirmed_by INTEGER NOT NULL,
    match INTEGER NOT NULL) STRICT;
CREATE INDEX bank_item_open ON bank_item (account, seq) WHERE match = 0;
CREATE INDEX bank_item_match ON bank_item (match) WHERE match > 0;
CREATE INDEX bank_item_slip ON bank_item (name) WHERE kind = 'deposit';
CREATE INDEX bank_item_confirmed ON bank_item (confirmed_by) WHERE confirmed_by > 0;
CREATE TABLE bank_match (number INTEGER PRIMARY KEY, seq INTEGER NOT NULL, undone INTEGER NOT NULL) STRICT;
)";

std::string text_or_empty(const Json& json) { return json.is_null() ? std::string{} : json.text(); }

void insert_statement(Database& db, const Entry& e, const Json& body) {
    const auto& account = body["account"].text();
    db.run("INSERT INTO statement VALUES (?, ?, ?, ?, ?, NULL, NULL, ?, ?, ?, ?)", e.number, e.seq, account,
           text_or_empty(body["number"]), text_or_empty(body["from"]),
           body.has("closing") ? body["closing"]["day"].text() : text_or_empty(body["to"]), body["tied"].text(),
           static_cast<std::int64_t>(body["lines"].items().size()), body["file_hash"].text());
    if (body.has("opening"))
        db.run("UPDATE statement SET opening = ? WHERE number = ?", body["opening"]["amount"].integer(), e.number);
    if (body.has("closing"))
        db.run("UPDATE statement SET closing = ? WHERE number = ?", body["closing"]["amount"].integer(), e.number);
    if (body.has("csv"))
        db.run("INSERT INTO csv_mapping VALUES (?, ?) ON CONFLICT (account) DO UPDATE SET mapping = excluded.mapping",
               account, body["csv"].text());
    std::int64_t line = body["first_line"].integer();
    for (const auto& row : body["lines"].items())
        db.run("INSERT INTO statement_line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)", line++, e.number, account,
               row["booked"].text(), row["amount"].integer(), text_or_empty(row["reference"]),
               text_or_empty(row["text"]), text_or_empty(row["party"]), row["key"].text());
}

void insert_item(Database& db, const Entry& e, const std::string& account, const std::string& name, Money amount) {
    db.run("INSERT INTO bank_item VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)", e.seq, word(e.kind), account, name, amount,
           amount, e.business_day.iso());
}

/// The bank's account of an entry, as its postings have it: entries of older books do not name it.
std::string posted_account(const Json& body) {
    constexpr std::string_view bank = "assets:bank:";
    for (const auto& posting : postings_of(body))
        if (posting.account.starts_with(bank)) return posting.account.substr(bank.size());
    return {};
}

void release(Database& db, std::int64_t match) {
    if (match == 0) return;
    db.run("UPDATE statement_line SET match = 0 WHERE match = ?", match);
    db.run("UPDATE bank_item SET match = 0 WHERE match = ?", match);
    db.run("UPDATE bank_match SET undone = 1 WHERE number = ?", match);
}

/// What was corrected is no more at the bank; a receipt that was corrected leaves its deposit open.
void apply_correction(Database& db, const Entry& e) {
    release(db, db.number("SELECT match FROM bank_item WHERE seq = ?", 0, e.about));
    release(db, db.number("SELECT match FROM bank_item WHERE confirmed_by = ? AND confirmed_by > 0", 0, e.about));
    db.run("DELETE FROM bank_item WHERE seq = ?", e.about);
    db.run("UPDATE bank_item SET amount = entered, confirmed_by = 0 WHERE confirmed_by = ? AND confirmed_by > 0",
           e.about);
}

void apply_match(Database& db, const Entry& e, const Json& body) {
    db.run("INSERT INTO bank_match VALUES (?, ?, 0)", e.number, e.seq);
    for (const auto& line : body["lines"].items())
        db.run("UPDATE statement_line SET match = ? WHERE line = ?", e.number, line.integer());
    for (const auto& item : body["entries"].items())
        db.run("UPDATE bank_item SET match = ? WHERE seq = ?", e.number, item.integer());
}

void apply(Database& db, const Entry& e, const Json& body) {
    switch (e.kind) {
    case Kind::statement: return insert_statement(db, e, body);
    case Kind::deposit:
        return insert_item(db, e, text_or_empty(body["account"]), body["slip"].text(),
                           Money::of_minor(body["amount"].integer()));
    case Kind::deposit_confirmed:
        return db.run("UPDATE bank_item SET amount = ?, account = ?, confirmed_by = ? WHERE seq = ?",
                      body["amount"].integer(), posted_account(body), e.seq, e.about);
    case Kind::card_settled:
        return insert_item(db, e, posted_account(body), body["terminal"].text(),
                           Money::of_minor(body["gross"].integer() - body["fee"].integer()));
    case Kind::change_from_bank:
        return insert_item(db, e, posted_account(body), {}, Money::of_minor(-body["amount"].integer()));
    case Kind::correction: return apply_correction(db, e);
    case Kind::matched: return apply_match(db, e, body);
    case Kind::unmatched: return release(db, body["match"].integer());
    default: return;
    }
}

StatementRow statement_from(const Row& row) {
    StatementRow found{row.integer(0),          row.integer(1),          row.text(2), row.text(3),   {}, {},
                       Day::parse(row.text(4)), Day::parse(row.text(7)), row.text(8), row.integer(9)};
    if (!row.is_null(5)) found.opening = row.money(5);
    if (!row.is_null(6)) found.closing = row.money(6);
    return found;
}

BankLine line_from(const Row& row) {
    return {row.integer(0), row.integer(1), row.text(2),   *Day::parse(row.text(3)), row.money(4), row.text(5),
            row.text(6),    row.text(7),    row.integer(9)};
}

BankItem item_from(const Row& row) {
    BankItem item{row.integer(0), kind_of(row.text(1)).value(), row.text(2), row.text(3),
                  row.money(5),   *Day::parse(row.text(6)),     false,       row.integer(8)};
    item.open = item.kind == Kind::deposit && row.integer(7) == 0;
    return item;
}

/// The shop's own name of an account as a posting spells it; entries that name none mean the shop's first.
std::string shop_account(const Shop& shop, const std::string& posted) {
    for (const auto& name : shop.banks)
        if (name == posted || account_part(name) == posted) return name;
    return shop.bank;
}

std::optional<BankItem> with_account(const Book& book, std::optional<BankItem> item) {
    if (item) item->account = shop_account(book.shop(), item->account);
    return item;
}

} // namespace

Projection statement_projection() {
    return {{"statement", "statement_line", "csv_mapping", "bank_item", "bank_match"}, schema, apply};
}

std::optional<StatementRow> find_statement(const Book& book, std::int64_t number) {
    return book.database().first("SELECT * FROM statement WHERE number = ?", statement_from, number);
}

std::optional<StatementRow> statement_before(const Book& book, const std::string& account, Day day) {
    return book.database().first("SELECT * FROM statement WHERE account = ? AND closing_day <= ? AND closing IS NOT "
                                 "NULL ORDER BY closing_day DESC, number DESC LIMIT 1",
                                 statement_from, account, day.iso());
}

bool has_statement_file(const Book& book, const std::string& account, const std::string& file_hash) {
    return book.database().number("SELECT 1 FROM statement WHERE file_hash = ? AND account = ?", 0, file_hash,
                                  account) != 0;
}

bool has_line(const Book& book, const std::string& account, const std::string& key) {
    return book.database().number("SELECT 1 FROM statement_line WHERE account = ? AND key = ?", 0, account, key) != 0;
}

std::string known_number(const Book& book, const std::string& account) {
    if (account == book.shop().bank && !book.shop().bank_number.empty()) return book.shop().bank_number;
    return book.database()
        .first(
            "SELECT bank_number FROM statement WHERE account = ? AND bank_number <> '' ORDER BY number LIMIT 1",
            [](const Row& row) { return row.text(0); }, account)
        .value_or("");
}

std::string account_of_number(const Book& book, const std::string& number) {
    return book.database()
        .first(
            "SELECT account FROM statement WHERE bank_number = ? ORDER BY number LIMIT 1",
            [](const Row& row) { return row.text(0); }, number)
        .value_or("");
}

std::string kept_csv_mapping(const Book& book, const std::string& account) {
    return book.database()
        .first(
            "SELECT mapping FROM csv_mapping WHERE account = ?", [](const Row& row) { return row.text(0); }, account)
        .value_or("");
}

std::int64_t last_bank_line(const Book& book) {
    return book.database().number("SELECT max(line) FROM statement_line", 0);
}

std::optional<BankLine> find_bank_line(const Book& book, std::int64_t line) {
    return book.database().first("SELECT * FROM statement_line WHERE line = ?", line_from, line);
}

std::optional<BankItem> find_bank_item(const Book& book, std::int64_t seq) {
    return with_account(book, book.database().first("SELECT * FROM bank_item WHERE seq = ?", item_from, seq));
}

std::optional<BankItem> find_deposit_item(const Book& book, const std::string& slip) {
    return with_account(
        book, book.database().first("SELECT * FROM bank_item WHERE kind = 'deposit' AND name = ?", item_from, slip));
}

std::vector<BankLine> unmatched_lines(const Book& book, const std::string& account) {
    std::vector<BankLine> lines;
    book.database().each(
        "SELECT * FROM statement_line WHERE account = ? AND match = 0 ORDER BY line",
        [&](const Row& row) { lines.push_back(line_from(row)); }, account);
    return lines;
}

std::vector<BankItem> unmatched_items(const Book& book, const std::string& account) {
    std::vector<BankItem> items;
    book.database().each("SELECT * FROM bank_item WHERE match = 0 ORDER BY seq", [&](const Row& row) {
        auto item = item_from(row);
        item.account = shop_account(book.shop(), item.account);
        if (item.account == account) items.push_back(std::move(item));
    });
    return items;
}

std::vector<BankLine> lines_of_statement(const Book& book, std::int64_t statement) {
    std::vector<BankLine> lines;
    book.database().each(
        "SELECT * FROM statement_line WHERE statement = ? ORDER BY line",
        [&](const Row& row) { lines.push_back(line_from(row)); }, statement);
    return lines;
}

std::int64_t standing_match(const Book& book, std::int64_t match) {
    return book.database().number("SELECT seq FROM bank_match WHERE number = ? AND undone = 0", 0, match);
}

} // namespace till
