// DayReport: summed from the day's figures, never from its tickets.
#include "reconcile/day/day_report.h"

#include "reconcile/book/account.h"
#include "reconcile/book/book.h"
#include "reconcile/shift/close.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/ticket/ticket.h"

#include <map>

namespace till {
namespace {

using Figures = std::map<std::string, std::int64_t>;

Figures figures_of_day(const Book& book, Day day) {
    Figures figures;
    book.database().each(
        "SELECT name, sum(amount) FROM figure WHERE business_day = ? GROUP BY name",
        [&](const Row& row) { figures[row.text(0)] = row.integer(1); }, day.iso());
    return figures;
}

Money money(const Figures& figures, const std::string& name) {
    const auto found = figures.find(name);
    return found == figures.end() ? Money{} : Money::of_minor(found->second);
}

/// The figures whose names begin so, with the rest of the name.
template <class Each> void under(const Figures& figures, const std::string& prefix, Each each) {
    for (auto at = figures.lower_bound(prefix); at != figures.end() && at->first.starts_with(prefix); ++at)
        each(at->first.substr(prefix.size()), at->second);
}

void read_goods(DayReport& report, const Figures& figures) {
    under(figures, "tax:", [&](const std::string& rate, std::int64_t amount) {
        report.taxes.push_back({rate, Money::of_minor(amount)});
    });
    under(figures, "net:", [&](const std::string& category, std::int64_t amount) {
        const auto quantity = figures.find("quantity:" + category);
        report.categories.push_back(
            {category, Decimal{quantity == figures.end() ? 0 : quantity->second, 6}, Money::of_minor(amount)});
    });
}

std::vector<DayReport::Credited> credited(const Figures& figures, const std::string& role) {
    std::vector<DayReport::Credited> people;
    under(figures, role + ":", [&](const std::string& person, std::int64_t net) {
        people.push_back({person, Money::of_minor(net)});
    });
    return people;
}

void read_tenders(DayReport& report, const Figures& figures, const Shop& shop) {
    for (const auto& tender : shop.tenders) {
        DayReport::Tender row{tender,
                              money(figures, "sales:" + tender) - money(figures, "voids:" + tender),
                              money(figures, "refunds:" + tender),
                              {},
                              money(figures, "over_short:" + tender)};
        row.received = money(figures, "received:" + tender);
        row.expected = row.sold + row.received - row.refunded;
        report.over_short += row.over_short;
        report.tenders.insert(tender == "cash" ? report.tenders.begin() : report.tenders.end(), row);
    }
}

/// Takings and consumption apart (K7).
void read_takings(DayReport& report) {
    for (const auto& tender : report.tenders) {
        const Money sold = tender.sold - tender.refunded;
        report.received += tender.received;
        if (!is_kept_in_book(tender.tender))
            report.takings += sold + tender.received;
        else
            (tender.tender == "account" ? report.on_account : report.consumption) += sold;
    }
}

/// By the index of days the day's entries are one stretch, whatever the age of the book.
void read_hours(DayReport& report, const Book& book) {
    book.database().each(
        "SELECT (at / 60000 + utc_offset) / 60 % 24, count(*), sum(total), min(seq) FROM ticket WHERE seq >= (SELECT "
        "min(seq) FROM entry WHERE business_day = ?1) AND seq <= (SELECT max(seq) FROM entry WHERE business_day = ?1) "
        "GROUP BY 1 ORDER BY 4",
        [&](const Row& row) {
            report.hours.push_back({static_cast<int>(row.integer(0)), row.integer(1), row.money(2)});
        },
        report.business_day.iso());
}

/// A shift's cash belongs to the day the shift began, even past midnight.
void add_cash(ShiftCash& cash, const Book& book, const ShiftRow& shift) {
    const auto add = [&](Money& sum, const char* name) { sum += Money::of_minor(book.figure(shift.number, name)); };
    add(cash.counted_float, "float");
    add(cash.opening_gap, "opening_gap");
    add(cash.sales, "sales:cash");
    add(cash.voids, "voids:cash");
    add(cash.refunds, "refunds:cash");
    add(cash.paid_in, "paid_in");
    add(cash.paid_out, "paid_out");
    add(cash.received, "received:cash");
    add(cash.pickups, "pickups");
    add(cash.drops, "drops");
    add(cash.deposits, "deposits");
    add(cash.suspect, "suspect");
    add(cash.counted, "counted");
    add(cash.over_short, "over_short:cash");
    add(cash.left, "left");
    add(cash.drawn_down, "drawn_down");
    if (shift.is_open())
        cash.expected += expected_cash(book, shift.till);
    else
        add(cash.expected, "expected");
}

} // namespace

Money balance_after(const Book& book, const std::string& account, Day day) {
    const auto later = book.database().number(
        "SELECT coalesce(sum(debit - credit), 0) FROM movement WHERE business_day > ? AND account = ?", 0, day.iso(),
        account);
    return book.balance(account) - Money::of_minor(later);
}

DayReport day_report(const Book& book, Day day) {
    DayReport report;
    const Figures figures = figures_of_day(book, day);
    const auto count = [&](const char* name) { return money(figures, name).minor(); };
    report.business_day = day;
    report.state = book.is_closed(day.iso()) ? "closed" : "open";
    report.tickets = count("tickets");
    report.returns = count("returns");
    report.voided = count("voided");
    report.refunded = count("refund_count");
    report.sales = money(figures, "sales");
    report.voids = money(figures, "voids");
    report.refunds = money(figures, "refunds");
    report.discounts = money(figures, "discounts");
    report.deposited = money(figures, "deposited");
    report.confirmed = money(figures, "confirmed");
    read_goods(report, figures);
    report.advisers = credited(figures, "adviser");
    report.technicians = credited(figures, "technician");
    read_tenders(report, figures, book.shop());
    read_takings(report);
    read_hours(report, book);
    for (const auto& shift : shifts_of(book, day)) {
        report.shifts.push_back(shift.number);
        add_cash(report.cash, book, shift);
    }
    report.safe = balance_after(book, account::safe(), day);
    return report;
}

} // namespace till
