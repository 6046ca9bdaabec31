// Checkout: pricing the lines of a ticket and settling what is due over its tenders.
#pragma once

#include "pos/sale/open_ticket.h"
#include "reconcile/book/shop.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/roster.h"
#include "reconcile/ticket/ticket.h"

#include <vector>

namespace till {

/// The line's figures: quantity x price, rounded half up, once; its discount, rounded the same way. Refuses
/// amount-out-of-range: a quantity of 0 or less, over a million or with more than six places, a price below zero or
/// over ten thousand million, a discount beyond 0 to 100 per cent.
Outcome<PricedLine> price_line(const Currency& currency, const Item& item, const AskedLine& asked);

/// Works the line's discount and net out anew from its total, less what promotions took off.
void settle_line(PricedLine& line);

/// An item that has a name and a price but no code.
Item open_item(const Shop& shop, const AskedLine& asked);

OpenTicket ticket_of(std::vector<PricedLine> lines);

/// The ticket with a discount on the whole of it: rounded half up, once, and split over the lines by the largest
/// remainder of what each still costs, so that tax and categories stay right. Refuses amount-out-of-range: a
/// percentage beyond 0 to 100, an amount of nothing or of more than is due, neither or both.
Outcome<OpenTicket> with_discount(OpenTicket ticket, const AskedDiscount& asked);

/// What the ticket asks of whoever sells it: how far the discounts go. A discount on the whole ticket comes on top of
/// the largest of a line; given as an amount, it counts as the percentage it is, too. Promotions do not count.
Extent discount_extent(const OpenTicket& ticket);
/// Of the line's own discount alone.
Extent discount_extent(const PricedLine& line);
/// Of the discount on the whole ticket alone.
Extent ticket_discount_extent(const OpenTicket& ticket);
/// A line at no price or discounted to nothing: it needs the manager (T7).
bool is_gift(const PricedLine& line);

/// The ticket as it will be recorded. Change is given only from cash; a tender without an amount pays what is still
/// due; cash rounding applies to what is due in cash. Refuses unknown-tender, amount-out-of-range,
/// change-only-from-cash, not-enough-tendered.
Outcome<Ticket> check_out(const Shop& shop, const OpenTicket& ticket, const std::vector<AskedTender>& tenders);

TicketLine as_sold(const PricedLine& line);

} // namespace till
