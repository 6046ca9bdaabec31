// PaperFigures: from the entries themselves, so that a paper of an open day can still be checked when the day has
// gone on.
#include "pos/desk/paper_figures.h"

#include "reconcile/bank/bundle.h"
#include "reconcile/bank/deposit.h"
#include "reconcile/money/whole_number.h"
#include "reconcile/shift/case_row.h"

namespace till {
namespace {

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

/// Of a period: up to its close, or to the head as long as it is open.
PaperFigures period_figures(const Book& book, const std::string& period, std::int64_t up_to) {
    const auto close = book.database().number("SELECT seq FROM closed_period WHERE period = ?", 0, period);
    const auto now = close > 0 ? close : book.head().seq;
    return {period, up_to > 0 ? up_to : now, {}, close > 0};
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
    auto told = period_figures(book, which, up_to);
    told.figures = figures_of(book, *day, told.seq);
    return told;
}

/// What was handed over of a week up to an entry, and what its slips took to the bank. Until the first bundle it tells
/// of the head.
Outcome<PaperFigures> bundle_figures(const Book& book, const std::string& week, std::int64_t up_to) {
    const auto span = week_span(week);
    if (!span) return Refusal{Why::unknown_slip, week};
    std::int64_t last = 0, sheets = 0, slips = 0;
    book.database().each(
        "SELECT seq, body FROM entry WHERE kind = 'bundle' AND (?1 = 0 OR seq <= ?1) ORDER BY seq",
        [&](const Row& row) {
            const Json body = Json::parse(row.text(1));
            if (body["week"].text() != week) return;
            last = row.integer(0);
            sheets += static_cast<std::int64_t>(body["sheets"].items().size());
            slips += static_cast<std::int64_t>(body["slips"].items().size());
        },
        up_to);
    PaperFigures told{week, up_to > 0 ? up_to : last > 0 ? last : book.head().seq, {}, last > 0};
    Money deposited;
    book.database().each(
        "SELECT body FROM entry WHERE kind = 'deposit' AND business_day >= ? AND business_day <= ? AND seq <= ?",
        [&](const Row& row) { deposited += Money::of_minor(Json::parse(row.text(0))["amount"].integer()); },
        span->from.iso(), span->until.iso(), told.seq);
    told.figures = {{"sheets", {}, sheets}, {"slips", {}, slips}, {"deposited", deposited}};
    return told;
}

/// A case up to a step of it.
Outcome<PaperFigures> case_figures(const Book& book, const std::string& which, std::int64_t up_to) {
    const auto number = whole_number(which);
    const auto file = number ? case_file(book, *number) : std::nullopt;
    if (!file) return Refusal{Why::unknown_case, which};
    PaperFigures told{which, up_to > 0 ? up_to : file->row.seq, {}};
    if (up_to == 0 && !file->steps.empty()) told.seq = file->steps.back().seq;
    const auto open = book.database().number(
        "SELECT -coalesce(sum(amount), 0) FROM posting WHERE account = ? AND seq <= ?", 0, file->row.account, told.seq);
    told.figures = {{"difference", file->row.difference}, {"open", Money::of_minor(open)}};
    return told;
}

} // namespace

std::string PaperFigure::text(const Currency& currency) const {
    return count ? std::to_string(*count) : format(amount, currency);
}

std::optional<Entry> document_entry(const Book& book, BookPaper paper, const std::string& which) {
    const auto number = whole_number(which);
    if (paper == BookPaper::safe_count) return number ? book.find(Kind::safe_count, *number) : std::nullopt;
    if (const auto slip = find_slip(book, which)) return book.entry(slip->seq);
    return number ? book.find(Kind::deposit, *number) : std::nullopt;
}

Outcome<PaperFigures> paper_figures(const Book& book, BookPaper paper, const std::string& which, std::int64_t up_to) {
    switch (paper) {
    case BookPaper::deposit:
    case BookPaper::safe_count: return document_figures(book, paper, which);
    case BookPaper::day: return day_figures(book, which, up_to);
    case BookPaper::bundle: return bundle_figures(book, which, up_to);
    case BookPaper::over_short: return case_figures(book, which, up_to);
    case BookPaper::shift:
    case BookPaper::movement: return Refusal{Why::unknown_slip, which}; // they have no such foot
    case BookPaper::journal:
    case BookPaper::ledger:
    case BookPaper::check_list: break;
    }
    const auto span = span_of(which);
    if (!span) return Refusal{Why::unknown_slip, which};
    auto told = period_figures(book, which, up_to);
    told.figures = cash_of(book, *span, told.seq);
    if (paper == BookPaper::ledger) told.figures.push_back(debits_of(book, *span, told.seq));
    return told;
}

} // namespace till
