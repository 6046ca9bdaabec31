// Customer: the tables of customers, in and beside the book.
#include "reconcile/ticket/customer.h"

#include "reconcile/book/account.h"
#include "reconcile/book/text.h"

namespace till {
namespace {

constexpr std::size_t longest_id = 32;

constexpr auto schema = R"(
CREATE TABLE customer_terms (id TEXT PRIMARY KEY, credit INTEGER NOT NULL, active INTEGER NOT NULL)
    STRICT, WITHOUT ROWID;
CREATE TABLE customer_line (customer TEXT NOT NULL, seq INTEGER NOT NULL, amount INTEGER NOT NULL,
    PRIMARY KEY (customer, seq)) STRICT, WITHOUT ROWID;
)";

void apply_terms(Database& db, const Json& body) {
    db.run("INSERT INTO customer_terms VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET credit = excluded.credit, "
           "active = excluded.active",
           body["customer"].text(), body["credit"].integer(), body["active"].boolean() ? 1 : 0);
}

void apply_lines(Database& db, const Entry& entry, const Json& body) {
    static const std::string receivable = account::receivable("");
    for (const auto& posting : postings_of(body))
        if (posting.account.starts_with(receivable))
            db.run("INSERT INTO customer_line VALUES (?, ?, ?) ON CONFLICT (customer, seq) DO UPDATE SET amount = "
                   "amount + excluded.amount",
                   posting.account.substr(receivable.size()), entry.seq, posting.amount);
}

void apply(Database& db, const Entry& entry, const Json& body) {
    switch (entry.kind) {
    case Kind::customer: return apply_terms(db, body);
    case Kind::ticket: return body.has("customer") ? apply_lines(db, entry, body) : void();
    case Kind::void_ticket:
    case Kind::refund:
    case Kind::retender:
    case Kind::account_receipt:
    case Kind::correction: return apply_lines(db, entry, body);
    default: return;
    }
}

Customer customer_of(const Row& row) { return {row.text(0), row.money(1), row.integer(2) != 0}; }

} // namespace

Projection customer_projection() { return {{"customer_terms", "customer_line"}, schema, apply}; }

std::optional<Customer> find_customer(const Book& book, std::string_view id) {
    return book.database().first("SELECT * FROM customer_terms WHERE id = ?", customer_of, id);
}

std::vector<Customer> customers(const Book& book) {
    std::vector<Customer> all;
    book.database().each("SELECT * FROM customer_terms ORDER BY id",
                         [&](const Row& row) { all.push_back(customer_of(row)); });
    return all;
}

Money owed_by(const Book& book, std::string_view customer) { return book.balance(account::receivable(customer)); }

CustomerContact contact_of(const Book& book, std::string_view customer) {
    const auto contact = book.database().first(
        "SELECT name, phone FROM customer WHERE id = ?",
        [](const Row& row) {
            return CustomerContact{row.text(0), row.text(1)};
        },
        customer);
    return contact.value_or(CustomerContact{});
}

void write_contact(Database& db, std::string_view customer, const CustomerContact& contact) {
    db.run("INSERT INTO customer VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, phone = "
           "excluded.phone",
           customer, contact.name, contact.phone);
}

bool is_customer_id(std::string_view id) {
    return !id.empty() && characters(id) <= longest_id && id.find_first_of(" :\"#\r\n\t") == std::string_view::npos &&
           account_part(id) == id;
}

Entry record_customer(Recording& act, const Customer& customer, const std::string& staff, const Json& signer) {
    EntryDraft draft;
    draft.kind = Kind::customer;
    draft.staff = staff;
    draft.body =
        Json::object({{"customer", customer.id}, {"credit", customer.credit.minor()}, {"active", customer.active}});
    if (!signer.is_null()) draft.body.set("signers", Json::list().add(signer));
    return act.post(std::move(draft));
}

} // namespace till
