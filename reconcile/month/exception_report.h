// ExceptionReport: a month's voids, refunds, returns, complaints and over/short by person, item and cause (L5).
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/decimal.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

/// Documents that took a sale back.
struct TakenBack {
    std::int64_t voids = 0, refunds = 0, returns = 0;
    Money void_amount, refund_amount, return_amount;
};

struct ExceptionReport {
    struct OfPerson {
        std::string person;       ///< an id: the cashier whose act it was
        std::int64_t tickets = 0; ///< they sold, to hold the others against
        TakenBack back;
        std::int64_t signed_off = 0; ///< voids, refunds and returns of others
        Money over, shortage;        ///< closing differences of their shifts, all tenders; both above zero
        std::int64_t cases = 0;
        std::int64_t complaints = 0; ///< they answer for, or of what they sold where nobody is named
    };
    struct OfItem {
        std::string code, name; ///< the code empty where it had none
        Decimal quantity;       ///< that came back or was voided
        TakenBack back;         ///< documents it stood on, and what its lines were worth
        std::int64_t complaints = 0;
    };
    struct OfCause {
        std::string kind;  ///< void, refund, return, case, complaint
        std::string cause; ///< the reason's word; empty: none was noted
        std::int64_t count = 0;
        Money amount; ///< taken back; of a case its difference, below zero short; of a complaint zero
    };
    std::string month;
    TakenBack total;
    Money over, shortage;
    std::int64_t complaints = 0;  ///< taken in it
    std::vector<OfPerson> people; ///< by id
    std::vector<OfItem> items;    ///< the most money first
    std::vector<OfCause> causes;  ///< by kind, the most often first
};

/// `month` is `2026-11`; nothing where it is no month.
std::optional<ExceptionReport> exception_report(const Book& book, const std::string& month);

} // namespace till
