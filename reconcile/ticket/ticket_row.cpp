// TicketRow: the tables of tickets, and what is read from them.
#include "reconcile/ticket/ticket_row.h"

#include "reconcile/ticket/ticket.h"

#include <algorithm>
#include <map>
#include <utility>

namespace till {
namespace {

constexpr auto schema = R"(
CREATE TABLE ticket (number INTEGER PRIMARY KEY, seq INTEGER NOT NULL, shift INTEGER NOT NULL, till TEXT NOT NULL,
    cashier TEXT NOT NULL, at INTEGER NOT NULL, utc_offset INTEGER NOT NULL, business_day TEXT NOT NULL,
    total INTEGER NOT NULL, refunded INTEGER NOT NULL, state TEXT NOT NULL) STRICT;
CREATE INDEX ticket_of_shift ON ticket (shift);
CREATE INDEX ticket_of_seq ON ticket (seq);
CREATE TABLE ticket_leg (ticket INTEGER NOT NULL, leg INTEGER NOT NULL, tender TEXT NOT NULL, amount INTEGER NOT NULL,
    given_back INTEGER NOT NULL, holder TEXT NOT NULL, PRIMARY KEY (ticket, leg)) STRICT, WITHOUT ROWID;
CREATE TABLE line_back (ticket INTEGER NOT NULL, line INTEGER NOT NULL, quantity TEXT NOT NULL, value INTEGER NOT NULL,
    PRIMARY KEY (ticket, line)) STRICT, WITHOUT ROWID;
CREATE TABLE used_form (form TEXT PRIMARY KEY, ticket INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)";

/// To whom a line is credited: its adviser and its technician (T15).
void add_credited(Database& db, const Entry& entry, const Json& body, std::int64_t sign) {
    for (const auto& line : body["lines"].items())
        for (const std::string role : {"adviser", "technician"})
            if (line.has(role))
                add_figure(db, entry, role + ":" + line[role].text(), Money::of_minor(line["net"].integer()) * sign);
}

/// Adds the goods of a sale, or with `sign` -1 takes away what came back. Tax is as the postings say it: a refund's is
/// the difference of two sums, not the sum of its lines'.
void add_goods(Database& db, const Entry& entry, const Json& body, std::int64_t sign) {
    constexpr std::string_view tax = "liabilities:tax:";
    std::map<std::string, std::pair<Money, std::int64_t>>
        by_category; // summed first: a ticket has many lines, few categories
    for (const auto& line : body["lines"].items()) {
        auto& [net, quantity] = by_category[line["category"].text()];
        net += Money::of_minor(line["net"].integer());
        quantity += millionths(Decimal::parse(line["quantity"].text()).value_or(Decimal{}));
    }
    for (const auto& [category, sums] : by_category) {
        add_figure(db, entry, "net:" + category, sums.first * sign);
        add_figure(db, entry, "quantity:" + category, sums.second * sign);
    }
    add_credited(db, entry, body, sign);
    for (const auto& posting : postings_of(body))
        if (posting.account.starts_with(tax))
            add_figure(db, entry, "tax:" + posting.account.substr(tax.size()), -posting.amount);
}

void apply_ticket(Database& db, const Entry& e, const Json& body) {
    const Ticket ticket = Ticket::from_json(body);
    db.run("INSERT INTO ticket VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'sold')", e.number, e.seq, e.shift, e.till,
           e.staff, e.at.utc_ms, e.at.offset_minutes, e.business_day.iso(), ticket.total());
    std::int64_t leg = 0;
    for (const auto& tender : ticket.tenders) {
        db.run("INSERT INTO ticket_leg VALUES (?, ?, ?, ?, 0, ?)", e.number, leg++, tender.tender, tender.amount,
               holder_of(ticket, tender));
        add_figure(db, e, "sales:" + tender.tender, tender.amount);
    }
    if (!ticket.form.empty()) db.run("INSERT INTO used_form VALUES (?, ?)", ticket.form, e.number);
    const bool in_cash = std::ranges::any_of(ticket.tenders, [](const auto& each) { return each.tender == "cash"; });
    add_figure(db, e, "tickets", 1);
    add_figure(db, e, "cash_tickets", in_cash ? 1 : 0);
    add_figure(db, e, "sales", ticket.total());
    add_figure(db, e, "discounts", ticket.discount());
    add_goods(db, e, body, 1);
}

/// The legs of a void or a refund: what each tender gave back.
void give_back(Database& db, const Entry& e, const Json& body, const std::string& figure) {
    for (const auto& leg : body["tenders"].items()) {
        const Money amount = Money::of_minor(leg["amount"].integer());
        if (leg.has("leg"))
            db.run("UPDATE ticket_leg SET given_back = given_back + ? WHERE ticket = ? AND leg = ?", amount,
                   body["ticket"].integer(), leg["leg"].integer());
        add_figure(db, e, figure + ":" + leg["tender"].text(), amount);
    }
    add_figure(db, e, figure, Money::of_minor(body["total"].integer()));
}

void apply_void(Database& db, const Entry& e, const Json& body) {
    db.run("UPDATE ticket SET state = 'voided' WHERE number = ?", body["ticket"].integer());
    give_back(db, e, body, "voids");
    add_figure(db, e, "voided", 1);
    add_goods(db, e, body, -1);
}

void apply_refund(Database& db, const Entry& e, const Json& body) {
    const auto ticket = body["ticket"].integer();
    for (const auto& line : body["lines"].items())
        db.run("INSERT INTO line_back VALUES (?, ?, ?, ?) ON CONFLICT (ticket, line) DO UPDATE SET quantity = "
               "excluded.quantity, value = excluded.value",
               ticket, line["line"].integer(), line["back_quantity"].text(), line["back_value"].integer());
    db.run("UPDATE ticket SET refunded = refunded + ?, state = ? WHERE number = ?", body["total"].integer(),
           body["whole"].boolean() ? "refunded" : "part-refunded", ticket);
    give_back(db, e, body, "refunds");
    add_figure(db, e, "refund_count", 1);
    add_goods(db, e, body, -1);
}

void apply_return(Database& db, const Entry& e, const Json& body) {
    give_back(db, e, body, "refunds");
    add_figure(db, e, "returns", 1);
    add_goods(db, e, body, -1);
}

void apply_retender(Database& db, const Entry& e, const Json& body) {
    const Money amount = Money::of_minor(body["amount"].integer());
    for (const auto& leg : body["legs"].items())
        db.run("UPDATE ticket_leg SET tender = ? WHERE ticket = ? AND leg = ?", body["to"].text(),
               body["ticket"].integer(), leg.integer());
    add_figure(db, e, "sales:" + body["from"].text(), -amount);
    add_figure(db, e, "sales:" + body["to"].text(), amount);
}

void apply(Database& db, const Entry& entry, const Json& body) {
    switch (entry.kind) {
    case Kind::ticket: return apply_ticket(db, entry, body);
    case Kind::void_ticket: return apply_void(db, entry, body);
    case Kind::refund: return apply_refund(db, entry, body);
    case Kind::return_goods: return apply_return(db, entry, body);
    case Kind::retender: return apply_retender(db, entry, body);
    default: return;
    }
}

TicketRow row_of(const Row& row) {
    TicketRow ticket;
    ticket.number = row.integer(0);
    ticket.seq = row.integer(1);
    ticket.shift = row.integer(2);
    ticket.till = row.text(3);
    ticket.cashier = row.text(4);
    ticket.at = {row.integer(5), static_cast<int>(row.integer(6))};
    ticket.business_day = *Day::parse(row.text(7));
    ticket.total = row.money(8);
    ticket.refunded = row.money(9);
    ticket.state = row.text(10);
    return ticket;
}

bool matches(const TicketRow& row, std::string_view find, const Currency& currency) {
    return find.empty() || std::to_string(row.number) == find || row.business_day.iso() == find ||
           row.cashier == find || format(row.total, currency) == find;
}

} // namespace

Projection ticket_projection() { return {{"ticket", "ticket_leg", "line_back", "used_form"}, schema, apply}; }

std::optional<TicketRow> find_ticket(const Book& book, std::int64_t number) {
    return book.database().first("SELECT * FROM ticket WHERE number = ?", row_of, number);
}

std::vector<TicketLeg> legs_of(const Book& book, std::int64_t ticket) {
    std::vector<TicketLeg> legs;
    book.database().each(
        "SELECT leg, tender, amount, given_back, holder FROM ticket_leg WHERE ticket = ? ORDER BY leg",
        [&](const Row& row) {
            legs.push_back({row.integer(0), row.text(1), row.money(2), row.money(3), row.text(4)});
        },
        ticket);
    return legs;
}

LineBack back_of(const Book& book, std::int64_t ticket, std::int64_t line) {
    const auto back = book.database().first(
        "SELECT quantity, value FROM line_back WHERE ticket = ? AND line = ?",
        [](const Row& row) {
            return LineBack{Decimal::parse(row.text(0)).value_or(Decimal{}), row.money(1)};
        },
        ticket, line);
    return back.value_or(LineBack{});
}

bool is_form_used(const Book& book, std::string_view form) {
    return book.database().number("SELECT 1 FROM used_form WHERE form = ?", 0, form) != 0;
}

std::vector<TicketRow> search_tickets(const Book& book, std::optional<std::int64_t> number, std::optional<Money> total,
                                      std::optional<Day> day, std::int64_t most) {
    std::vector<TicketRow> found;
    book.database().each(
        "SELECT * FROM ticket WHERE number = ? OR total = ? OR business_day = ? ORDER BY number DESC LIMIT ?",
        [&](const Row& row) { found.push_back(row_of(row)); }, number.value_or(0), total.value_or(Money::of_minor(-1)),
        day ? day->iso() : "", most);
    return found;
}

std::vector<TicketSummary> list_tickets(const Book& book, std::string_view find) {
    std::vector<TicketSummary> tickets;
    book.database().each("SELECT * FROM ticket ORDER BY number", [&](const Row& row) {
        const TicketRow ticket = row_of(row);
        if (matches(ticket, find, book.shop().currency)) tickets.push_back({ticket, legs_of(book, ticket.number)});
    });
    return tickets;
}

} // namespace till
