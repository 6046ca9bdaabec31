// Settings: reading through toml++, and the checks that every kind of value passes.
#include "pos/sale/settings.h"

#include "reconcile/book/text.h"
#include "reconcile/money/bad_file.h"

#include <algorithm>
#include <toml++/toml.h>
#include <utility>

namespace till {
namespace {

constexpr std::size_t longest_id = 32;
constexpr std::size_t longest_name = 200;

int from_one(auto number) { return std::max(1, static_cast<int>(number)); }

Setting setting_of(const toml::node& node);

void add_items(Setting& list, const toml::array& array) {
    for (const auto& item : array) list.items.push_back(setting_of(item));
}

void add_items(Setting& table, const toml::table& members) {
    for (const auto& [key, node] : members) {
        Setting& item = table.items.emplace_back(setting_of(node));
        item.key = key.str();
        item.key_line = from_one(key.source().begin.line);
        item.key_column = from_one(key.source().begin.column);
    }
}

Setting setting_of(const toml::node& node) {
    using Kind = Setting::Kind;
    Setting setting;
    setting.line = from_one(node.source().begin.line);
    setting.column = from_one(node.source().begin.column);
    node.visit([&](const auto& value) {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (toml::is_table<Value>) {
            add_items(setting, value);
        } else if constexpr (toml::is_array<Value>) {
            setting.kind = Kind::list;
            add_items(setting, value);
        } else if constexpr (toml::is_string<Value>) {
            setting.kind = Kind::text;
            setting.text = value.get();
        } else if constexpr (toml::is_integer<Value>) {
            setting.kind = Kind::whole;
            setting.whole = value.get();
        } else if constexpr (toml::is_boolean<Value>) {
            setting.kind = Kind::flag;
            setting.flag = value.get();
        } else {
            setting.kind = toml::is_floating_point<Value> ? Kind::fraction : Kind::moment;
        }
    });
    return setting;
}

/// How many letters must be put in, taken out or changed to make one word of the other.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
        }
    }
    return row[b.size()];
}

std::string in_quotes(std::string_view text) { return "`" + std::string{text} + "`"; }

/// ` (did you mean …?)`, where one of the words is close.
std::string suggestion(std::string_view typed, const std::vector<std::string_view>& words) {
    if (typed.size() < 3 || typed.size() > 40) return {};
    for (const auto word : words)
        if (distance(typed, word) <= 2) return " (did you mean " + in_quotes(word) + "?)";
    return {};
}

bool is_number(const Setting& value) {
    return value.kind == Setting::Kind::whole || value.kind == Setting::Kind::fraction;
}

} // namespace

Setting Setting::parse(std::string_view toml, const std::string& name) {
    try {
        return setting_of(toml::parse(toml, name));
    } catch (const toml::parse_error& error) {
        const auto place = error.source().begin;
        throw BadFile{name, from_one(place.line), from_one(place.column), std::string{error.description()}};
    }
}

std::string listed(const std::vector<std::string_view>& words) {
    std::string text;
    for (const auto word : words) text += (text.empty() ? "" : ", ") + std::string{word};
    return text;
}

void Section::refuse(const Setting& place, const std::string& sentence) const {
    throw BadFile{file_, place.line, place.column, sentence};
}

void Section::refuse(std::string_view key, const std::string& sentence) const {
    const Setting* value = at(key);
    refuse(value ? *value : table_, sentence);
}

const Setting* Section::at(std::string_view key) const {
    for (const auto& item : table_.items)
        if (item.key == key) return &item;
    return nullptr;
}

const Setting* Section::find(std::string_view key) {
    asked_.push_back(key);
    return at(key);
}

const Setting& Section::required(std::string_view key) {
    const Setting* value = find(key);
    if (!value) refuse(table_, in_quotes(key) + " is missing");
    return *value;
}

std::string Section::text_in(const Setting& value, std::string_view key) const {
    if (value.kind != Setting::Kind::text) refuse(value, in_quotes(key) + " is text: write it in quotes");
    return nfc(value.text);
}

std::string Section::text(std::string_view key) { return text_in(required(key), key); }

std::string Section::text(std::string_view key, const std::string& otherwise) {
    return find(key) ? text(key) : otherwise;
}

std::string Section::name(std::string_view key) {
    auto name = text(key);
    if (name.find_first_not_of(' ') == std::string::npos) refuse(key, in_quotes(key) + " is empty");
    if (has_controls(name)) refuse(key, in_quotes(key) + " holds a control character");
    if (characters(name) > longest_name) refuse(key, in_quotes(key) + " is longer than 200 characters");
    return name;
}

std::string Section::name(std::string_view key, const std::string& otherwise) {
    return find(key) ? name(key) : otherwise;
}

std::string Section::id(std::string_view key) {
    auto id = name(key);
    if (id.find_first_of(" :\"#") != std::string::npos)
        refuse(key, in_quotes(id) + ": " + in_quotes(key) + " has no blanks and none of : \" #");
    if (characters(id) > longest_id) refuse(key, in_quotes(key) + " is longer than 32 characters");
    return id;
}

std::string Section::id(std::string_view key, const std::string& otherwise) { return find(key) ? id(key) : otherwise; }

bool Section::flag(std::string_view key, bool otherwise) {
    const Setting* value = find(key);
    if (!value) return otherwise;
    if (value->kind != Setting::Kind::flag) refuse(*value, in_quotes(key) + " is true or false, without quotes");
    return value->flag;
}

int Section::whole(std::string_view key, int otherwise, int most) {
    const Setting* value = find(key);
    if (!value) return otherwise;
    if (value->kind != Setting::Kind::whole || value->whole < 0 || value->whole > most)
        refuse(*value, in_quotes(key) + " is a whole number from 0 to " + std::to_string(most));
    return static_cast<int>(value->whole);
}

std::optional<Money> Section::amount(std::string_view key, const Currency& currency) {
    const Setting* value = find(key);
    if (!value) return std::nullopt;
    return amount_in(*value, key, currency);
}

Money Section::amount_in(const Setting& value, std::string_view key, const Currency& currency) const {
    if (is_number(value)) refuse(value, "an amount is written in quotes: " + std::string{key} + " = \"12.50\"");
    const auto written = text_in(value, key);
    const auto amount = parse_amount(written, currency);
    if (!amount || amount->is_negative())
        refuse(value, in_quotes(written) + " is not an amount of " + currency.code + ": digits, of which up to " +
                          std::to_string(currency.digits) + " after a point");
    return *amount;
}

std::optional<Decimal> Section::decimal(std::string_view key, const Decimal& most) {
    const Setting* value = find(key);
    if (!value) return std::nullopt;
    if (is_number(*value)) refuse(*value, in_quotes(key) + " is a number in quotes, so that it is exact");
    const auto number = Decimal::parse(text_in(*value, key));
    if (!number || number->is_negative() || compare(*number, most) > 0)
        refuse(*value, in_quotes(key) + " is a number from 0 to " + most.text());
    return number;
}

Language Section::language(Language otherwise) {
    const auto code = text("language", std::string{code_of(otherwise)});
    const auto language = language_of(code);
    if (!language) refuse("language", in_quotes(code) + " is not a language of the program: en, zh_CN");
    return *language;
}

const std::vector<Setting>& Section::list(std::string_view key) {
    static const std::vector<Setting> nothing;
    const Setting* value = find(key);
    if (!value) return nothing;
    if (value->kind != Setting::Kind::list) refuse(*value, in_quotes(key) + " is a list: [\"…\", \"…\"]");
    return value->items;
}

std::vector<std::pair<std::string, const Setting*>> Section::words(std::string_view key) {
    std::vector<std::pair<std::string, const Setting*>> words;
    for (const auto& item : list(key)) {
        auto word = text_in(item, key);
        if (std::any_of(words.begin(), words.end(), [&](const auto& other) { return other.first == word; }))
            refuse(item, in_quotes(word) + " stands twice");
        words.emplace_back(std::move(word), &item);
    }
    return words;
}

std::vector<Section> Section::sections(std::string_view key) {
    const Setting* value = find(key);
    if (!value) return {};
    if (value->kind == Setting::Kind::table) refuse(*value, "write it in two brackets: [[" + std::string{key} + "]]");
    std::vector<Section> sections;
    for (const auto& item : list(key)) {
        if (item.kind != Setting::Kind::table) refuse(item, "write [[" + std::string{key} + "]] for each");
        sections.emplace_back(item, file_);
    }
    return sections;
}

std::optional<Section> Section::section(std::string_view key) {
    const Setting* value = find(key);
    if (!value) return std::nullopt;
    if (value->kind != Setting::Kind::table) refuse(*value, in_quotes(key) + " is a table: { … }");
    return Section{*value, file_};
}

std::vector<std::string_view> Section::keys() const {
    std::vector<std::string_view> keys;
    for (const auto& item : table_.items) keys.push_back(item.key);
    return keys;
}

void Section::finish() const {
    const Setting* first = nullptr;
    for (const auto& item : table_.items) {
        if (std::find(asked_.begin(), asked_.end(), item.key) != asked_.end()) continue;
        if (!first || item.key_line < first->key_line) first = &item;
    }
    if (!first) return;
    throw BadFile{file_, first->key_line, first->key_column,
                  "unknown key " + in_quotes(first->key) + suggestion(first->key, asked_)};
}

} // namespace till
