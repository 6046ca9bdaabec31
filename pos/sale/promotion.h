// Promotion: what applies by itself to what is priced, in its dates and hours (T13).
#pragma once

#include "pos/sale/open_ticket.h"
#include "pos/sale/settings.h"
#include "reconcile/book/shop.h"

#include <vector>

namespace till {

/// Whether `day` is one of its dates and weekdays, at whatever hour.
bool runs_on(const Promotion& promotion, Day day);

/// The shop's promotions that are in force now, in the shop's order. One that runs over midnight still bears the date
/// it began on.
std::vector<Promotion> promotions_at(const Shop& shop, const Moment& now);

/// Takes off the lines what the promotions give, the same whatever the order of scanning:
/// - a special price, n for m and a percentage act on lines that have a code and no keyed price. All lines of an item
///   get the one promotion that gives the customer most for the item; of equals the first of the list. n for m counts
///   the whole units of all its lines; what is free is split over them by the largest remainder;
/// - a line's own discount is then per cent of what is left of it;
/// - of the thresholds that the sum of the lines reaches, the one that takes off most is split over the lines likewise.
void apply_promotions(const std::vector<Promotion>& in_force, const Currency& currency, std::vector<PricedLine>& lines);

/// Each `[[promotion]]` of the shop file. Refuses an item or category that the catalogue has not.
std::vector<Promotion> promotions_in(Section& file, const Shop& shop, const std::vector<Item>& items);

} // namespace till
