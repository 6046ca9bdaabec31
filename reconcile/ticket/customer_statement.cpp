// CustomerStatement: read from the customer's lines, oldest first.
#include "reconcile/ticket/customer_statement.h"

#include "reconcile/ticket/ticket.h"

#include <algorithm>

namespace till {
namespace {

/// The slip that was signed for a ticket's sum, or the reference of a payment.
std::string reference_of(const Entry& entry) {
    const Json body = Json::parse(entry.body);
    if (entry.kind == Kind::ticket)
        for (const auto& tender : Ticket::from_json(body).tenders)
            if (tender.tender == "account") return tender.reference;
    return body.has("reference") ? body["reference"].text() : "";
}

CustomerStatement::Line line_of(const Book& book, std::int64_t seq, Money amount, Money balance) {
    const Entry entry = book.entry(seq);
    return {entry.kind, entry.number, entry.at, entry.business_day, reference_of(entry), amount, balance};
}

/// The ticket that an entry takes back, in part or whole; 0 where it is a payment.
std::int64_t ticket_taken_back(const Entry& entry) {
    const Json body = Json::parse(entry.body);
    return body.has("ticket") ? body["ticket"].integer() : 0;
}

/// Pays off the oldest of what is open, but what is taken back of a ticket first that ticket itself; what is paid too
/// much waits for what comes next.
void pay_off(std::vector<CustomerStatement::Open>& open, Money paid, std::int64_t ticket) {
    const auto pay = [&paid](CustomerStatement::Open& item) {
        const Money part = std::min(item.amount, paid);
        item.amount -= part;
        paid -= part;
    };
    for (auto& item : open)
        if (item.kind == Kind::ticket && item.number == ticket) pay(item);
    for (auto& item : open) pay(item);
    std::erase_if(open, [](const auto& item) { return item.amount.is_zero(); });
}

void add_open(CustomerStatement& statement, const Entry& entry, Money amount, Money before) {
    const Money ahead = before.is_negative() ? std::min(-before, amount) : Money{}; // paid too much before
    if (amount == ahead) return;
    statement.open.push_back({entry.kind, entry.number, entry.business_day, amount - ahead, 0});
}

} // namespace

std::optional<CustomerStatement> customer_statement(const Book& book, const std::string& id, const std::string& month,
                                                    Day until) {
    const auto customer = find_customer(book, id);
    if (!customer) return std::nullopt;
    CustomerStatement statement;
    statement.customer = *customer;
    statement.contact = contact_of(book, id);
    statement.month = month;
    book.database().each(
        "SELECT seq, amount FROM customer_line WHERE customer = ? ORDER BY seq",
        [&](const Row& row) {
            const Entry entry = book.entry(row.integer(0));
            const Money amount = row.money(1);
            if (entry.business_day.month() > month || amount.is_zero()) return;
            if (amount.is_negative())
                pay_off(statement.open, -amount, ticket_taken_back(entry));
            else
                add_open(statement, entry, amount, statement.closing);
            statement.closing += amount;
            if (entry.business_day.month() < month)
                statement.opening += amount;
            else
                statement.lines.push_back(line_of(book, entry.seq, amount, statement.closing));
        },
        id);
    for (auto& item : statement.open) item.days = (until.date() - item.business_day.date()).count();
    return statement;
}

} // namespace till
