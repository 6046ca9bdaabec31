// PaperFigures: from the entries themselves, so that a paper of an open day can still be checked when the day has
// gone on.
#include "pos/desk/paper_figures.h"

#include "reconcile/bank/deposit.h"

#include <charconv>

namespace till {
namespace {

std::optional<std::int64_t> number_in(const std::string& text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

std::vector<PaperFigure> figures_in(const Entry& entry, std::initializer_list<const char*> names) {
    const Json body = Json::parse(entry.body);
    std::vector<PaperFigure> figures;
    for (const auto* name : names) figures.push_back({name, Money::of_minor(body[name].integer())});
    return figures;
}

/// Tickets at their total, and what was given back of them.
std::vector<PaperFigure> figures_of(const Book& book, Day day, std::int64_t up_to) {
    Money sales, voids, refunds;
    book.database().each(
        "SELECT kind, body FROM entry WHERE business_day = ? AND seq <= ? AND kind IN ('ticket', 'void', 'refund', "
        "'return')",
        [&](const Row& row) {
            const auto kind = row.text(0);
            (kind == "ticket" ? sales
             : kind == "void" ? voids
                              : refunds) += Money::of_minor(Json::parse(row.text(1))["total"].integer());
        },
        day.iso(), up_to);
    return {{"sales", sales}, {"voids", voids}, {"refunds", refunds}, {"net", sales - voids - refunds}};
}

/// The first days of the month and of the next; nothing for what is no month.
struct Span {
    std::string from, until;
};
std::optional<Span> span_of(const std::string& month) {
    const auto first = Day::parse(month + "-01");
    if (month.size() != 7 || !first) return std::nullopt;
    Day next = *first;
    while (next.month() == month) next = next.next();
    return Span{first->iso(), next.iso()};
}

/// Cash on hand before the month, in, out and at its end.
std::vector<PaperFigure> cash_of(const Book& book, const Span& span, std::int64_t up_to) {
    Money opening, receipts, payments;
    book.database().each(
        "SELECT coalesce(sum(CASE WHEN business_day < ?1 THEN amount END), 0), "
        "coalesce(sum(CASE WHEN business_day >= ?1 AND amount > 0 THEN amount END), 0), "
        "coalesce(sum(CASE WHEN business_day >= ?1 AND amount < 0 THEN -amount END), 0) "
        "FROM cash_line WHERE business_day < ?2 AND seq <= ?3",
        [&](const Row& row) {
            opening = row.money(0);
            receipts = row.money(1);
            payments = row.money(2);
        },
        span.from, span.until, up_to);
    return {{"opening", opening},
            {"receipts", receipts},
            {"payments", payments},
            {"closing", opening + receipts - payments}};
}

/// What was debited in the month, over all accounts.
PaperFigure debits_of(const Book& book, const Span& span, std::int64_t up_to) {
    return {"debit", Money::of_minor(book.database().number(
                         "SELECT coalesce(sum(p.amount), 0) FROM entry e JOIN posting p ON p.seq = e.seq "
                         "WHERE e.business_day >= ? AND e.business_day < ? AND e.seq <= ? AND p.amount > 0",
                         0, span.from, span.until, up_to))};
}

/// The close of a closed period, else the head.
std::int64_t last_entry_of(const Book& book, const std::string& period) {
    return book.database().number("SELECT seq FROM closed_period WHERE period = ?", book.head().seq, period);
}

Outcome<PaperFigures> document_figures(const Book& book, BookPaper paper, const std::string& which) {
    const auto entry = document_entry(book, paper, which);
    if (!entry) return Refusal{Why::unknown_slip, which};
    return PaperFigures{std::to_string(entry->number), entry->seq,
                        paper == BookPaper::deposit ? figures_in(*entry, {"amount"})
                                                    : figures_in(*entry, {"expected", "counted", "over_short"})};
}

Outcome<PaperFigures> day_figures(const Book& book, const std::string& which, std::int64_t up_to) {
    const auto day = Day::parse(which);
    if (!day) return Refusal{Why::unknown_slip, which};
    const auto seq = up_to > 0 ? up_to : last_entry_of(book, which);
    return PaperFigures{which, seq, figures_of(book, *day, seq)};
}

} // namespace

std::optional<Entry> document_entry(const Book& book, BookPaper paper, const std::string& which) {
    const auto number = number_in(which);
    if (paper == BookPaper::safe_count) return number ? book.find(Kind::safe_count, *number) : std::nullopt;
    if (const auto slip = find_slip(book, which)) return book.entry(slip->seq);
    return number ? book.find(Kind::deposit, *number) : std::nullopt;
}

Outcome<PaperFigures> paper_figures(const Book& book, BookPaper paper, const std::string& which, std::int64_t up_to) {
    switch (paper) {
    case BookPaper::deposit:
    case BookPaper::safe_count: return document_figures(book, paper, which);
    case BookPaper::day: return day_figures(book, which, up_to);
    case BookPaper::journal:
    case BookPaper::ledger:
    case BookPaper::check_list: break;
    }
    const auto span = span_of(which);
    if (!span) return Refusal{Why::unknown_slip, which};
    PaperFigures told{which, up_to > 0 ? up_to : last_entry_of(book, which), {}};
    told.figures = cash_of(book, *span, told.seq);
    if (paper == BookPaper::ledger) told.figures.push_back(debits_of(book, *span, told.seq));
    return told;
}

} // namespace till
