// Item: something the shop sells, as the catalogue lists it.
#pragma once

#include "reconcile/book/json.h"
#include "reconcile/money/decimal.h"

#include <string>

namespace till {

struct Item {
    std::string code; ///< the shop's own, unique
    std::string name;
    std::string category;
    std::string unit;    ///< piece, kg, kWh …
    Decimal price;       ///< of one unit, in major units, tax inside; may have more places than the currency
    Decimal tax;         ///< the rate inside the price: 0.13 is 13 per cent on the net
    std::string barcode; ///< GTIN of 8, 12, 13 or 14 digits, or empty

    Json to_json() const;
    static Item from_json(const Json& json);
    friend bool operator==(const Item&, const Item&) = default;
};

} // namespace till
