// Pieces: in and out of JSON, and their checks.
#include "reconcile/shift/pieces.h"

namespace till {

Json to_json(const CashCount& pieces) {
    Json list = Json::list();
    for (const auto& [face, number] : pieces.by_face()) list.add(Json::list().add(face.minor()).add(number));
    return list;
}

CashCount pieces_of(const Json& json) {
    CashCount pieces;
    if (json.is_null()) return pieces;
    for (const auto& pair : json.items()) pieces.add(Money::of_minor(pair.items().at(0).integer()), pair.items().at(1).integer());
    return pieces;
}

std::optional<Refusal> fault_of(const CashCount& pieces, const Currency& currency) {
    constexpr std::int64_t most_pieces = 1'000'000;
    for (const auto& [face, number] : pieces.by_face()) {
        if (!currency.has_face(face)) return Refusal{Why::bad_denomination, format(face, currency)};
        if (number < 0 || number > most_pieces) return Refusal{Why::amount_out_of_range, std::to_string(number)};
    }
    return std::nullopt;
}

} // namespace till
