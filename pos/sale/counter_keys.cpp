// CounterKeys: the usual keys as a table, and the shop's choice laid over it.
#include "pos/sale/counter_keys.h"

#include <algorithm>

namespace till {

const std::vector<KeyAction>& key_actions() {
    static const std::vector<KeyAction> actions{{"find", "F2"},    {"discount", "Ins"}, {"ticket_discount", "Home"},
                                                {"remove", "Del"}, {"more", "F9"},      {"count", "F10"},
                                                {"lock", "F12"},   {"drawer", "PgUp"},  {"park", "PgDn"},
                                                {"tables", "End"}, {"tender_1", "F4"},  {"tender_2", "F3"},
                                                {"note_1", "F5"},  {"note_2", "F6"},    {"note_3", "F7"},
                                                {"note_4", "F8"}};
    return actions;
}

bool is_key_name(std::string_view name) {
    static constexpr std::string_view names[]{"F2",  "F3",  "F4",  "F5",  "F6",   "F7",  "F8",   "F9",
                                              "F10", "F12", "Ins", "Del", "Home", "End", "PgUp", "PgDn"};
    return std::ranges::find(names, name) != std::end(names);
}

std::string_view CounterKeys::key_for(std::string_view usual) const {
    const auto action = std::ranges::find(key_actions(), usual, &KeyAction::key);
    if (action == key_actions().end()) return usual;
    const auto moved = chosen_.find(action->action);
    return moved == chosen_.end() ? usual : std::string_view{moved->second};
}

std::string_view CounterKeys::usual(std::string_view pressed) const {
    for (const auto& [action, key] : key_actions())
        if (key_for(key) == pressed) return key;
    const bool has_moved = std::ranges::find(key_actions(), pressed, &KeyAction::key) != key_actions().end();
    return has_moved ? std::string_view{} : pressed;
}

std::string_view CounterKeys::taken_by(std::string_view key, std::string_view action) const {
    for (const auto& other : key_actions())
        if (other.action != action && key_for(other.key) == key) return other.action;
    return {};
}

} // namespace till
