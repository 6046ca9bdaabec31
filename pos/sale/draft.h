// Draft: open and parked tickets, kept in the book's file beside the entries so that no line is lost.
#pragma once

#include "pos/sale/basket.h"
#include "reconcile/book/book.h"
#include "reconcile/money/cash_count.h"

#include <string>
#include <string_view>
#include <vector>

namespace till {

/// The lines of a till's open ticket, as asked; they are priced anew when read.
std::vector<AskedLine> read_draft(const Book& book, std::string_view till);
/// Inside a transaction of the caller's. No lines: none is kept.
void write_draft(Database& database, std::string_view till, const std::vector<AskedLine>& lines);

/// Parked tickets belong to the shop, not to a till.
bool is_parked(const Book& book, std::string_view name);
std::vector<std::string> parked_names(const Book& book);
std::vector<AskedLine> read_parked(const Book& book, std::string_view name);
void write_parked(Database& database, std::string_view name, const std::vector<AskedLine>& lines);

/// A count of the drawer that is still being made.
CashCount read_count_draft(const Book& book, std::string_view till);
void write_count_draft(Database& database, std::string_view till, const CashCount& pieces);

} // namespace till
