// PlainJournal: the book of a period as plain-text bookkeepers read it: hledger, ledger or beancount.
#pragma once

#include "reconcile/book/book.h"

#include <iosfwd>
#include <optional>
#include <string_view>

namespace till {

/// hledger and ledger read the same text; beancount has its own, and account names of its own (a part begins with a
/// capital letter or a digit, so `liabilities:tax:0.13` becomes `Liabilities:Tax:0-13`).
enum class PlainFormat { hledger, ledger, beancount };
std::optional<PlainFormat> plain_format_of(std::string_view word);

/// Writes every entry that moved money from `from` to `to`, both included: the accounts, the balances before the period
/// as one transaction, a transaction an entry, and at the end a transaction that asserts the balance of every account,
/// so that a reader who sums otherwise says so.
void write_plain_journal(std::ostream& out, const Book& book, Day from, Day to, PlainFormat format);

/// An account's path as beancount takes it.
std::string beancount_account(std::string_view account);

} // namespace till
