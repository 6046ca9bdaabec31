// Database: SQLite behind the few calls the book needs.
#include "reconcile/book/database.h"

#include <sqlite3.h>

#include <array>

namespace till {
namespace {

/// A place to keep the authorizer's answer: the guard lets reading and adding pass, and changes of projections.
int authorize(void*, int action, const char* name, const char*, const char*, const char*) {
    const auto lasting = [&] {
        static constexpr std::array tables{std::string_view{"entry"}, std::string_view{"posting"},
                                           std::string_view{"seal"}};
        for (const auto table : tables)
            if (name && table == name) return true;
        return false;
    };
    switch (action) {
    case SQLITE_READ:
    case SQLITE_SELECT:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
    case SQLITE_TRANSACTION:
    case SQLITE_INSERT: return SQLITE_OK;
    case SQLITE_UPDATE:
    case SQLITE_DELETE: return lasting() ? SQLITE_DENY : SQLITE_OK;
    default: return SQLITE_DENY;
    }
}

int open_flags(Database::Mode mode) {
    constexpr int always = SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_FULLMUTEX;
    switch (mode) {
    case Database::Mode::create: return always | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Mode::existing: return always | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_READWRITE;
    case Database::Mode::memory: return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY;
    case Database::Mode::immutable: return always | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    }
    return always;
}

/// A path as SQLite's URI wants it: every byte that means something there escaped.
std::string uri_of(const std::filesystem::path& path) {
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f && c != '?' && c != '#' && c != '%')
            uri += c;
        else
            uri += {'%', hex[byte >> 4], hex[byte & 15]};
    }
    return uri + "?immutable=1";
}

/// The path with the links of its folder resolved: SQLite is told to follow none, and homes are often links.
std::string plain_path(const std::filesystem::path& path) {
    const auto absolute = std::filesystem::absolute(path);
    std::error_code missing; // then SQLite says so
    const auto folder = std::filesystem::canonical(absolute.parent_path(), missing);
    return (missing ? absolute : folder / absolute.filename()).string();
}

std::string name_of(const std::filesystem::path& path, Database::Mode mode) {
    switch (mode) {
    case Database::Mode::memory: return ":memory:";
    case Database::Mode::immutable: return uri_of(path);
    case Database::Mode::create:
    case Database::Mode::existing: return plain_path(path);
    }
    return {};
}

} // namespace

BookError::BookError(const std::string& sentence, int error_code, const std::string& detail)
    : std::runtime_error{sentence + (detail.empty() ? "" : " [" + detail + "]")}, code{error_code} {}

Database::Database(const std::filesystem::path& path, Mode mode) {
    if (sqlite3_open_v2(name_of(path, mode).c_str(), &handle_, open_flags(mode), nullptr) != SQLITE_OK) {
        const int code = sqlite3_extended_errcode(handle_);
        sqlite3_close_v2(handle_);
        throw BookError{"The book cannot be opened: " + path.string(), code, sqlite3_errstr(code)};
    }
    if (mode == Mode::existing &&
        sqlite3_db_readonly(handle_, "main") != 0) { // SQLite falls back to reading without a word
        sqlite3_close_v2(handle_);
        throw BookError{"The book cannot be written: its file is read-only. Give it back its rights (chmod u+w): " +
                            path.string(),
                        SQLITE_READONLY};
    }
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
}

Database::~Database() {
    for (auto& [sql, prepared] : statements_) sqlite3_finalize(prepared.statement);
    sqlite3_close_v2(handle_);
}

void Database::fail(const std::string& doing) const {
    const int code = sqlite3_extended_errcode(handle_);
    std::string sentence = "The book could not be written; nothing was saved.";
    if ((code & 0xff) == SQLITE_BUSY) sentence = "The book is in use by another program. Close the other till first.";
    if ((code & 0xff) == SQLITE_FULL) sentence = "The disk is full; nothing was saved. Free some space and try again.";
    if ((code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB)
        sentence = "The book's file is damaged. Sell no more; verify it and restore the last good backup.";
    if ((code & 0xff) == SQLITE_READONLY || (code & 0xff) == SQLITE_CANTOPEN)
        sentence = "The book cannot be written: its file or folder is read-only or missing.";
    throw BookError{sentence, code, std::string{sqlite3_errmsg(handle_)} + "; " + doing};
}

sqlite3_stmt* Database::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                           nullptr) != SQLITE_OK)
        fail(std::string{sql});
    return statement;
}

Database::Use::Use(Database& db, std::string_view sql) : database{db}, kept{true} {
    auto found = database.statements_.find(sql);
    if (found == database.statements_.end())
        found = database.statements_.emplace(std::string{sql}, Prepared{database.prepare(sql)}).first;
    kept = !found->second.in_use;
    if (kept) {
        found->second.in_use = true;
        statement = found->second.statement;
    } else {
        statement = database.prepare(sql); // the same statement is running further up: this use gets its own
    }
}

Database::Use::~Use() {
    if (!kept) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    const char* sql = sqlite3_sql(statement);
    database.statements_.find(std::string_view{sql})->second.in_use = false;
}

bool Database::Use::step() {
    const int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) database.fail(sqlite3_sql(statement));
    return false;
}

void Database::bind(sqlite3_stmt* statement, int at, std::int64_t value) { sqlite3_bind_int64(statement, at, value); }

void Database::bind(sqlite3_stmt* statement, int at, std::string_view value) {
    sqlite3_bind_text64(statement, at, value.data() ? value.data() : "", value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Database::bind(sqlite3_stmt* statement, int at, const Bytes& value) {
    sqlite3_bind_blob64(statement, at, value.data.data(), value.data.size(), SQLITE_TRANSIENT);
}

void Database::script(const std::string& sql) {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql.substr(0, 80));
}

void Database::each_row_of(const std::string& table, const std::function<void(const Row&)>& each_row) {
    std::string order = "1";
    const auto columns = number("SELECT count(*) FROM pragma_table_info(?)", 1, table);
    for (std::int64_t column = 2; column <= columns; ++column) order += ", " + std::to_string(column);
    each("SELECT * FROM " + table + " ORDER BY " + order, each_row);
}

std::string Database::pragma(const std::string& name) {
    return first("PRAGMA " + name, [](const Row& row) { return row.text(0); }).value_or("");
}

void Database::guard() {
    guarded_ = true;
    sqlite3_set_authorizer(handle_, authorize, nullptr);
}

Database::Maintenance::Maintenance(Database& database) : database_{database} {
    sqlite3_set_authorizer(database_.handle_, nullptr, nullptr);
}

Database::Maintenance::~Maintenance() {
    if (database_.guarded_) database_.guard();
}

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

void Database::checkpoint() {
    sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

std::int64_t Row::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string Row::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))) : std::string{};
}

std::string Row::bytes(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
                 : std::string{};
}

bool Row::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
int Row::columns() const { return sqlite3_column_count(statement_); }

std::string Row::any(int column) const {
    return std::to_string(sqlite3_column_type(statement_, column)) + ":" + text(column);
}

Transaction::Transaction(Database& database) : database_{database} { database_.run("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
    if (done_ || !database_.in_transaction()) return;
    try {
        database_.run("ROLLBACK");
    } catch (const BookError&) { // the connection is beyond help; the next act will say so
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    done_ = true;
}

} // namespace till
