// close_bench: `close_bench FOLDER GOODS RUNS`: on a book that make_book made, the reports of a day and of a month
// against plain SQL that yields the same figures, side by side, and what it costs to close a day.
#include "pos/desk/desk.h"
#include "reconcile/day/day_report.h"
#include "reconcile/month/month_report.h"
#include "tests/bench/made_book.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>

using namespace till;

namespace {

std::int64_t median(std::vector<std::int64_t> times) {
    std::ranges::sort(times);
    return times[times.size() / 2];
}

std::int64_t microseconds_of(const std::function<void()>& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun).count();
}

/// Both in turn, so that what else the machine does falls on both alike.
void compare(const char* what, int runs, const std::function<void()>& ours, const std::function<void()>& sql) {
    ours(), sql();
    std::vector<std::int64_t> of_ours, of_sql;
    for (; runs > 0; --runs) {
        of_ours.push_back(microseconds_of(ours));
        of_sql.push_back(microseconds_of(sql));
    }
    std::printf("%s: %.2f ms, plain SQL %.2f ms, %.2f times\n", what, static_cast<double>(median(of_ours)) / 1000,
                static_cast<double>(median(of_sql)) / 1000,
                static_cast<double>(median(of_ours)) / static_cast<double>(median(of_sql)));
}

/// Reads every row of a statement, its texts and numbers, and keeps them as a report must.
template <class... Values> void read_all(Database& db, std::string_view sql, const Values&... values) {
    std::vector<std::pair<std::string, std::int64_t>> kept;
    db.each(
        sql,
        [&](const Row& row) {
            for (int i = 1; i < row.columns(); ++i) kept.emplace_back(row.text(0), row.integer(i));
        },
        values...);
}

void day_by_sql(Database& db, const std::string& day) {
    read_all(db, "SELECT name, sum(amount) FROM figure WHERE business_day = ? GROUP BY name", day);
    read_all(db,
             "SELECT f.name, sum(f.amount) FROM shift s JOIN figure f ON f.shift = s.number WHERE s.business_day = "
             "? GROUP BY f.name",
             day);
    read_all(db, "SELECT number, cashier, till, state FROM shift WHERE business_day = ?", day);
    read_all(db,
             "SELECT (at / 60000 + utc_offset) / 60 % 24, count(*), sum(total) FROM ticket WHERE seq BETWEEN "
             "(SELECT min(seq) FROM entry WHERE business_day = ?1) AND (SELECT max(seq) FROM entry WHERE "
             "business_day = ?1) GROUP BY 1",
             day);
    read_all(db,
             "SELECT 'safe', (SELECT amount FROM balance WHERE account = 'assets:safe') - (SELECT "
             "coalesce(sum(debit - credit), 0) FROM movement WHERE business_day > ? AND account = 'assets:safe')",
             day);
    read_all(db, "SELECT period, seq FROM closed_period WHERE period = ?", day);
}

void month_by_sql(Database& db, const Period& period) {
    const std::string from = period.from.iso(), to = period.to.iso();
    read_all(db,
             "SELECT b.account, b.amount - coalesce(m.later, 0) - coalesce(m.debit, 0) + coalesce(m.credit, 0) AS "
             "opening, m.debit, m.credit, b.amount - coalesce(m.later, 0) FROM balance b LEFT JOIN (SELECT account, "
             "sum(CASE WHEN business_day <= ?2 THEN debit ELSE 0 END) AS debit, sum(CASE WHEN business_day <= ?2 "
             "THEN credit ELSE 0 END) AS credit, sum(CASE WHEN business_day > ?2 THEN debit - credit ELSE 0 END) AS "
             "later FROM movement WHERE business_day >= ?1 GROUP BY account) m ON m.account = b.account WHERE "
             "opening <> 0 OR m.debit <> 0 OR m.credit <> 0 ORDER BY b.account",
             from, to);
    read_all(db, "SELECT business_day, count(*) FROM entry WHERE business_day BETWEEN ? AND ? GROUP BY business_day",
             from, to);
    read_all(db,
             "SELECT business_day, sum(max(amount, 0)), sum(max(-amount, 0)) FROM cash_line WHERE business_day "
             "BETWEEN ? AND ? GROUP BY business_day",
             from, to);
    read_all(db,
             "SELECT business_day || name, sum(amount) FROM figure WHERE business_day BETWEEN ? AND ? AND (name IN "
             "('sales', 'deposited', 'confirmed') OR name GLOB 'over_short:*') GROUP BY business_day, name",
             from, to);
    read_all(db, "SELECT 'cash', sum(amount) FROM balance WHERE account = 'assets:safe' OR account GLOB "
                 "'assets:drawer:*' OR account GLOB 'assets:transit:*'");
    read_all(db,
             "SELECT 'later', sum(debit - credit) FROM movement WHERE business_day >= ? AND (account = "
             "'assets:safe' OR account GLOB 'assets:drawer:*' OR account GLOB 'assets:transit:*')",
             from);
}

void measure_reports(const MadeBook& made, int runs) {
    const Book book{{made.folder / "shop.book", made.folder / "keys", made.folder / "shop.book.ej"},
                    Desk::projections()};
    const Day day{book.head().business_day.date() - std::chrono::days{1}};
    const auto month = *Period::parse(Day{day.date() - std::chrono::days{31}}.month());
    std::printf("a book of %lld entries; the day %s, the month %s\n", static_cast<long long>(book.head().seq),
                day.iso().c_str(), month.from.month().c_str());
    compare(
        "  day report", runs, [&] { (void)day_report(book, day); }, [&] { day_by_sql(book.database(), day.iso()); });
    compare(
        "  month report", runs, [&] { (void)month_report(book, month.from.month()); },
        [&] { month_by_sql(book.database(), month); });
}

void tell_growth(const char* what, const std::vector<std::int64_t>& young, const std::vector<std::int64_t>& old) {
    std::printf("%s: young %.1f ms, old %.1f ms, %.2f times\n", what, static_cast<double>(median(young)) / 1000,
                static_cast<double>(median(old)) / 1000,
                static_cast<double>(median(old)) / static_cast<double>(median(young)));
}

/// A day of each book in turn: what the disk and the machine do meanwhile falls on both alike.
void measure_closes(const MadeBook& young, const MadeBook& old, int runs) {
    std::vector<std::int64_t> clock[2], work[2];
    for (; runs > 0; --runs)
        for (const int which : {0, 1}) {
            const auto took = close_days(which == 0 ? young : old, 1).front();
            clock[which].push_back(took.clock);
            work[which].push_back(took.work);
        }
    tell_growth("count, shift close, review and day close", clock[0], clock[1]);
    tell_growth("  of it the program's own work", work[0], work[1]);
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 5) return std::fputs("usage: close_bench YOUNG OLD GOODS RUNS\n", stderr), 2;
    try {
        MadeBook young, old;
        young.folder = argv[1];
        old.folder = argv[2];
        young.goods = old.goods = std::strtoull(argv[3], nullptr, 10);
        const int runs = std::atoi(argv[4]);
        measure_reports(young, runs);
        measure_reports(old, runs);
        measure_closes(young, old, runs);
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "close_bench: %s\n", fault.what());
        return 1;
    }
}
