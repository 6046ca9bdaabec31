// Person: the words of the roles, and a person as the book keeps them.
#include "reconcile/staff/person.h"

#include <algorithm>
#include <array>

namespace till {
namespace {

constexpr std::array<std::string_view, 6> role_words{"cashier", "supervisor", "manager",
                                                     "treasurer", "finance", "owner"};

template <class Words> Json words_of(const Words& values) {
    Json list = Json::list();
    for (const auto value : values) list.add(word(value));
    return list;
}

template <class Value> std::set<Value> values_of(const Json& list, std::optional<Value> (*read)(std::string_view)) {
    std::set<Value> values;
    for (const auto& item : list.items()) {
        const auto value = read(item.text());
        if (!value) throw JsonError{"no such role or right: " + item.text()};
        values.insert(*value);
    }
    return values;
}

void set_amount(Json& json, std::string_view key, const std::optional<Money>& amount) {
    if (amount) json.set(key, amount->minor());
}

std::optional<Money> amount(const Json& json) {
    if (json.is_null()) return std::nullopt;
    return Money::of_minor(json.integer());
}

Json limits_json(const Limits& limits) {
    Json json = Json::object();
    if (limits.discount_percent) json.set("discount_percent", limits.discount_percent->text());
    set_amount(json, "discount", limits.discount);
    set_amount(json, "refund", limits.refund);
    set_amount(json, "void", limits.voids);
    return json;
}

Limits limits_of(const Json& json) {
    Limits limits{std::nullopt, amount(json["discount"]), amount(json["refund"]), amount(json["void"])};
    if (json.has("discount_percent")) {
        limits.discount_percent = Decimal::parse(json["discount_percent"].text());
        if (!limits.discount_percent) throw JsonError{"not a percentage: " + json["discount_percent"].text()};
    }
    return limits;
}

Language language(const Json& json) {
    if (const auto language = language_of(json.text())) return *language;
    throw JsonError{"no such language: " + json.text()};
}

} // namespace

std::string_view word(Role role) { return role_words[static_cast<std::size_t>(role)]; }

std::optional<Role> role_of(std::string_view word) {
    const auto found = std::find(role_words.begin(), role_words.end(), word);
    if (found == role_words.end()) return std::nullopt;
    return static_cast<Role>(found - role_words.begin());
}

Json Person::to_json() const {
    return Json::object({{"id", id},
                         {"name", name},
                         {"roles", words_of(roles)},
                         {"rights", words_of(rights)},
                         {"limits", limits_json(limits)},
                         {"language", code_of(language)},
                         {"active", active}});
}

Person Person::from_json(const Json& json) {
    return {json["id"].text(),
            json["name"].text(),
            values_of<Role>(json["roles"], role_of),
            values_of<Right>(json["rights"], right_of),
            limits_of(json["limits"]),
            till::language(json["language"]),
            json["active"].boolean()};
}

} // namespace till
