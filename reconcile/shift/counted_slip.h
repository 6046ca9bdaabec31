// CountedSlip: a card or wallet slip as it lies there when a shift is closed.
#pragma once

#include "reconcile/book/json.h"
#include "reconcile/money/money.h"

#include <map>
#include <string>
#include <vector>

namespace till {

struct CountedSlip {
    std::string reference; ///< what is printed on it as its number
    Money amount;          ///< of a refund below zero
    bool operator==(const CountedSlip&) const = default;
};

/// By the tender's word.
using SlipLists = std::map<std::string, std::vector<CountedSlip>>;

/// `[{"reference": "004217", "amount": 1250}]`, as an entry's body and a draft hold them.
Json to_json(const std::vector<CountedSlip>& slips);
std::vector<CountedSlip> slips_of(const Json& json);

} // namespace till
