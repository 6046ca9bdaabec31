// PersonRow: a body of the table, read back.
#include "reconcile/staff/person_row.h"

namespace till {

std::optional<Person> find_person(const Book& book, std::string_view id) {
    const auto body = book.database().first(
        "SELECT body FROM person WHERE id = ?", [](const Row& row) { return row.text(0); }, id);
    return body ? std::optional{Person::from_json(Json::parse(*body))} : std::nullopt;
}

std::string person_name(const Book& book, const std::string& id) {
    const auto person = find_person(book, id);
    return person ? person->name : id;
}

} // namespace till
