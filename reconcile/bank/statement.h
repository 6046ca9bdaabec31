// BankStatement: what a bank says of an account over a period (银行对账单), whatever the format it came in.
#pragma once

#include "reconcile/book/clock.h"
#include "reconcile/money/currency.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

struct StatementLine {
    Day booked;
    std::optional<Day> valued;
    Money amount;          ///< above zero: it came in
    std::string reference; ///< the bank's own, empty where it gives none
    std::string text;      ///< what the bank writes about it
    std::string party;     ///< whom it came from or went to
    int at_line = 0;       ///< in the file
    friend bool operator==(const StatementLine&, const StatementLine&) = default;
};

struct BankBalance {
    Money amount;
    Day day;
    friend bool operator==(const BankBalance&, const BankBalance&) = default;
};

struct BankStatement {
    std::string format;   ///< `ofx`, `camt.053`, `csv`
    std::string number;   ///< the bank's number of the account; empty where the file names none
    std::string currency; ///< ISO 4217
    std::optional<Day> from, to;
    std::optional<BankBalance> opening, closing;
    std::vector<StatementLine> lines; ///< in the file's order, oldest first where it can be told
    int at_line = 0;
    int at_column = 0;
    bool is_told = false; ///< a balance of it is not the file's but was read off the bank's paper
};

/// What a person says about a file that the file does not say itself.
struct StatementOptions {
    std::string account;                   ///< the shop's name of the account; empty: the one deposits go to
    std::string number;                    ///< the bank's number of it, where the file holds several or names none
    std::string csv;                       ///< the columns of a CSV: see CsvMapping; empty: as kept, or guessed
    std::optional<Money> opening, closing; ///< read off the bank's paper, where the file does not say them
    bool untied = false; ///< taken in although nothing ties it, or it does not follow from the statement before
};

/// Every statement of a file, in its order. `csv` is the mapping told and `kept` the one kept for the account, both as
/// CsvMapping writes them; `used` hands back the one that served, where the file is a CSV. Throws BadFile, with line
/// and column, for whatever is not a whole statement: nothing of a damaged file is read.
std::vector<BankStatement> read_statements(std::string_view bytes, const std::string& name, const Currency& shop,
                                           const std::string& csv, const std::string& kept, std::string& used);

/// The largest file taken for a statement, and the most lines.
inline constexpr std::size_t largest_statement = std::size_t{16} << 20;
inline constexpr std::size_t most_statement_lines = 100'000;

// The formats, each from text that is UTF-8 already. `name` is the file in messages.
std::vector<BankStatement> read_ofx(std::string_view text, const std::string& name, const Currency& shop);
std::vector<BankStatement> read_camt053(std::string_view text, const std::string& name, const Currency& shop);
BankStatement read_csv_statement(std::string_view text, const std::string& name, const Currency& shop,
                                 const std::string& told, const std::string& kept, std::string& used);

/// The currency of that code as the shop or the program knows it; nothing where neither does.
std::optional<Currency> statement_currency(std::string_view code, const Currency& shop);

/// Text of a bank as the book keeps it: NFC, every run of blanks and controls one blank, at most 500 characters.
std::string plain_text(std::string_view text);

} // namespace till
