// MonthReport: sums of movements by day, opening balances carried forward.
#include "reconcile/month/month_report.h"

#include "reconcile/month/cash_journal.h"

#include <map>

namespace till {
namespace {

Money& cell_of(MonthReport::DayRow& row, const std::string& figure) {
    if (figure == "sales") return row.sales;
    if (figure == "deposited") return row.deposited;
    if (figure == "confirmed") return row.confirmed;
    return row.over_short;
}

} // namespace

std::vector<MonthReport::Account> accounts_of(const Book& book, const Period& period) {
    std::map<std::string, MonthReport::Account> moved; // closing: what moved after the period
    book.database().each(
        "SELECT account, sum(CASE WHEN business_day <= ?2 THEN debit ELSE 0 END), sum(CASE WHEN business_day <= ?2 "
        "THEN credit ELSE 0 END), sum(CASE WHEN business_day > ?2 THEN debit - credit ELSE 0 END) FROM movement WHERE "
        "business_day >= ?1 GROUP BY account",
        [&](const Row& row) {
            moved[row.text(0)] = {row.text(0), {}, row.money(1), row.money(2), row.money(3)};
        },
        period.from.iso(), period.to.iso());
    std::vector<MonthReport::Account> accounts;
    // Worked back from the balance of today, so that the cost of a month does not grow with the months before it.
    book.database().each("SELECT account, amount FROM balance ORDER BY account", [&](const Row& row) {
        MonthReport::Account account = moved[row.text(0)];
        account.account = row.text(0);
        account.closing = row.money(1) - account.closing;
        account.opening = account.closing - account.debit + account.credit;
        if (!account.opening.is_zero() || !account.debit.is_zero() || !account.credit.is_zero())
            accounts.push_back(std::move(account));
    });
    return accounts;
}

/// A day on which nothing but papers was printed is none.
bool is_a_day(const Book& book, const std::string& day) {
    constexpr auto others = "SELECT 1 FROM entry WHERE business_day = ? AND kind <> 'reprint' LIMIT 1";
    return book.database().number(others, 0, day) == 1;
}

std::vector<MonthReport::DayRow> days_of(const Book& book, const Period& period) {
    std::map<std::string, MonthReport::DayRow> days;
    book.database().each(
        "SELECT DISTINCT business_day FROM entry WHERE business_day >= ? AND business_day <= ?",
        [&](const Row& row) { days[row.text(0)].business_day = *Day::parse(row.text(0)); }, period.from.iso(),
        period.to.iso());
    std::erase_if(days, [&](const auto& day) { return !is_a_day(book, day.first); });
    book.database().each(
        "SELECT business_day, sum(max(amount, 0)), sum(max(-amount, 0)) FROM cash_line WHERE business_day >= ? AND "
        "business_day <= ? "
        "GROUP BY business_day",
        [&](const Row& row) {
            days[row.text(0)].receipts = row.money(1);
            days[row.text(0)].payments = row.money(2);
        },
        period.from.iso(), period.to.iso());
    book.database().each(
        "SELECT business_day, name, sum(amount) FROM figure WHERE business_day >= ? AND business_day <= ? "
        "AND (name IN ('sales', 'deposited', 'confirmed') OR name GLOB 'over_short:*') GROUP BY business_day, name",
        [&](const Row& row) { cell_of(days[row.text(0)], row.text(1)) += row.money(2); }, period.from.iso(),
        period.to.iso());
    Money balance = cash_before(book, period.from);
    std::vector<MonthReport::DayRow> rows;
    for (auto& [day, row] : days) {
        row.opening = balance;
        row.closing = balance = balance + row.receipts - row.payments;
        rows.push_back(row);
    }
    return rows;
}

std::optional<MonthReport> month_report(const Book& book, const std::string& month) {
    const auto period = Period::parse(month);
    if (!period || month.size() != 7) return std::nullopt;
    return MonthReport{month, book.is_closed(month) ? "closed" : "open", accounts_of(book, *period),
                       days_of(book, *period)};
}

} // namespace till
