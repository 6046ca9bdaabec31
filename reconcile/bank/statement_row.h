// StatementRow: the bank's statements, their lines and what the book expects at the bank, as they stand.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/book/projection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// Statements, lines, kept CSV mappings, what should show at the bank, and the matches between them.
Projection statement_projection();

struct StatementRow {
    std::int64_t number = 0, seq = 0;
    std::string account; ///< the shop's name of it
    std::string bank_number;
    std::optional<Money> opening, closing;
    std::optional<Day> from, closing_day;
    std::string tied; ///< as StatementQuote has it
    std::int64_t lines = 0;
};

/// A line that was taken in; `line` counts over all statements of the book.
struct BankLine {
    std::int64_t line = 0, statement = 0;
    std::string account;
    Day booked;
    Money amount;
    std::string reference, text, party;
    std::int64_t match = 0; ///< the number of its match; 0: none
};

/// What the book says the bank should show: a deposit, a settlement, change fetched. Its seq is that of its entry.
struct BankItem {
    std::int64_t seq = 0;
    Kind kind = Kind::deposit;
    std::string account;
    std::string name; ///< the slip's number, or the terminal
    Money amount;     ///< as the bank shows it: change fetched is below zero
    Day day;
    bool open = false; ///< a deposit that the bank has not confirmed
    std::int64_t match = 0;
};

std::optional<StatementRow> find_statement(const Book& book, std::int64_t number);
/// The last one by its closing day up to `day`.
std::optional<StatementRow> statement_before(const Book& book, const std::string& account, Day day);
bool has_statement_file(const Book& book, const std::string& account, const std::string& file_hash);
bool has_line(const Book& book, const std::string& account, const std::string& key);
/// The bank's number of the account, as the first statement that named one has it; empty: none did.
std::string known_number(const Book& book, const std::string& account);
/// The account of the shop that has that number at the bank; empty: none.
std::string account_of_number(const Book& book, const std::string& number);
std::string kept_csv_mapping(const Book& book, const std::string& account);
std::int64_t last_bank_line(const Book& book);

std::optional<BankLine> find_bank_line(const Book& book, std::int64_t line);
std::optional<BankItem> find_bank_item(const Book& book, std::int64_t seq);
std::optional<BankItem> find_deposit_item(const Book& book, const std::string& slip);
/// What is tied to nothing yet, oldest first.
std::vector<BankLine> unmatched_lines(const Book& book, const std::string& account);
std::vector<BankItem> unmatched_items(const Book& book, const std::string& account);
std::vector<BankLine> lines_of_statement(const Book& book, std::int64_t statement);
/// The seq of a match that stands; 0 where there is none or it was undone.
std::int64_t standing_match(const Book& book, std::int64_t match);

} // namespace till
