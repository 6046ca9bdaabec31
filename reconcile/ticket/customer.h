// Customer: who is known to the shop, how far they may buy on account, and where they can be reached.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/book/projection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// What the book says of a customer.
struct Customer {
    std::string id;
    Money credit;       ///< how much they may owe
    bool active = true; ///< otherwise nothing is sold to them by name any more
};

/// Personal data, in a table beside the book: neither hashed nor in any entry, so that it can be changed or forgotten.
struct CustomerContact {
    std::string name, phone;
};

/// The customers' terms, and what each entry did to their accounts.
Projection customer_projection();

std::optional<Customer> find_customer(const Book& book, std::string_view id);
/// All of them, by id.
std::vector<Customer> customers(const Book& book);
/// What the customer owes; below zero: what they have paid too much.
Money owed_by(const Book& book, std::string_view customer);

CustomerContact contact_of(const Book& book, std::string_view customer);
/// Inside a transaction of the caller's.
void write_contact(Database& database, std::string_view customer, const CustomerContact& contact);

/// Whether it can name a customer in day files and accounts: 1 to 32 characters without blanks and : " #
bool is_customer_id(std::string_view id);

/// A customer as an entry keeps them. `signer` is null while a book is made.
Entry record_customer(Recording& act, const Customer& customer, const std::string& staff, const Json& signer);

} // namespace till
