// Schema: the tables and triggers every book has, and the number its files are known by.
#pragma once

#include "reconcile/book/projection.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace till {

/// "Till" in ASCII: SQLite's application_id of a book.
inline constexpr std::int64_t book_application_id = 0x54696c6c;
/// SQLite's user_version of the books this program writes.
inline constexpr std::int64_t book_version = 1;

/// The lasting tables: entry, posting, seal; and those that stand beside the book: draft, sign_in_failure, secret.
std::string lasting_schema();

/// Name and statement of every trigger that keeps the laws of the book in the file itself.
const std::vector<std::pair<std::string_view, std::string_view>>& law_triggers();

/// Makes everything in an empty database.
void make_schema(Database& database, const Projections& projections);

/// Makes the projections' tables alone.
void make_projection_tables(Database& database, const Projections& projections);
/// Drops them.
void drop_projection_tables(Database& database, const Projections& projections);

} // namespace till
