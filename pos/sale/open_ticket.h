// OpenTicket: the ticket being made at a till, priced line by line, with what is due.
#pragma once

#include "pos/sale/basket.h"
#include "pos/sale/item.h"
#include "reconcile/ticket/line.h"

#include <string>
#include <vector>

namespace till {

/// A line with its price worked out. total = quantity x price, rounded once; net = total - what promotions took off
/// - discount.
struct PricedLine {
    AskedLine asked;
    Item item;     ///< of an open item: its name, the shop's open category and tax
    Decimal price; ///< the catalogue's, or the keyed one
    Money total;
    Money discount;
    Money net;
    Money ticket_discount = {};                ///< its share of the discount on the whole ticket, part of `discount`
    std::vector<PromotionOff> promotions = {}; ///< which ones acted on it, by themselves
};

struct OpenTicket {
    std::vector<PricedLine> lines;
    Money total;              ///< what is due: the sum of the nets, with cash rounding not yet applied
    Money discount;           ///< all of the cashier's
    Money ticket_discount;    ///< that on the whole ticket alone
    Money promotions;         ///< what promotions took off
    AskedDiscount asked = {}; ///< on the whole ticket
    std::string customer = {};
    std::string note = {};
    std::vector<AskedTender> taken = {}; ///< so far; nothing of it is booked before the ticket is
    Money due = {};                      ///< still, after what was taken
    bool empty() const { return lines.empty(); }
};

} // namespace till
