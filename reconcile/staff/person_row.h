// PersonRow: the staff's table, as those read it who only want to know who somebody is.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/staff/person.h"

#include <optional>
#include <string>
#include <string_view>

namespace till {

/// Whoever the book knows by that id, also where they work here no longer.
std::optional<Person> find_person(const Book& book, std::string_view id);
/// Their name; the id where the book does not know them.
std::string person_name(const Book& book, const std::string& id);

} // namespace till
