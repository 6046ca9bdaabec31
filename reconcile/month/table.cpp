// Table: what stands in each of the tables.
#include "reconcile/month/table.h"

#include "reconcile/month/cash_journal.h"
#include "reconcile/month/month_report.h"
#include "reconcile/ticket/ticket_row.h"

#include <array>
#include <stdexcept>

namespace till {
namespace {

Moment moment_of(const Row& row, int at) { return {row.integer(at), static_cast<int>(row.integer(at + 1))}; }
Cell day_of(const Row& row, int at) { return *Day::parse(row.text(at)); }

void write_postings(TableSink& sink, const Book& book, const Period& period) {
    sink.begin("postings", {"entry", "at", "business_day", "kind", "number", "till", "shift", "staff", "about",
                            "account", "debit", "credit"});
    book.database().each(
        "SELECT e.seq, e.at, e.utc_offset, e.business_day, e.kind, e.number, e.till, e.shift, e.staff, e.about, "
        "p.account, max(p.amount, 0), max(-p.amount, 0) FROM entry e JOIN posting p ON p.seq = e.seq WHERE "
        "e.business_day >= ? AND e.business_day <= ? ORDER BY e.seq, p.line",
        [&](const Row& row) {
            sink.row({row.integer(0), moment_of(row, 1), day_of(row, 3), row.text(4), row.integer(5), row.text(6),
                      row.integer(7), row.text(8), row.integer(9), row.text(10), row.money(11), row.money(12)});
        },
        period.from.iso(), period.to.iso());
}

void write_tickets(TableSink& sink, const Book& book, const Period& period) {
    std::vector<std::string> columns{"number",  "at",    "business_day", "shift",   "till",
                                     "cashier", "state", "total",        "refunded"};
    const auto& tenders = book.shop().tenders;
    columns.insert(columns.end(), tenders.begin(), tenders.end());
    sink.begin("tickets", columns);
    book.database().each(
        "SELECT t.number, t.at, t.utc_offset, t.business_day, t.shift, t.till, t.cashier, t.state, t.total, t.refunded "
        "FROM entry e JOIN ticket t ON t.seq = e.seq WHERE e.business_day >= ? AND e.business_day <= ? ORDER BY e.seq",
        [&](const Row& row) {
            std::vector<Cell> cells{row.integer(0), moment_of(row, 1), day_of(row, 3), row.integer(4), row.text(5),
                                    row.text(6),    row.text(7),       row.money(8),   row.money(9)};
            const auto legs = legs_of(book, row.integer(0));
            for (const auto& tender : tenders) {
                Money paid;
                for (const auto& leg : legs)
                    if (leg.tender == tender) paid += leg.amount;
                cells.emplace_back(paid);
            }
            sink.row(cells);
        },
        period.from.iso(), period.to.iso());
}

Cell text_of(const Json& json, const char* name) { return json[name].is_text() ? json[name].text() : std::string{}; }
Cell decimal_of(const Json& json, const char* name) {
    return json[name].is_text() ? Cell{Decimal::parse(json[name].text()).value_or(Decimal{})} : Cell{};
}
Cell money_of(const Json& json, const char* name) {
    return json[name].is_integer() ? Cell{Money::of_minor(json[name].integer())} : Cell{};
}

void write_lines(TableSink& sink, const Book& book, const Period& period) {
    sink.begin("lines", {"ticket", "at", "business_day", "cashier", "line", "code", "name", "category", "quantity",
                         "price", "discount", "net", "tax", "adviser", "technician"});
    book.database().each(
        "SELECT number, at, utc_offset, business_day, staff, body FROM entry WHERE business_day >= ? AND business_day "
        "<= ? AND kind = 'ticket' ORDER BY seq",
        [&](const Row& row) {
            const Json body = Json::parse(row.text(5));
            std::int64_t number = 0;
            for (const auto& line : body["lines"].items())
                sink.row({row.integer(0), moment_of(row, 1), day_of(row, 3), row.text(4), ++number,
                          text_of(line, "code"), text_of(line, "name"), text_of(line, "category"),
                          decimal_of(line, "quantity"), decimal_of(line, "price"), money_of(line, "discount"),
                          money_of(line, "net"), decimal_of(line, "tax"), text_of(line, "adviser"),
                          text_of(line, "technician")});
        },
        period.from.iso(), period.to.iso());
}

/// Who signed beside the actor.
std::string signers_of(const Json& body) {
    std::string names;
    if (body.has("signers"))
        for (const auto& signer : body["signers"].items())
            names += (names.empty() ? "" : " ") + signer["person"].text();
    return names;
}

void write_returns(TableSink& sink, const Book& book, const Period& period) {
    sink.begin("returns", {"kind", "number", "at", "business_day", "till", "shift", "staff", "signed", "ticket",
                           "reason", "total"});
    book.database().each(
        "SELECT kind, number, at, utc_offset, business_day, till, shift, staff, body FROM entry WHERE business_day >= "
        "? AND business_day <= ? AND kind IN ('void', 'refund', 'return') ORDER BY seq",
        [&](const Row& row) {
            const Json body = Json::parse(row.text(8));
            sink.row({row.text(0), row.integer(1), moment_of(row, 2), day_of(row, 4), row.text(5), row.integer(6),
                      row.text(7), signers_of(body),
                      body["ticket"].is_integer() ? Cell{body["ticket"].integer()} : Cell{}, text_of(body, "reason"),
                      money_of(body, "total")});
        },
        period.from.iso(), period.to.iso());
}

void write_journal(TableSink& sink, const Book& book, const Period& period) {
    sink.begin("journal", {"entry", "at", "business_day", "kind", "number", "text", "receipt", "payment", "balance"});
    for (const auto& line : cash_journal(book, period).lines)
        sink.row({line.seq, line.at, line.business_day, line.kind, line.number, line.text, line.receipt, line.payment,
                  line.balance});
}

void write_ledger(TableSink& sink, const Book& book, const Period& period) {
    sink.begin("ledger", {"account", "opening", "debit", "credit", "closing"});
    for (const auto& account : accounts_of(book, period))
        sink.row({account.account, account.opening, account.debit, account.credit, account.closing});
}

void write_days(TableSink& sink, const Book& book, const Period& period) {
    sink.begin("days", {"business_day", "opening", "receipts", "payments", "closing", "sales", "over_short",
                        "deposited", "confirmed"});
    for (const auto& day : days_of(book, period))
        sink.row({day.business_day, day.opening, day.receipts, day.payments, day.closing, day.sales, day.over_short,
                  day.deposited, day.confirmed});
}

struct Source {
    std::string name;
    void (*write)(TableSink& sink, const Book& book, const Period& period);
};

const std::array<Source, 7>& sources() {
    static const std::array<Source, 7> all{{{"postings", write_postings},
                                            {"tickets", write_tickets},
                                            {"lines", write_lines},
                                            {"returns", write_returns},
                                            {"journal", write_journal},
                                            {"ledger", write_ledger},
                                            {"days", write_days}}};
    return all;
}

} // namespace

const std::vector<std::string>& table_names() {
    static const auto names = [] {
        std::vector<std::string> all;
        for (const auto& source : sources()) all.push_back(source.name);
        return all;
    }();
    return names;
}

void write_table(TableSink& sink, const Book& book, const Period& period, std::string_view name) {
    for (const auto& source : sources())
        if (source.name == name) return source.write(sink, book, period);
    throw std::invalid_argument{"there is no table \"" + std::string{name} + "\""};
}

} // namespace till
