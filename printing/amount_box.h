// AmountBox: an amount in figures and in words, framed.
#pragma once

#include "printing/document.h"

#include "reconcile/book/shop.h"

namespace till {

inline constexpr double amount_box_height = 40;

/// Sets the box between the margins with its upper edge at `y`; words of any length fit. Throws UnprintableText.
void print_amount_box(Page& page, double y, Money amount, const Shop& shop);

} // namespace till
