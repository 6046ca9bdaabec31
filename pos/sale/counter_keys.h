// CounterKeys: which key does what on the selling screen, by the shop's choice.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// An action of the selling screen and its usual key.
struct KeyAction {
    std::string_view action, key;
};

/// The actions whose key the shop may choose. `tender_1` and `tender_2` are the shop's first tenders beside cash. What
/// is part of a code (`/`, `+`, Enter, Esc) and F1 (help) and F11 (the other language) stay what they are.
const std::vector<KeyAction>& key_actions();

/// Whether that names a key that can be chosen: F2 to F12 without F11, Ins, Del, Home, End, PgUp, PgDn.
bool is_key_name(std::string_view name);

/// By action, the key that the shop has chosen; the others keep their usual ones.
class CounterKeys {
public:
    CounterKeys() = default;
    explicit CounterKeys(std::map<std::string, std::string, std::less<>> chosen) : chosen_{std::move(chosen)} {}

    /// The key that does what `usual` usually does.
    std::string_view key_for(std::string_view usual) const;
    /// The usual key of what `pressed` does here; empty where its action has moved to another key.
    std::string_view usual(std::string_view pressed) const;
    /// The action, beside `action`, that `key` belongs to; empty where it is free.
    std::string_view taken_by(std::string_view key, std::string_view action) const;

private:
    std::map<std::string, std::string, std::less<>> chosen_;
};

} // namespace till
