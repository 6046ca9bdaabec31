// Ledger: balances grouped by row, sales summed by row.
#include "reconcile/month/ledger.h"

#include "reconcile/book/entry_row.h"
#include "reconcile/month/ledger_key.h"
#include "reconcile/month/month_report.h"

#include <array>
#include <map>
#include <utility>

namespace till {
namespace {

constexpr std::array<std::pair<LedgerBy, std::string_view>, 6> words{{{LedgerBy::account, "account"},
                                                                      {LedgerBy::day, "day"},
                                                                      {LedgerBy::till, "till"},
                                                                      {LedgerBy::cashier, "cashier"},
                                                                      {LedgerBy::tender, "tender"},
                                                                      {LedgerBy::category, "category"}}};

/// A breakdown under way.
class Breakdown {
public:
    Breakdown(const Book& book, const Period& period, LedgerBy by)
        : book_{book}, period_{period}, by_{by}, keys_{book, by}, days_{days_of(book, period)} {}

    Ledger run() {
        add_balances();
        add_what_came_back();
        add_sales();
        add_over_short();
        Ledger made{period_, by_, {}, total()};
        for (auto& [key, row] : rows_) {
            row.key = key;
            made.rows.push_back(std::move(row));
        }
        return made;
    }

private:
    LedgerRow& row(const std::string& key) { return rows_[key]; }

    void add_balances() {
        for (const auto& account : accounts_of(book_, period_)) {
            const auto key = keys_.of_account(account.account);
            if (key.empty()) continue;
            LedgerRow& to = row(key);
            to.opening += account.opening;
            to.debit += account.debit;
            to.credit += account.credit;
            to.closing += account.closing;
        }
        if (by_ == LedgerBy::day)
            for (const auto& day : days_) {
                LedgerRow& to = row(day.business_day.iso());
                to.opening = day.opening;
                to.closing = day.closing;
                add_cash(to, day);
            }
        if (by_ == LedgerBy::tender && !days_.empty()) {
            LedgerRow& to = row("cash");
            to.opening = days_.front().opening;
            to.closing = days_.back().closing;
            for (const auto& day : days_) add_cash(to, day);
        }
    }

    static void add_cash(LedgerRow& to, const MonthReport::DayRow& day) {
        to.debit += day.receipts;
        to.credit += day.payments;
    }

    void add_what_came_back() {
        if (by_ == LedgerBy::account) return;
        book_.database().each(
            "SELECT * FROM entry WHERE kind IN ('void', 'refund', 'return') AND business_day >= ? AND business_day <= "
            "? ORDER BY seq",
            [&](const Row& found) {
                const Entry entry = entry_from(found);
                for (const auto& [key, net] : keys_.net_of(entry, Json::parse(entry.body)))
                    (entry.kind == Kind::void_ticket ? row(key).voids : row(key).refunds) -= net;
            },
            period_.from.iso(), period_.to.iso());
    }

    void add_sales() {
        switch (by_) {
        case LedgerBy::account: return add_income();
        case LedgerBy::day: return sum_sales(sales_by_day_, period_.from.iso(), period_.to.iso());
        case LedgerBy::till: return sum_sales(sales_by_till_, seq_of("min"), seq_of("max"));
        case LedgerBy::cashier: return sum_sales(sales_by_cashier_, seq_of("min"), seq_of("max"));
        case LedgerBy::tender: return sum_sales(sales_by_tender_, period_.from.iso(), period_.to.iso());
        case LedgerBy::category: return add_categories();
        }
    }

    template <class Bound> void sum_sales(std::string_view sql, Bound from, Bound to) {
        book_.database().each(
            sql, [&](const Row& found) { row(found.text(0)).sales += found.money(1); }, from, to);
        for (auto& [key, to_row] : rows_) to_row.net = to_row.sales - to_row.voids - to_row.refunds;
    }

    /// The first or the last seq of the period.
    std::int64_t seq_of(std::string_view which) const {
        return book_.database().number("SELECT CASE ?1 WHEN 'min' THEN (SELECT min(seq) FROM entry WHERE business_day "
                                       ">= ?2) ELSE (SELECT max(seq) FROM entry WHERE business_day <= ?3) END",
                                       0, which, period_.from.iso(), period_.to.iso());
    }

    /// Figures know a category's net; what was sold of it follows from what came back.
    void add_categories() {
        book_.database().each(
            "SELECT substr(name, 5), sum(amount) FROM figure WHERE business_day >= ? AND business_day <= ? AND name "
            "GLOB 'net:*' GROUP BY name",
            [&](const Row& found) { row(found.text(0)).net += found.money(1); }, period_.from.iso(), period_.to.iso());
        Money rounding = Money::of_minor(book_.database().number(
            "SELECT sum(CASE WHEN name = 'sales' THEN amount WHEN name IN ('voids', 'refunds') OR name GLOB 'net:*' "
            "THEN -amount ELSE 0 END) FROM figure WHERE business_day >= ? AND business_day <= ?",
            0, period_.from.iso(), period_.to.iso()));
        if (!rounding.is_zero()) row("rounding").net += rounding;
        for (auto& [key, to_row] : rows_) to_row.sales = to_row.net + to_row.voids + to_row.refunds;
    }

    void add_income() {
        for (auto& [account, to_row] : rows_)
            if (is_goods_account(account)) to_row.net = to_row.credit - to_row.debit;
    }

    void add_over_short() {
        const auto sum = [&](std::string_view sql) {
            book_.database().each(
                sql, [&](const Row& found) { row(found.text(0)).over_short += found.money(1); }, period_.from.iso(),
                period_.to.iso());
        };
        if (by_ == LedgerBy::day) sum(over_short_by_day_);
        if (by_ == LedgerBy::till) sum(over_short_by_till_);
        if (by_ == LedgerBy::cashier) sum(over_short_by_cashier_);
        if (by_ == LedgerBy::tender) sum(over_short_by_tender_);
    }

    LedgerRow total() const {
        LedgerRow sum;
        for (const auto& [key, each] : rows_) {
            sum.opening += each.opening;
            sum.debit += each.debit;
            sum.credit += each.credit;
            sum.closing += each.closing;
            sum.sales += each.sales;
            sum.voids += each.voids;
            sum.refunds += each.refunds;
            sum.net += each.net;
            sum.over_short += each.over_short;
        }
        if (by_ == LedgerBy::day) sum.opening = days_.empty() ? Money{} : days_.front().opening;
        if (by_ == LedgerBy::day) sum.closing = days_.empty() ? Money{} : days_.back().closing;
        return sum;
    }

    static constexpr auto sales_by_day_ = "SELECT business_day, sum(amount) FROM figure WHERE business_day >= ? AND "
                                          "business_day <= ? AND name = 'sales' GROUP BY business_day";
    static constexpr auto sales_by_tender_ = "SELECT substr(name, 7), sum(amount) FROM figure WHERE business_day >= ? "
                                             "AND business_day <= ? AND name GLOB 'sales:*' GROUP BY name";
    static constexpr auto sales_by_till_ = "SELECT till, sum(total) FROM ticket WHERE seq >= ? AND seq <= ? GROUP BY 1";
    static constexpr auto sales_by_cashier_ =
        "SELECT cashier, sum(total) FROM ticket WHERE seq >= ? AND seq <= ? GROUP BY 1";
    static constexpr auto over_short_by_day_ =
        "SELECT business_day, sum(amount) FROM figure WHERE business_day >= ? AND business_day <= ? AND name GLOB "
        "'over_short:*' GROUP BY business_day";
    static constexpr auto over_short_by_till_ =
        "SELECT s.till, sum(f.amount) FROM figure f JOIN shift s ON s.number = f.shift WHERE f.business_day >= ? AND "
        "f.business_day <= ? AND f.name GLOB 'over_short:*' GROUP BY 1";
    static constexpr auto over_short_by_cashier_ =
        "SELECT s.cashier, sum(f.amount) FROM figure f JOIN shift s ON s.number = f.shift WHERE f.business_day >= ? "
        "AND f.business_day <= ? AND f.name GLOB 'over_short:*' GROUP BY 1";
    static constexpr auto over_short_by_tender_ =
        "SELECT substr(name, 12), sum(amount) FROM figure WHERE business_day >= ? AND business_day <= ? AND name GLOB "
        "'over_short:*' GROUP BY name";

    const Book& book_;
    Period period_;
    LedgerBy by_;
    LedgerKey keys_;
    std::vector<MonthReport::DayRow> days_;
    std::map<std::string, LedgerRow> rows_;
};

} // namespace

std::string_view word(LedgerBy by) {
    for (const auto& [each, its_word] : words)
        if (each == by) return its_word;
    return {};
}

std::optional<LedgerBy> ledger_by_of(std::string_view asked) {
    for (const auto& [by, its_word] : words)
        if (its_word == asked) return by;
    return std::nullopt;
}

Ledger ledger(const Book& book, const Period& period, LedgerBy by) { return Breakdown{book, period, by}.run(); }

} // namespace till
