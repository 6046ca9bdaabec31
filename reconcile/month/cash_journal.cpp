// CashJournal: one pass over the cash lines of a period, and one over the counts beside them.
#include "reconcile/month/cash_journal.h"

#include "reconcile/book/account.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace till {
namespace {

std::string text_of(const Json& body) {
    std::string text;
    for (const char* name : {"payee", "guest", "customer", "slip", "reference", "reason"})
        if (body[name].is_text() && !body[name].text().empty()) text += (text.empty() ? "" : ", ") + body[name].text();
    return text;
}

std::vector<CashJournal::Line> lines_of(const Book& book, const Period& period, Money opening) {
    std::vector<CashJournal::Line> lines;
    Money balance = opening;
    book.database().each(
        "SELECT e.seq, e.at, e.utc_offset, e.number, e.kind, e.body, c.amount, c.business_day FROM cash_line c "
        "JOIN entry e ON e.seq = c.seq WHERE c.business_day >= ? AND c.business_day <= ? ORDER BY c.seq",
        [&](const Row& row) {
            const Money amount = row.money(6);
            balance += amount;
            const std::string kind = row.text(4);
            lines.push_back({row.integer(0),
                             {row.integer(1), static_cast<int>(row.integer(2))},
                             *Day::parse(row.text(7)),
                             row.integer(3),
                             kind,
                             kind == word(Kind::ticket) ? "" : text_of(Json::parse(row.text(5))),
                             std::max(amount, Money{}),
                             std::max(-amount, Money{}),
                             balance});
        },
        period.from.iso(), period.to.iso());
    return lines;
}

/// What an entry did to the cash: as much of it as counts are about.
struct Deed {
    std::string till;
    Kind kind = Kind::config;
    std::vector<Posting> postings;
};

Deed deed_of(const Row& row) { return {row.text(0), kind_of(row.text(1)).value_or(Kind::config), {}}; }

bool is_counted_place(std::string_view account) {
    return account.starts_with("assets:drawer:") || account == account::safe();
}

/// The place whose count an entry of one of these kinds books; empty for the others. A surprise count and a handover
/// book no difference: what they saw is not what the book says.
std::string place_counted_by(const Deed& deed) {
    switch (deed.kind) {
    case Kind::safe_count: return account::safe();
    case Kind::shift_open:
    case Kind::shift_close: return account::drawer(deed.till);
    default: return {};
    }
}

/// What a count found, from the suspense accounts it posted to; differences of slips are no cash.
Money found_by(const Deed& deed) {
    Money found;
    if (place_counted_by(deed).empty() && deed.kind != Kind::drop_received) return found;
    for (const auto& [account, amount] : deed.postings)
        if (account.starts_with("assets:over-short:") && (account.starts_with("assets:over-short:safe:") ||
                                                          account.ends_with(":cash") || account.ends_with(":opening")))
            found -= amount;
    return found;
}

/// What the drawers and the safe hold, and where something has moved since the last count, day after day.
class Counts {
public:
    Counts(const Book& book, Day from) : book_{book}, from_{from} {
        book.database().each(
            "SELECT account, sum(debit - credit), max(business_day) FROM movement WHERE business_day < ? AND "
            "(account GLOB 'assets:drawer:*' OR account = 'assets:safe') GROUP BY account",
            [&](const Row& row) {
                places_[row.text(0)] = {row.money(1), is_moved_since(row.text(0), row.text(2))};
            },
            from.iso());
    }

    void take(const Deed& deed) {
        for (const auto& [account, amount] : deed.postings)
            if (is_counted_place(account)) places_[account] = {places_[account].balance + amount, true};
        const auto counted = place_counted_by(deed);
        if (!counted.empty()) places_[counted].moved = false;
        day_.safe_counted = day_.safe_counted || deed.kind == Kind::safe_count;
        day_.difference += found_by(deed);
    }

    CashJournal::Counted end_of(Day day, Money closing) {
        auto counted = std::exchange(day_, {});
        counted.business_day = day;
        counted.closing = counted.counted = closing;
        for (const auto& [account, place] : places_)
            if (place.moved && !place.balance.is_zero()) {
                counted.uncounted.push_back({account, place.balance});
                counted.counted -= place.balance;
            }
        return counted;
    }

private:
    struct Place {
        Money balance;
        bool moved = false;
    };

    /// Whether, before the period, the place moved after its last count; `last_moved` is the day it last moved.
    bool is_moved_since(const std::string& account, const std::string& last_moved) const {
        bool moved = true;
        book_.database().each(
            "SELECT till, kind FROM entry WHERE business_day >= ?1 AND business_day < ?2 AND kind IN ('safe-count', "
            "'float', 'shift-close') AND seq >= coalesce((SELECT max(p.seq) FROM posting p JOIN entry m ON m.seq = "
            "p.seq WHERE m.business_day = ?1 AND p.account = ?3), 0)",
            [&](const Row& row) { moved = moved && place_counted_by(deed_of(row)) != account; }, last_moved,
            from_.iso(), account);
        return moved;
    }

    const Book& book_;
    Day from_;
    std::map<std::string, Place> places_;
    CashJournal::Counted day_;
};

/// Calls `each` with the day and the deed of every entry of the period, in order.
template <class Each> void each_deed(const Book& book, const Period& period, Each each) {
    std::int64_t seq = 0;
    Deed deed;
    std::optional<Day> day;
    book.database().each(
        "SELECT e.till, e.kind, e.seq, e.business_day, p.account, p.amount FROM entry e LEFT JOIN posting p ON p.seq = "
        "e.seq AND p.account GLOB 'assets:*' WHERE e.business_day >= ? AND e.business_day <= ? ORDER BY e.seq",
        [&](const Row& row) {
            if (row.integer(2) != std::exchange(seq, row.integer(2))) {
                if (day) each(*day, deed);
                deed = deed_of(row);
                if (!day || day->iso() != row.text(3)) day = Day::parse(row.text(3));
            }
            if (!row.is_null(4)) deed.postings.push_back({row.text(4), row.money(5)});
        },
        period.from.iso(), period.to.iso());
    if (day) each(*day, deed);
}

std::vector<CashJournal::Counted> days_of(const Book& book, const Period& period, Money opening) {
    std::vector<CashJournal::Counted> days;
    Counts counts{book, period.from};
    Money closing = opening;
    std::optional<Day> day;
    each_deed(book, period, [&](Day of, const Deed& deed) {
        if (day && *day != of) days.push_back(counts.end_of(*day, closing));
        day = of;
        for (const auto& posting : deed.postings)
            if (account::is_cash_on_hand(posting.account)) closing += posting.amount;
        counts.take(deed);
    });
    if (day) days.push_back(counts.end_of(*day, closing));
    return days;
}

} // namespace

Money cash_before(const Book& book, Day day) {
    Money cash;
    book.database().each("SELECT account, amount FROM balance WHERE account GLOB 'assets:*'", [&](const Row& row) {
        if (account::is_cash_on_hand(row.text(0))) cash += row.money(1);
    });
    book.database().each(
        "SELECT account, debit - credit FROM movement WHERE business_day >= ? AND account GLOB 'assets:*'",
        [&](const Row& row) {
            if (account::is_cash_on_hand(row.text(0))) cash -= row.money(1);
        },
        day.iso());
    return cash;
}

std::string
CashJournal::Line::text_named(const std::function<std::string(const std::string&, const std::string&)>& name) const {
    const auto comma = text.rfind(", ");
    const auto last = comma == text.npos ? 0 : comma + 2;
    return text.substr(0, last) + name(kind == word(Kind::shift_close) ? "close" : kind, text.substr(last));
}

CashJournal cash_journal(const Book& book, const Period& period) {
    CashJournal journal;
    journal.opening = cash_before(book, period.from);
    journal.lines = lines_of(book, period, journal.opening);
    journal.days = days_of(book, period, journal.opening);
    journal.closing = journal.lines.empty() ? journal.opening : journal.lines.back().balance;
    return journal;
}

} // namespace till
