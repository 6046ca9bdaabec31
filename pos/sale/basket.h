// Basket: the lines and tenders of a ticket as they are asked for, before they are priced.
#pragma once

#include "reconcile/money/decimal.h"
#include "reconcile/money/money.h"

#include <optional>
#include <string>

namespace till {

/// One line as a cashier or a day file asks for it.
struct AskedLine {
    std::string code;                ///< the item's code or barcode; empty for an open item
    std::string name;                ///< of an open item
    Decimal quantity{1, 0};          ///< above zero
    std::optional<Decimal> price;    ///< keyed, in major units; needs the right
    std::optional<Decimal> discount; ///< per cent off the line, 0 to 100
    std::string adviser = {};        ///< the person's id whose sale it is (T15), or empty
    std::string technician = {};     ///< the person's id who does the work (T15), or empty
    std::string note = {};
    bool sent = false; ///< it has stood on a table: to take it off needs a sign-off (T10)
};

/// A discount on the whole ticket: per cent, or an amount; one of the two.
struct AskedDiscount {
    std::optional<Decimal> percent; ///< 0 to 100
    std::optional<Money> amount;    ///< above zero, at most what is due
};

/// One way of paying. Without an amount: what is still due.
struct AskedTender {
    std::string tender;
    std::optional<Money> amount;
    std::string reference; ///< the approval code, slip, card, voucher or receipt number
};

} // namespace till
