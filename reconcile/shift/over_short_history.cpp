// OverShortHistory: summed from the figures of closed shifts and the cases of their cash.
#include "reconcile/shift/over_short_history.h"

#include "reconcile/money/control_limit.h"

#include <map>
#include <utility>

namespace till {
namespace {

using By = OverShortAsked::By;
using Key = std::pair<std::string, std::string>; // name, month

/// A row as it is gathered, with each difference in it.
struct Gathered {
    OverShortMonth row;
    std::vector<Money> differences;
};
using Rows = std::map<Key, Gathered>;

void add_difference(Gathered& to, Money difference) {
    if (difference.is_zero()) return;
    (difference.is_negative() ? to.row.shortage : to.row.over) += abs(difference);
    to.row.net += difference;
    to.differences.push_back(difference);
}

Gathered& row_of(Rows& rows, const std::string& name, const std::string& month) {
    Gathered& found = rows[{name, month}];
    found.row.name = name;
    found.row.month = month;
    return found;
}

/// Every closed shift of the months, with its cash tickets and its closing difference in cash.
template <class Each> void each_shift(const Book& book, const OverShortAsked& asked, Each each) {
    book.database().each(
        "SELECT s.cashier, s.till, substr(s.business_day, 1, 7), "
        "(SELECT coalesce(sum(amount), 0) FROM figure WHERE shift = s.number AND name = 'cash_tickets'), "
        "(SELECT coalesce(sum(amount), 0) FROM figure WHERE shift = s.number AND name = 'over_short:cash') "
        "FROM shift s WHERE s.close_seq > 0 AND s.business_day >= ? AND s.business_day <= ?",
        each, asked.from + "-01", asked.until + "-31");
}

template <class Each> void each_case(const Book& book, const OverShortAsked& asked, Each each) {
    book.database().each("SELECT cashier, till, cause, substr(business_day, 1, 7), difference FROM over_short WHERE "
                         "number > 0 AND shift > 0 AND tender = 'cash' AND business_day >= ? AND business_day <= ?",
                         each, asked.from + "-01", asked.until + "-31");
}

Rows by_shift(const Book& book, const OverShortAsked& asked) {
    const int column = asked.by == By::person ? 0 : 1;
    Rows rows;
    each_shift(book, asked, [&](const Row& shift) {
        Gathered& to = row_of(rows, shift.text(column), shift.text(2));
        ++to.row.shifts;
        to.row.cash_tickets += shift.integer(3);
        add_difference(to, shift.money(4));
    });
    each_case(book, asked, [&](const Row& row) { ++row_of(rows, row.text(column), row.text(3)).row.cases; });
    return rows;
}

Rows by_cause(const Book& book, const OverShortAsked& asked) {
    Rows rows;
    each_case(book, asked, [&](const Row& row) {
        Gathered& to = row_of(rows, row.text(2), row.text(3));
        ++to.row.cases;
        ++to.row.shifts;
        add_difference(to, row.money(4));
    });
    std::map<std::string, std::int64_t> volume;
    each_shift(book, asked, [&](const Row& shift) { volume[shift.text(2)] += shift.integer(3); });
    for (auto& [key, to] : rows) to.row.cash_tickets = volume[key.second];
    return rows;
}

/// What a row is held against.
struct Pool {
    std::int64_t cases = 0, tickets = 0;
    std::vector<Money> differences;
    void add(const Gathered& from) {
        cases += from.row.cases;
        tickets += from.row.cash_tickets;
        differences.insert(differences.end(), from.differences.begin(), from.differences.end());
    }
};

void limit(OverShortMonth& row, const Pool& pool) {
    row.case_limit = count_limit(pool.cases, pool.tickets, row.cash_tickets);
    row.net_limit = net_limit(pool.differences, pool.tickets, row.cash_tickets);
    row.beyond = row.cases > row.case_limit || abs(row.net) > row.net_limit;
}

} // namespace

std::string_view word(By by) {
    switch (by) {
    case By::person: return "person";
    case By::till: return "till";
    case By::cause: return "cause";
    }
    return "";
}

OverShortHistory over_short_history(const Book& book, const OverShortAsked& asked) {
    Rows rows = asked.by == By::cause ? by_cause(book, asked) : by_shift(book, asked);
    const auto pool_name = [&](const Key& key) { return asked.by == By::cause ? key.first : std::string{}; };
    std::map<std::string, Pool> pools;
    for (const auto& [key, from] : rows) pools[pool_name(key)].add(from);
    OverShortHistory history{asked, {}};
    for (auto& [key, from] : rows) {
        limit(from.row, pools[pool_name(key)]);
        history.rows.push_back(std::move(from.row));
    }
    return history;
}

} // namespace till
