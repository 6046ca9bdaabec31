// MonthReport: sums of movements by day, opening balances carried forward.
#include "reconcile/month/month_report.h"

#include <map>

namespace till {
namespace {

/// The first day of the month and the first of the next.
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

std::vector<MonthReport::Account> accounts_of(const Book& book, const Span& span) {
    std::vector<MonthReport::Account> accounts;
    // Worked back from the balance of today, so that the cost of a month does not grow with the months before it.
    book.database().each(
        "SELECT b.account, b.amount, coalesce(sum(m.debit - m.credit), 0), "
        "coalesce(sum(CASE WHEN m.business_day < ?1 THEN m.debit END), 0), coalesce(sum(CASE WHEN m.business_day < ?1 THEN m.credit END), 0) "
        "FROM balance b LEFT JOIN movement m ON m.account = b.account AND m.business_day >= ?2 "
        "WHERE EXISTS (SELECT 1 FROM movement e WHERE e.account = b.account AND e.business_day < ?1) "
        "GROUP BY b.account ORDER BY b.account",
        [&](const Row& row) {
            const Money opening = row.money(1) - row.money(2);
            accounts.push_back({row.text(0), opening, row.money(3), row.money(4), opening + row.money(3) - row.money(4)});
        },
        span.until, span.from);
    return accounts;
}

Money cash_before(const Book& book, const std::string& day) {
    return Money::of_minor(book.database().number("SELECT coalesce(sum(amount), 0) FROM cash_line WHERE business_day < ?", 0, day));
}

Money& cell_of(MonthReport::DayRow& row, const std::string& figure) {
    if (figure == "sales") return row.sales;
    if (figure == "deposited") return row.deposited;
    if (figure == "confirmed") return row.confirmed;
    return row.over_short;
}

std::vector<MonthReport::DayRow> days_of(const Book& book, const Span& span) {
    std::map<std::string, MonthReport::DayRow> days;
    book.database().each("SELECT DISTINCT business_day FROM entry WHERE business_day >= ? AND business_day < ? ORDER BY business_day", [&](const Row& row) {
        days[row.text(0)].business_day = *Day::parse(row.text(0));
    }, span.from, span.until);
    book.database().each("SELECT business_day, sum(max(amount, 0)), sum(max(-amount, 0)) FROM cash_line WHERE business_day >= ? AND business_day < ? "
                         "GROUP BY business_day", [&](const Row& row) {
        days[row.text(0)].receipts = row.money(1);
        days[row.text(0)].payments = row.money(2);
    }, span.from, span.until);
    book.database().each("SELECT business_day, name, sum(amount) FROM figure WHERE business_day >= ? AND business_day < ? "
                         "AND (name IN ('sales', 'deposited', 'confirmed') OR name GLOB 'over_short:*') GROUP BY business_day, name", [&](const Row& row) {
        cell_of(days[row.text(0)], row.text(1)) += row.money(2);
    }, span.from, span.until);
    Money balance = cash_before(book, span.from);
    std::vector<MonthReport::DayRow> rows;
    for (auto& [day, row] : days) {
        row.opening = balance;
        row.closing = balance = balance + row.receipts - row.payments;
        rows.push_back(row);
    }
    return rows;
}

} // namespace

std::optional<MonthReport> month_report(const Book& book, const std::string& month) {
    const auto span = span_of(month);
    if (!span) return std::nullopt;
    return MonthReport{month, book.is_closed(month) ? "closed" : "open", accounts_of(book, *span), days_of(book, *span)};
}

std::optional<CashJournal> cash_journal(const Book& book, const std::string& month) {
    const auto span = span_of(month);
    if (!span) return std::nullopt;
    CashJournal journal;
    journal.opening = journal.closing = cash_before(book, span->from);
    book.database().each("SELECT e.seq, e.at, e.utc_offset, e.number, e.kind, e.body, c.amount FROM cash_line c JOIN entry e ON e.seq = c.seq "
                         "WHERE c.business_day >= ? AND c.business_day < ? ORDER BY e.seq", [&](const Row& row) {
        const Money amount = row.money(6);
        journal.closing += amount;
        const Json body = Json::parse(row.text(5));
        const std::string text = body.has("reason") ? body["reason"].text() : body.has("slip") ? body["slip"].text() : "";
        journal.lines.push_back({row.integer(0), {row.integer(1), static_cast<int>(row.integer(2))}, row.integer(3), row.text(4), text,
                                 amount.is_negative() ? Money{} : amount, amount.is_negative() ? -amount : Money{}, journal.closing});
    }, span->from, span->until);
    return journal;
}

} // namespace till
