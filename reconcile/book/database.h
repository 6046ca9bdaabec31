// Database: one SQLite connection and its statements; the only door to sqlite3.h.
#pragma once

#include "reconcile/money/money.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace till {

/// A fault of the book's file or disk. `sentence` says what to do; what() adds SQLite's code and the statement.
class BookError : public std::runtime_error {
public:
    explicit BookError(const std::string& sentence, int code = 0, const std::string& detail = {});
    int code; ///< SQLite's extended code, 0 where it was not SQLite
};

/// 32 bytes and the like: bound and read as a BLOB.
struct Bytes {
    std::string data;
    friend bool operator==(const Bytes&, const Bytes&) = default;
};

/// The current row of a running statement.
class Row {
public:
    explicit Row(sqlite3_stmt* statement) : statement_{statement} {}
    std::int64_t integer(int column) const;
    std::string text(int column) const;
    std::string bytes(int column) const;
    Money money(int column) const { return Money::of_minor(integer(column)); }
    bool is_null(int column) const;
    int columns() const;
    /// The value as one text whatever its type: for comparing tables.
    std::string any(int column) const;

private:
    sqlite3_stmt* statement_;
};

/// A connection. Values are only ever bound; statements are prepared once and kept.
class Database {
public:
    enum class Mode { create, existing, memory, immutable };
    Database(const std::filesystem::path& path, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one statement that gives no rows.
    template <class... Values> void run(std::string_view sql, const Values&... values) {
        Use use{*this, sql};
        bind_all(use.statement, values...);
        use.step();
    }
    /// Calls `each` with every row.
    template <class Each, class... Values> void each(std::string_view sql, Each each, const Values&... values) {
        Use use{*this, sql};
        bind_all(use.statement, values...);
        while (use.step()) each(Row{use.statement});
    }
    /// Reads the first row through `read`, if there is one.
    template <class Read, class... Values> auto first(std::string_view sql, Read read, const Values&... values)
        -> std::optional<decltype(read(Row{nullptr}))> {
        Use use{*this, sql};
        bind_all(use.statement, values...);
        if (!use.step()) return std::nullopt;
        return read(Row{use.statement});
    }
    /// The whole number in the first column of the first row; `otherwise` where there is none or it is NULL.
    template <class... Values>
    std::int64_t number(std::string_view sql, std::int64_t otherwise, const Values&... values) {
        const auto found = first(
            sql, [](const Row& row) { return row.is_null(0) ? std::optional<std::int64_t>{} : row.integer(0); },
            values...);
        return found && *found ? **found : otherwise;
    }
    /// Every row of a table of ours, ordered by all its columns.
    void each_row_of(const std::string& table, const std::function<void(const Row&)>& each_row);
    /// Runs a script of several statements without values (schema, pragmas).
    void script(const std::string& sql);
    std::string pragma(const std::string& name);

    /// From here on, DDL, ATTACH, PRAGMA and any change of the lasting tables are refused by SQLite itself.
    void guard();
    /// Lifts the guard while it lives: for migrations and rebuild, nothing else.
    class Maintenance {
    public:
        explicit Maintenance(Database& database);
        ~Maintenance();
        Maintenance(const Maintenance&) = delete;
        Maintenance& operator=(const Maintenance&) = delete;

    private:
        Database& database_;
    };

    bool in_transaction() const;
    /// Folds the write-ahead log into the file.
    void checkpoint();

private:
    friend class Maintenance;
    friend class DatabaseCopy;
    /// A kept statement while it is in use; reset when done.
    struct Use {
        Use(Database& database, std::string_view sql);
        ~Use();
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;
        bool step();
        Database& database;
        sqlite3_stmt* statement;
        bool kept;
    };
    static void bind(sqlite3_stmt* statement, int at, std::int64_t value);
    static void bind(sqlite3_stmt* statement, int at, int value) { bind(statement, at, std::int64_t{value}); }
    static void bind(sqlite3_stmt* statement, int at, Money value) { bind(statement, at, value.minor()); }
    static void bind(sqlite3_stmt* statement, int at, std::string_view value);
    static void bind(sqlite3_stmt* statement, int at, const std::string& value) {
        bind(statement, at, std::string_view{value});
    }
    static void bind(sqlite3_stmt* statement, int at, const char* value) {
        bind(statement, at, std::string_view{value});
    }
    static void bind(sqlite3_stmt* statement, int at, const Bytes& value);
    template <class... Values> static void bind_all([[maybe_unused]] sqlite3_stmt* statement, const Values&... values) {
        [[maybe_unused]] int at = 0;
        (bind(statement, ++at, values), ...);
    }
    [[noreturn]] void fail(const std::string& doing) const;
    sqlite3_stmt* prepare(std::string_view sql);

    sqlite3* handle_ = nullptr;
    struct Prepared {
        sqlite3_stmt* statement = nullptr;
        bool in_use = false;
    };
    std::map<std::string, Prepared, std::less<>> statements_;
    bool guarded_ = false;
};

/// All or nothing: rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& database_;
    bool done_ = false;
};

} // namespace till
