// TicketLine: a line of a ticket as it was sold, with every figure that money touches.
#pragma once

#include "reconcile/book/json.h"
#include "reconcile/money/decimal.h"
#include "reconcile/money/money.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

/// What a promotion took off a line by itself; no discount of the cashier's.
struct PromotionOff {
    std::string name; ///< of the promotion that acted
    Money off;
};

/// total = quantity x price, rounded half up, once; net = total - what promotions took off - discount.
struct TicketLine {
    std::string code; ///< empty for an open item
    std::string name;
    std::string category;
    std::string unit;
    Decimal quantity;
    Decimal price; ///< of one unit, in major units, tax inside
    Decimal tax;   ///< the rate inside the price
    std::optional<Decimal> discount_percent;
    bool price_keyed = false;
    Money total, discount, net;
    Money ticket_discount; ///< the line's share of the discount on the whole ticket; it is part of `discount`
    std::vector<PromotionOff> promotions;
    std::string adviser;    ///< whose sale it is: a person's id, or empty (T15)
    std::string technician; ///< who does the work: a person's id, or empty (T15)
    std::string note;

    Json to_json() const;
    static TicketLine from_json(const Json& json);
};

/// A quantity in millionths, as figures sum it. Throws std::overflow_error beyond six places or 64 bits.
std::int64_t millionths(const Decimal& quantity);

} // namespace till
