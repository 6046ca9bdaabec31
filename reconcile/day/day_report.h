// DayReport: all figures of one business day, as the sum of its shifts.
#pragma once

#include "reconcile/money/decimal.h"
#include "reconcile/shift/shift_report.h"

#include <string>
#include <vector>

namespace till {

/// Sales are all tickets at their total, later voided ones too; net = sales - voids - refunds.
struct DayReport {
    struct Tax {
        std::string rate;
        Money amount; ///< inside the net
    };
    struct Category {
        std::string category;
        Decimal quantity; ///< sold less what came back
        Money net;        ///< tax in, discount off, less what came back
    };
    struct Tender {
        std::string tender;
        Money sold; ///< less voids
        Money refunded, expected, over_short;
        Money received = {}; ///< without a sale: on accounts, cards and vouchers
    };
    /// What was sold less what came back, of the lines that name that person (T15).
    struct Credited {
        std::string person; ///< an id
        Money net;
    };
    Day business_day;
    std::string state; ///< open, closed
    std::vector<std::int64_t> shifts;
    std::int64_t tickets = 0, returns = 0;
    Money sales, voids, refunds, discounts;
    std::vector<Tax> taxes;
    std::vector<Category> categories;
    std::vector<Tender> tenders;
    std::vector<Credited> advisers, technicians;
    ShiftCash cash;   ///< the sum of its shifts, field by field
    Money over_short; ///< closing differences of all tenders; no opening gaps, no bank differences
    Money safe;       ///< what lies in the safe after the day
    Money deposited, confirmed;
    Money net() const { return sales - voids - refunds; }
};

class Book;

/// A day without entries has a report of zeros.
DayReport day_report(const Book& book, Day day);

/// What the account held after that day.
Money balance_after(const Book& book, const std::string& account, Day day);

} // namespace till
