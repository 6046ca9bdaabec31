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
    /// The tickets of one hour of the clock, later voided ones too: for a chart.
    struct Hour {
        int hour = 0; ///< 0 to 23, local
        std::int64_t tickets = 0;
        Money sales;
    };
    Day business_day;
    std::string state; ///< open, closed
    std::vector<std::int64_t> shifts;
    std::int64_t tickets = 0, returns = 0, voided = 0, refunded = 0; ///< how many; refunds without the returns
    Money sales, voids, refunds, discounts;
    std::vector<Tax> taxes;
    std::vector<Category> categories;
    std::vector<Tender> tenders;
    std::vector<Credited> advisers, technicians;
    std::vector<Hour> hours; ///< as the business day runs; those without a ticket are left out
    ShiftCash cash;          ///< the sum of its shifts, field by field
    Money over_short;        ///< closing differences of all tenders; no opening gaps, no bank differences
    Money safe;              ///< what lies in the safe after the day
    Money deposited, confirmed;
    /// Money that came in (营业额): by cash, card and wallet for sales, on accounts, cards, vouchers and deposits, less
    /// what was given back. net = takings - received for later + consumption + on_account.
    Money takings;
    Money received;    ///< of the takings, what is no sale yet
    Money consumption; ///< sold against cards, vouchers and deposits paid before (消耗)
    Money on_account;  ///< sold on customers' accounts, unpaid
    Money net() const { return sales - voids - refunds; }
};

class Book;

/// A day without entries has a report of zeros.
DayReport day_report(const Book& book, Day day);

/// What the account held after that day.
Money balance_after(const Book& book, const std::string& account, Day day);

} // namespace till
