// Item: as the book keeps it.
#include "pos/sale/item.h"

namespace till {
namespace {

Decimal decimal(const Json& json) {
    if (const auto number = Decimal::parse(json.text())) return *number;
    throw JsonError{"not a decimal number: " + json.text()};
}

} // namespace

Json Item::to_json() const {
    return Json::object({{"code", code},
                         {"name", name},
                         {"category", category},
                         {"unit", unit},
                         {"price", price.text()},
                         {"tax", tax.text()},
                         {"barcode", barcode}});
}

Item Item::from_json(const Json& json) {
    return {json["code"].text(),           json["name"].text(),         json["category"].text(),
            json["unit"].text(),           decimal(json["price"]),      decimal(json["tax"]),
            json["barcode"].text()};
}

} // namespace till
