// TicketLine: in and out of an entry's body.
#include "reconcile/ticket/line.h"

#include <stdexcept>

namespace till {
namespace {

Decimal decimal(const Json& json) {
    const auto number = Decimal::parse(json.text());
    if (!number) throw JsonError{"not a decimal number: " + json.text()};
    return *number;
}

Money money(const Json& json) { return Money::of_minor(json.integer()); }

} // namespace

Json TicketLine::to_json() const {
    Json json = Json::object({{"code", code},
                              {"name", name},
                              {"category", category},
                              {"unit", unit},
                              {"quantity", quantity.text()},
                              {"price", price.text()},
                              {"tax", tax.text()},
                              {"total", total.minor()},
                              {"discount", discount.minor()},
                              {"net", net.minor()}});
    if (discount_percent) json.set("percent", discount_percent->text());
    if (price_keyed) json.set("keyed", true);
    if (!ticket_discount.is_zero()) json.set("ticket_discount", ticket_discount.minor());
    if (!adviser.empty()) json.set("adviser", adviser);
    if (!technician.empty()) json.set("technician", technician);
    if (!note.empty()) json.set("note", note);
    if (promotions.empty()) return json;
    Json acted = Json::list();
    for (const auto& [promotion, off] : promotions)
        acted.add(Json::object({{"promotion", promotion}, {"off", off.minor()}}));
    json.set("promotions", std::move(acted));
    return json;
}

TicketLine TicketLine::from_json(const Json& json) {
    TicketLine line;
    line.code = json["code"].text();
    line.name = json["name"].text();
    line.category = json["category"].text();
    line.unit = json["unit"].text();
    line.quantity = decimal(json["quantity"]);
    line.price = decimal(json["price"]);
    line.tax = decimal(json["tax"]);
    line.total = money(json["total"]);
    line.discount = money(json["discount"]);
    line.net = money(json["net"]);
    if (json.has("percent")) line.discount_percent = decimal(json["percent"]);
    line.price_keyed = json.has("keyed");
    if (json.has("ticket_discount")) line.ticket_discount = money(json["ticket_discount"]);
    if (json.has("adviser")) line.adviser = json["adviser"].text();
    if (json.has("technician")) line.technician = json["technician"].text();
    if (json.has("note")) line.note = json["note"].text();
    if (json.has("promotions"))
        for (const auto& acted : json["promotions"].items())
            line.promotions.push_back({acted["promotion"].text(), money(acted["off"])});
    return line;
}

std::int64_t millionths(const Decimal& quantity) {
    constexpr int places = 6;
    if (quantity.places() > places) throw std::overflow_error{"a quantity of more than six places"};
    std::int64_t scaled = quantity.digits();
    for (int place = quantity.places(); place < places; ++place)
        if (__builtin_mul_overflow(scaled, 10, &scaled)) throw std::overflow_error{"a quantity beyond 64 bits"};
    return scaled;
}

} // namespace till
