// Receipt: the ticket's entry, read back.
#include "pos/sale/receipt.h"

#include "reconcile/book/text.h"
#include "reconcile/staff/person_row.h"
#include "reconcile/ticket/goods.h"
#include "reconcile/ticket/ticket_row.h"

#include <algorithm>

namespace till {
namespace {

constexpr std::size_t head_digits = 8;

std::map<std::string, Money> taxes_of(const Ticket& ticket) {
    Goods before;
    for (const auto& sum : ticket.settled_before) before.add(sum);
    Goods after = before;
    for (const auto& line : ticket.lines) after.add(line, line.net);
    auto taxes = after.taxes();
    for (const auto& [rate, tax] : before.taxes()) taxes[rate] -= tax;
    return taxes;
}

} // namespace

Money Receipt::received() const {
    Money sum;
    for (const auto& tender : ticket.tenders) sum += tender.received;
    return sum;
}

Money Receipt::change() const {
    Money sum;
    for (const auto& tender : ticket.tenders) sum += tender.change;
    return sum;
}

bool Receipt::has_cash() const {
    return std::any_of(ticket.tenders.begin(), ticket.tenders.end(), [](const auto& t) { return t.tender == "cash"; });
}

std::int64_t Receipt::items() const {
    std::int64_t sum = 0;
    for (const auto& line : ticket.lines) sum += line.quantity.places() == 0 ? line.quantity.digits() : 1;
    return sum;
}

Outcome<Receipt> receipt_of(const Book& book, std::int64_t ticket, std::int64_t copy) {
    const auto row = find_ticket(book, ticket);
    if (!row) return Refusal{Why::unknown_ticket, std::to_string(ticket)};
    const Entry entry = book.entry(row->seq);
    Receipt receipt;
    receipt.shop = book.shop().name;
    receipt.currency = book.shop().currency;
    receipt.language = book.shop().language;
    receipt.rehearsal = book.shop().rehearsal;
    receipt.number = ticket;
    receipt.head = hex(entry.hash).substr(0, head_digits);
    receipt.till = entry.till;
    receipt.cashier = person_name(book, entry.staff);
    receipt.at = entry.at;
    receipt.ticket = Ticket::from_json(Json::parse(entry.body));
    receipt.taxes = taxes_of(receipt.ticket);
    receipt.state = row->state;
    receipt.refunded = row->refunded;
    receipt.copy = copy;
    return receipt;
}

std::string receipt_code(std::int64_t ticket, const std::string& hash) {
    return std::to_string(ticket) + "-" + hex(hash).substr(0, head_digits);
}

std::int64_t copies_of(const Book& book, std::int64_t ticket) {
    const auto row = find_ticket(book, ticket);
    if (!row) return 0;
    return book.database().number("SELECT count(*) FROM entry WHERE about = ? AND kind = 'reprint'", 0, row->seq);
}

} // namespace till
