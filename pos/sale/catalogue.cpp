// Catalogue: the table of items.
#include "pos/sale/catalogue.h"

#include <algorithm>

namespace till {
namespace {

constexpr auto schema = R"(
CREATE TABLE item (code TEXT PRIMARY KEY, name TEXT NOT NULL, category TEXT NOT NULL, unit TEXT NOT NULL,
    price TEXT NOT NULL, tax TEXT NOT NULL, barcode TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX item_barcode ON item (barcode) WHERE barcode <> '';
)";

void apply(Database& db, const Entry& entry, const Json& body) {
    if (entry.kind != Kind::price) return;
    for (const auto& json : body["items"].items()) {
        const Item item = Item::from_json(json);
        db.run("INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET name = excluded.name, "
               "category = excluded.category, "
               "unit = excluded.unit, price = excluded.price, tax = excluded.tax, barcode = excluded.barcode",
               item.code, item.name, item.category, item.unit, item.price.text(), item.tax.text(), item.barcode);
    }
}

Item item_of(const Row& row) {
    return {row.text(0),
            row.text(1),
            row.text(2),
            row.text(3),
            Decimal::parse(row.text(4)).value_or(Decimal{}),
            Decimal::parse(row.text(5)).value_or(Decimal{}),
            row.text(6)};
}

/// A word as LIKE takes it literally.
std::string pattern_of(std::string_view word) {
    std::string pattern = "%";
    for (const char c : word) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if (c != ' ')
            word += c;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    if (!word.empty()) words.push_back(word);
    return words;
}

} // namespace

Projection catalogue_projection() { return {{"item"}, schema, apply}; }

void record_prices(Recording& act, const std::vector<Item>& items, const std::string& staff,
                   const std::optional<Json>& signer) {
    constexpr std::size_t most = 1000;
    for (std::size_t from = 0; from < items.size(); from += most) {
        Json list = Json::list();
        for (std::size_t i = from; i < std::min(items.size(), from + most); ++i) list.add(items[i].to_json());
        EntryDraft draft;
        draft.kind = Kind::price;
        draft.staff = staff;
        draft.body = Json::object({{"items", std::move(list)}});
        if (signer) draft.body.set("signers", Json::list().add(*signer));
        act.post(std::move(draft));
    }
}

std::optional<Item> find_item(const Book& book, std::string_view code_or_barcode) {
    if (code_or_barcode.empty()) return std::nullopt;
    if (auto item = book.database().first("SELECT * FROM item WHERE code = ?", item_of, code_or_barcode)) return item;
    return book.database().first("SELECT * FROM item WHERE barcode = ? AND barcode <> ''", item_of, code_or_barcode);
}

std::vector<Item> search_items(const Book& book, std::string_view text, std::size_t most) {
    auto words = words_of(text);
    std::vector<Item> items;
    if (words.empty()) words.emplace_back(); // nothing typed yet: every item has that
    const auto has_all = [&](const Row& row) {
        return std::all_of(words.begin() + 1, words.end(), [&](const std::string& word) {
            return (row.text(0) + " " + row.text(6) + " " + row.text(1)).find(word) != std::string::npos;
        });
    };
    book.database().each(
        "SELECT * FROM item WHERE name LIKE ?1 ESCAPE '\\' OR code LIKE ?1 ESCAPE '\\' OR barcode LIKE ?1 ESCAPE '\\' "
        "ORDER BY instr(name, ?2) <> 1, name, code",
        [&](const Row& row) {
            if (items.size() < most && has_all(row)) items.push_back(item_of(row));
        },
        pattern_of(words.front()), words.front());
    return items;
}

} // namespace till
