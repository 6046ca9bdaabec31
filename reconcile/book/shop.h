// Shop: what the shop has set: its currency, its limits, its tills. Kept in the book by a config entry.
#pragma once

#include "reconcile/book/clock.h"
#include "reconcile/book/json.h"
#include "reconcile/money/currency.h"
#include "reconcile/money/decimal.h"
#include "reconcile/money/refusal.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

/// A reason the shop allows for a kind of act. Where a kind has none listed, any word will do.
struct Reason {
    std::string kind; ///< the act: void, refund, return, no-sale, paid-in, paid-out, close, case
    std::string word; ///< as typed and as part of an account's path
    std::string name; ///< as shown and printed; the word where it is empty
    friend bool operator==(const Reason&, const Reason&) = default;
};

/// A stretch of local time that comes again every week.
struct WeeklyHours {
    unsigned days = 0b111'1111; ///< a bit a day, Monday the lowest: the days on which it begins
    int from = 0;               ///< minutes after midnight
    int until = 24 * 60;        ///< its end, not in it; at or before `from` it ends on the day after
    friend bool operator==(const WeeklyHours&, const WeeklyHours&) = default;
};

/// A price or a reduction that applies by itself in its dates and hours (T13).
struct Promotion {
    enum class Kind { special_price, n_for_m, percent, threshold };
    Kind kind = Kind::special_price;
    std::string name;         ///< as the ticket names it
    std::string item;         ///< its code; of a special price and of n for m
    std::string category;     ///< of a percentage
    Decimal price;            ///< the special price of one unit
    int buy = 0, pay = 0;     ///< of n for m: so many are paid of so many bought
    Decimal percent;          ///< off each line of the category
    Money threshold, off;     ///< a ticket of at least the one costs so much less
    std::optional<Day> from;  ///< its first day
    std::optional<Day> until; ///< its last day
    WeeklyHours hours;
    friend bool operator==(const Promotion&, const Promotion&) = default;
};

/// The drawer is low on change with fewer pieces of that face (D5).
struct LowChange {
    Money face;
    std::int64_t pieces = 0;
    friend bool operator==(const LowChange&, const LowChange&) = default;
};

struct Shop {
    std::string name;
    Currency currency;
    Language language = Language::english; ///< of the paper
    std::string time_zone = "UTC";         ///< an IANA name
    int day_begins = 0;                    ///< minutes after midnight: the cut-off of the business day
    bool rehearsal = false;
    std::optional<Money> cash_limit;   ///< in the drawer, before the till asks for a drop
    std::optional<Money> float_wanted; ///< for the draw-down
    Money tolerance;                   ///< over or short, per tender, before a sign-off is needed
    int recounts = 2;                  ///< after the first count
    Money safe;                        ///< what lies in the safe when the book begins
    std::vector<std::string> tenders{"cash"};
    std::vector<std::string> tills{"1"};
    std::vector<Reason> reasons;
    std::string open_category = "other"; ///< of an item that has a name and a price but no code
    Decimal open_tax;
    std::optional<Money> cash_rounding; ///< the step cash totals are rounded to
    std::vector<WeeklyHours> hours;     ///< when it sells (O6); none: always
    std::vector<Promotion> promotions;
    std::vector<LowChange> change_low;
    std::vector<std::string> tables; ///< and rooms, by name, that have bills of their own (T10)
    std::string bank = "main";       ///< where deposits go unless another account is named
    std::vector<std::string> banks;  ///< accounts beside it
    std::string bank_number;         ///< of `bank`, as statements have it; empty: that of the first one taken in
    int deposit_due_days = 1;        ///< after the shift's day, by when its takings leave for the bank (B2)
    int confirm_due_days = 3;        ///< after the slip's day, by when the bank's word is due
    std::string card_terminal = "1";
    std::string wallet_provider = "1";

    bool has_tender(std::string_view tender) const;
    bool has_bank(std::string_view account) const;
    bool has_table(std::string_view table) const;
    bool has_till(std::string_view till) const;
    /// Whether `word` may stand as the reason of that kind of act.
    bool has_reason(std::string_view kind, std::string_view word) const;
    /// What is offered as a reason of that kind of act, by name: the shop's own where it lists some, else common ones.
    std::vector<Reason> offered_reasons(std::string_view kind, Language reader) const;
    /// The reason as people read it: by the shop's own name, by that of a common reason, else the word itself.
    std::string reason_name(std::string_view kind, std::string_view word, Language reader) const;
    /// As the shop's papers, which are in its language, print it.
    std::string reason_name(std::string_view kind, std::string_view word) const {
        return reason_name(kind, word, language);
    }

    Json to_json() const;
    static Shop from_json(const Json& json);
    friend bool operator==(const Shop&, const Shop&) = default;
};

} // namespace till
