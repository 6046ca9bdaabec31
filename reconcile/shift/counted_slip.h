// CountedSlip: a card or wallet slip as it lies there when a shift is closed.
#pragma once

#include "reconcile/money/money.h"

#include <string>

namespace till {

struct CountedSlip {
    std::string reference; ///< what is printed on it as its number
    Money amount;          ///< of a refund below zero
};

} // namespace till
