// Invoice: its table, which keeps it from being made twice, and its entry.
#include "reconcile/ticket/invoice.h"

#include "reconcile/ticket/ticket_row.h"

namespace till {
namespace {

constexpr auto schema = R"(
CREATE TABLE invoice (ticket INTEGER PRIMARY KEY, seq INTEGER NOT NULL) STRICT;
)";

void apply(Database& db, const Entry& entry, const Json& body) {
    if (entry.kind == Kind::invoice) db.run("INSERT INTO invoice VALUES (?, ?)", body["ticket"].integer(), entry.seq);
}

} // namespace

Projection invoice_projection() { return {{"invoice"}, schema, apply}; }

Outcome<InvoiceQuote> quote_invoice(const Book& book, std::int64_t ticket, const std::string& title,
                                    const std::string& tax_number) {
    const auto row = find_ticket(book, ticket);
    const std::string about = std::to_string(ticket);
    if (!row) return Refusal{Why::unknown_ticket, about};
    if (row->state == "voided") return Refusal{Why::already_void, about};
    if (row->state == "refunded") return Refusal{Why::already_refunded, about};
    if (invoice_of(book, ticket)) return Refusal{Why::invoiced_already, about};
    if (title.find_first_not_of(' ') == std::string::npos) return Why::amount_out_of_range;
    InvoiceQuote quote;
    quote.ticket_seq = row->seq;
    quote.invoice.ticket = ticket;
    quote.invoice.title = title;
    quote.invoice.tax_number = tax_number;
    quote.invoice.amount = row->total - row->refunded;
    return quote;
}

Entry record_invoice(Recording& act, const Place& place, const InvoiceQuote& quote) {
    EntryDraft draft = draft_at(place, Kind::invoice);
    draft.about = quote.ticket_seq;
    draft.body = Json::object(
        {{"ticket", quote.invoice.ticket}, {"title", quote.invoice.title}, {"amount", quote.invoice.amount.minor()}});
    if (!quote.invoice.tax_number.empty()) draft.body.set("tax_number", quote.invoice.tax_number);
    return act.post(std::move(draft));
}

std::optional<Invoice> invoice_of(const Book& book, std::int64_t ticket) {
    const auto seq = book.database().number("SELECT seq FROM invoice WHERE ticket = ?", 0, ticket);
    if (seq == 0) return std::nullopt;
    const Entry entry = book.entry(seq);
    const Json body = Json::parse(entry.body);
    return Invoice{entry.number,
                   seq,
                   ticket,
                   entry.at,
                   body["title"].text(),
                   body.has("tax_number") ? body["tax_number"].text() : "",
                   Money::of_minor(body["amount"].integer())};
}

std::int64_t invoice_copies(const Book& book, const Invoice& invoice) {
    return book.database().number("SELECT count(*) FROM entry WHERE about = ? AND kind = 'reprint'", 0, invoice.seq);
}

} // namespace till
