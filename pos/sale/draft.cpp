// Draft: asked lines in and out of the draft table.
#include "pos/sale/draft.h"

#include "reconcile/shift/pieces.h"

namespace till {
namespace {

Json to_json(const AskedLine& line) {
    Json json = Json::object({{"code", line.code}, {"name", line.name}, {"quantity", line.quantity.text()}});
    if (line.price) json.set("price", line.price->text());
    if (line.discount) json.set("discount", line.discount->text());
    return json;
}

AskedLine from_json(const Json& json) {
    AskedLine line;
    line.code = json["code"].text();
    line.name = json["name"].text();
    line.quantity = Decimal::parse(json["quantity"].text()).value_or(Decimal{1, 0});
    if (json.has("price")) line.price = Decimal::parse(json["price"].text());
    if (json.has("discount")) line.discount = Decimal::parse(json["discount"].text());
    return line;
}

std::vector<AskedLine> read(const Book& book, std::string_view till, std::string_view name) {
    std::vector<AskedLine> lines;
    const auto body = book.database().first("SELECT body FROM draft WHERE till = ? AND name = ?", [](const Row& row) { return row.text(0); }, till, name);
    if (!body) return lines;
    const Json list = Json::parse(*body);
    for (const auto& line : list.items()) lines.push_back(from_json(line));
    return lines;
}

void write(Database& db, std::string_view till, std::string_view name, const std::vector<AskedLine>& lines) {
    if (lines.empty()) return db.run("DELETE FROM draft WHERE till = ? AND name = ?", till, name);
    Json list = Json::list();
    for (const auto& line : lines) list.add(to_json(line));
    db.run("INSERT INTO draft VALUES (?, ?, ?) ON CONFLICT (till, name) DO UPDATE SET body = excluded.body", till, name, list.line());
}

} // namespace

std::vector<AskedLine> read_draft(const Book& book, std::string_view till) { return read(book, till, ""); }
void write_draft(Database& db, std::string_view till, const std::vector<AskedLine>& lines) { write(db, till, "", lines); }
bool is_parked(const Book& book, std::string_view name) { return !read_parked(book, name).empty(); }
std::vector<AskedLine> read_parked(const Book& book, std::string_view name) { return read(book, "", name); }
void write_parked(Database& db, std::string_view name, const std::vector<AskedLine>& lines) { write(db, "", name, lines); }

std::vector<std::string> parked_names(const Book& book) {
    std::vector<std::string> names;
    book.database().each("SELECT name FROM draft WHERE till = '' AND name <> '' ORDER BY name", [&](const Row& row) { names.push_back(row.text(0)); });
    return names;
}

CashCount read_count_draft(const Book& book, std::string_view till) {
    const auto body = book.database().first("SELECT body FROM draft WHERE till = ? AND name = 'count'", [](const Row& row) { return row.text(0); }, till);
    return body ? pieces_of(Json::parse(*body)) : CashCount{};
}

void write_count_draft(Database& db, std::string_view till, const CashCount& pieces) {
    if (pieces.empty()) return db.run("DELETE FROM draft WHERE till = ? AND name = 'count'", till);
    db.run("INSERT INTO draft VALUES (?, 'count', ?) ON CONFLICT (till, name) DO UPDATE SET body = excluded.body", till, to_json(pieces).line());
}

} // namespace till
