// PriceChanges: reading the price entries twice: what is new, and what it was before.
#include "pos/sale/price_changes.h"

#include "pos/sale/catalogue.h"

#include <map>
#include <string>

namespace till {
namespace {

template <class Each> void each_item(const Book& book, const char* sql, std::int64_t seq, Each each) {
    book.database().each(
        sql,
        [&](const Row& row) {
            const Json body = Json::parse(row.text(0));
            for (const auto& item : body["items"].items()) each(Item::from_json(item));
        },
        seq);
}

SignOn sign_on_from(const Row& row) { return {row.integer(0), {row.integer(1), static_cast<int>(row.integer(2))}}; }

} // namespace

std::vector<PriceChange> price_changes_since(const Book& book, std::int64_t seq) {
    std::map<std::string, std::optional<Decimal>> before; // by code, of those entered since
    each_item(book, "SELECT body FROM entry WHERE seq > ? AND kind = 'price' AND number = 0 ORDER BY seq", seq,
              [&](const Item& item) { before.emplace(item.code, std::nullopt); });
    if (before.empty()) return {};
    each_item(book, "SELECT body FROM entry WHERE seq <= ? AND kind = 'price' AND number = 0 ORDER BY seq", seq,
              [&](const Item& item) {
                  if (const auto found = before.find(item.code); found != before.end()) found->second = item.price;
              });
    std::vector<PriceChange> changes;
    for (const auto& [code, price] : before)
        if (const auto now = find_item(book, code); now && now->price != price) changes.push_back({*now, price});
    return changes;
}

std::optional<SignOn> sign_on_before(const Book& book, std::string_view person, std::int64_t skip) {
    return book.database().first(
        "SELECT seq, at, utc_offset FROM entry WHERE kind IN ('float', 'sign-in', 'handover') AND staff = ? "
        "ORDER BY seq DESC LIMIT 1 OFFSET ?",
        sign_on_from, person, skip);
}

std::optional<SignOn> last_news_read(const Book& book, std::string_view person) {
    return book.database().first("SELECT seq, at, utc_offset FROM entry WHERE kind = 'news-read' AND number = 0 AND "
                                 "staff = ? ORDER BY seq DESC LIMIT 1",
                                 sign_on_from, person);
}

} // namespace till
