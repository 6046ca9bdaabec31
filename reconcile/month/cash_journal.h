// CashJournal (现金日记账): each receipt and payment of a period in order, with the balance after it, and the days'
// counts.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/month/period.h"

#include <functional>
#include <string>
#include <vector>

namespace till {

/// Of the cash on hand: the drawers, the safe, and what is between them. A move between them is no line.
struct CashJournal {
    struct Line {
        std::int64_t seq = 0;
        Moment at;
        Day business_day;
        std::int64_t number = 0;
        std::string kind;
        std::string text; ///< why, to whom, by which slip: what of these the entry says
        Money receipt, payment, balance;

        /// The text with its reason, which is its last part, as `name` calls the word that stands for that kind of act.
        std::string
        text_named(const std::function<std::string(const std::string& kind, const std::string& word)>& name) const;
    };
    /// A place whose cash has moved since it was last counted, or that never was.
    struct Uncounted {
        std::string account;
        Money balance; ///< by the book, at the end of the day
    };
    /// The close of a day held against the counts (B3).
    struct Counted {
        Day business_day;
        Money closing;
        Money counted;    ///< of the closing, what the last counts of drawers and safe vouch for
        Money difference; ///< what the counts of that day found over, or below zero short; it is in the closing
        bool safe_counted = false;
        std::vector<Uncounted> uncounted;
    };
    std::vector<Line> lines;
    std::vector<Counted> days; ///< those on which something happened
    Money opening, closing;
};

CashJournal cash_journal(const Book& book, const Period& period);

/// What the cash on hand came to before that day.
Money cash_before(const Book& book, Day day);

} // namespace till
