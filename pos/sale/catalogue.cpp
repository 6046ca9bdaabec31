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

std::vector<Item> items_after(const Book& book, std::string_view code, std::size_t most) {
    std::vector<Item> items;
    book.database().each(
        "SELECT * FROM item WHERE code > ? ORDER BY code LIMIT ?",
        [&](const Row& row) { items.push_back(item_of(row)); }, code, static_cast<std::int64_t>(most));
    return items;
}

} // namespace till
