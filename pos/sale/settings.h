// Settings: a file in TOML as a person wrote it, where every value knows its place.
#pragma once

#include "reconcile/money/currency.h"
#include "reconcile/money/decimal.h"
#include "reconcile/money/refusal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// One value of the file.
struct Setting {
    enum class Kind { text, whole, fraction, flag, list, table, moment };
    Kind kind = Kind::table;
    int line = 1;
    int column = 1;
    std::string text;
    std::int64_t whole = 0;
    bool flag = false;
    std::vector<Setting> items; ///< of a list or a table
    std::string key;            ///< in a table
    int key_line = 1;
    int key_column = 1;

    /// The root table of a TOML text. Throws BadFile for a syntax error; `name` is the file in messages.
    static Setting parse(std::string_view toml, const std::string& name);
};

/// `first, second, third`.
std::string listed(const std::vector<std::string_view>& words);

/// One table of the file, read key by key. Every fault throws BadFile at the place of the value, or of the table
/// where the value is missing. Keys that nobody asked for are a fault too: see finish().
class Section {
public:
    Section(const Setting& table, const std::string& file) : table_{table}, file_{file} {}

    [[noreturn]] void refuse(const Setting& place, const std::string& sentence) const;
    [[noreturn]] void refuse(std::string_view key, const std::string& sentence) const;

    /// The value of that key; null where there is none.
    const Setting* find(std::string_view key);

    /// Text in normal form C.
    std::string text(std::string_view key);
    std::string text(std::string_view key, const std::string& otherwise);
    /// A name for people: not empty, no control characters, at most 200 characters.
    std::string name(std::string_view key);
    std::string name(std::string_view key, const std::string& otherwise);
    /// A word as day files type it and accounts are named by it: 1 to 32 characters, no blank and none of : " #
    std::string id(std::string_view key);
    std::string id(std::string_view key, const std::string& otherwise);
    bool flag(std::string_view key, bool otherwise);
    /// A whole number from 0 to `most`.
    int whole(std::string_view key, int otherwise, int most);
    /// An amount, in quotes, from 0 up.
    std::optional<Money> amount(std::string_view key, const Currency& currency);
    Money amount_in(const Setting& value, std::string_view key, const Currency& currency) const;
    /// A number, in quotes, from 0 to `most`.
    std::optional<Decimal> decimal(std::string_view key, const Decimal& most);
    Language language(Language otherwise);

    /// The items of a list; none where the key is missing.
    const std::vector<Setting>& list(std::string_view key);
    /// The texts of a list, each with its place, none twice.
    std::vector<std::pair<std::string, const Setting*>> words(std::string_view key);
    /// Each `[[key]]` of the file; none where the key is missing.
    std::vector<Section> sections(std::string_view key);
    std::optional<Section> section(std::string_view key);

    /// The keys of the table, as they stand there.
    std::vector<std::string_view> keys() const;

    /// Refuses a key that was never asked for.
    void finish() const;

private:
    const Setting* at(std::string_view key) const;
    std::string text_in(const Setting& value, std::string_view key) const;
    const Setting& required(std::string_view key);

    const Setting& table_;
    const std::string& file_;
    std::vector<std::string_view> asked_;
};

} // namespace till
