// Shop: its questions, and its settings as JSON.
#include "reconcile/book/shop.h"

#include "reconcile/book/common_reason.h"

#include <algorithm>

namespace till {
namespace {

Json texts(const std::vector<std::string>& texts) {
    Json list = Json::list();
    for (const auto& text : texts) list.add(text);
    return list;
}

std::vector<std::string> texts(const Json& list) {
    std::vector<std::string> texts;
    for (const auto& item : list.items()) texts.push_back(item.text());
    return texts;
}

Money amount(const Json& json) { return Money::of_minor(json.integer()); }

std::optional<Money> optional_amount(const Json& json) {
    if (json.is_null()) return std::nullopt;
    return amount(json);
}

void set_optional(Json& json, std::string_view key, const std::optional<Money>& amount) {
    if (amount) json.set(key, amount->minor());
}

Json currency_json(const Currency& currency) {
    Json faces = Json::list();
    for (const auto& [face, kind] : currency.faces)
        faces.add(Json::object({{"face", face.minor()}, {"note", kind == Denomination::Kind::note}}));
    return Json::object({{"code", currency.code}, {"digits", currency.digits}, {"faces", faces}});
}

Currency currency_of(const Json& json) {
    Currency currency{json["code"].text(), static_cast<int>(json["digits"].integer()), {}};
    for (const auto& face : json["faces"].items())
        currency.faces.push_back(
            {amount(face["face"]), face["note"].boolean() ? Denomination::Kind::note : Denomination::Kind::coin});
    return currency;
}

Json reasons_json(const std::vector<Reason>& reasons) {
    Json list = Json::list();
    for (const auto& [kind, word, name] : reasons)
        list.add(Json::object({{"kind", kind}, {"word", word}, {"name", name}}));
    return list;
}

std::vector<Reason> reasons_of(const Json& json) {
    std::vector<Reason> reasons;
    for (const auto& reason : json.items())
        reasons.push_back({reason["kind"].text(), reason["word"].text(), reason["name"].text()});
    return reasons;
}

Language language(const Json& json) {
    if (const auto language = language_of(json.text())) return *language;
    throw JsonError{"no such language: " + json.text()};
}

Decimal decimal(const Json& json) {
    if (const auto number = Decimal::parse(json.text())) return *number;
    throw JsonError{"not a decimal number: " + json.text()};
}

Json hours_json(const WeeklyHours& hours) {
    return Json::object(
        {{"days", static_cast<std::int64_t>(hours.days)}, {"from", hours.from}, {"until", hours.until}});
}

WeeklyHours hours_of(const Json& json) {
    return {static_cast<unsigned>(json["days"].integer()), static_cast<int>(json["from"].integer()),
            static_cast<int>(json["until"].integer())};
}

/// In the order of Promotion::Kind.
constexpr std::string_view promotion_kinds[] = {"special-price", "n-for-m", "percent", "threshold"};

Promotion::Kind promotion_kind(const std::string& word) {
    for (const auto kind : {Promotion::Kind::special_price, Promotion::Kind::n_for_m, Promotion::Kind::percent,
                            Promotion::Kind::threshold})
        if (promotion_kinds[static_cast<int>(kind)] == word) return kind;
    throw JsonError{"no such kind of promotion: " + word};
}

Json promotion_json(const Promotion& p) {
    Json json = Json::object({{"kind", promotion_kinds[static_cast<int>(p.kind)]},
                              {"name", p.name},
                              {"item", p.item},
                              {"category", p.category},
                              {"price", p.price.text()},
                              {"buy", p.buy},
                              {"pay", p.pay},
                              {"percent", p.percent.text()},
                              {"threshold", p.threshold.minor()},
                              {"off", p.off.minor()},
                              {"hours", hours_json(p.hours)}});
    if (p.from) json.set("from", p.from->iso());
    if (p.until) json.set("until", p.until->iso());
    return json;
}

Promotion promotion_of(const Json& json) {
    Promotion p;
    p.kind = promotion_kind(json["kind"].text());
    p.name = json["name"].text();
    p.item = json["item"].text();
    p.category = json["category"].text();
    p.price = decimal(json["price"]);
    p.buy = static_cast<int>(json["buy"].integer());
    p.pay = static_cast<int>(json["pay"].integer());
    p.percent = decimal(json["percent"]);
    p.threshold = amount(json["threshold"]);
    p.off = amount(json["off"]);
    p.hours = hours_of(json["hours"]);
    if (json.has("from")) p.from = Day::parse(json["from"].text());
    if (json.has("until")) p.until = Day::parse(json["until"].text());
    return p;
}

Json low_json(const LowChange& low) { return Json::object({{"face", low.face.minor()}, {"pieces", low.pieces}}); }

/// Kept only where there is something to keep.
template <class List, class ToJson> void set_list(Json& json, std::string_view key, const List& list, ToJson to_json) {
    if (list.empty()) return;
    Json items = Json::list();
    for (const auto& item : list) items.add(to_json(item));
    json.set(key, std::move(items));
}

/// Only what a shop has changed, so that the settings of older books stay as they are.
void set_bank(Json& json, const Shop& shop) {
    const Shop plain;
    if (!shop.banks.empty()) json.set("banks", texts(shop.banks));
    if (!shop.bank_number.empty()) json.set("bank_number", shop.bank_number);
    if (shop.deposit_due_days != plain.deposit_due_days) json.set("deposit_due_days", shop.deposit_due_days);
    if (shop.confirm_due_days != plain.confirm_due_days) json.set("confirm_due_days", shop.confirm_due_days);
}

void read_bank(Shop& shop, const Json& json) {
    shop.bank = json["bank"].text();
    if (json.has("banks")) shop.banks = texts(json["banks"]);
    if (json.has("bank_number")) shop.bank_number = json["bank_number"].text();
    if (json.has("deposit_due_days")) shop.deposit_due_days = static_cast<int>(json["deposit_due_days"].integer());
    if (json.has("confirm_due_days")) shop.confirm_due_days = static_cast<int>(json["confirm_due_days"].integer());
}

bool contains(const std::vector<std::string>& texts, std::string_view text) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

} // namespace

bool Shop::has_tender(std::string_view tender) const { return contains(tenders, tender); }

bool Shop::has_bank(std::string_view account) const { return account == bank || contains(banks, account); }

bool Shop::has_table(std::string_view table) const { return contains(tables, table); }

bool Shop::has_till(std::string_view till) const { return contains(tills, till); }

bool Shop::has_reason(std::string_view kind, std::string_view word) const {
    bool any_listed = false;
    for (const auto& reason : reasons) {
        if (reason.kind != kind) continue;
        if (reason.word == word) return true;
        any_listed = true;
    }
    return !any_listed && !word.empty();
}

std::vector<Reason> Shop::offered_reasons(std::string_view kind, Language reader) const {
    std::vector<Reason> offered;
    for (const auto& reason : reasons)
        if (reason.kind == kind) offered.push_back({reason.kind, reason.word, reason_name(kind, reason.word, reader)});
    if (!offered.empty()) return offered;
    for (const auto& reason : common_reasons())
        if (reason.kind == kind)
            offered.push_back({std::string{kind}, std::string{reason.word}, std::string{reason.name(reader)}});
    return offered;
}

std::string Shop::reason_name(std::string_view kind, std::string_view word, Language reader) const {
    for (const auto& reason : reasons)
        if (reason.kind == kind && reason.word == word && !reason.name.empty()) return reason.name;
    for (const auto& reason : common_reasons())
        if (reason.kind == kind && reason.word == word) return std::string{reason.name(reader)};
    return std::string{word};
}

Json Shop::to_json() const {
    Json json = Json::object({{"name", name},
                              {"currency", currency_json(currency)},
                              {"language", code_of(language)},
                              {"time_zone", time_zone},
                              {"day_begins", day_begins},
                              {"rehearsal", rehearsal},
                              {"tolerance", tolerance.minor()},
                              {"recounts", recounts},
                              {"safe", safe.minor()},
                              {"tenders", texts(tenders)},
                              {"tills", texts(tills)},
                              {"reasons", reasons_json(reasons)},
                              {"open_category", open_category},
                              {"open_tax", open_tax.text()},
                              {"bank", bank},
                              {"card_terminal", card_terminal},
                              {"wallet_provider", wallet_provider}});
    set_optional(json, "cash_limit", cash_limit);
    set_optional(json, "float_wanted", float_wanted);
    set_optional(json, "cash_rounding", cash_rounding);
    set_bank(json, *this);
    set_list(json, "hours", hours, hours_json);
    set_list(json, "promotions", promotions, promotion_json);
    set_list(json, "change_low", change_low, low_json);
    if (!tables.empty()) json.set("tables", texts(tables));
    return json;
}

Shop Shop::from_json(const Json& json) {
    Shop shop;
    shop.name = json["name"].text();
    shop.currency = currency_of(json["currency"]);
    shop.language = till::language(json["language"]);
    shop.time_zone = json["time_zone"].text();
    shop.day_begins = static_cast<int>(json["day_begins"].integer());
    shop.rehearsal = json["rehearsal"].boolean();
    shop.cash_limit = optional_amount(json["cash_limit"]);
    shop.float_wanted = optional_amount(json["float_wanted"]);
    shop.tolerance = amount(json["tolerance"]);
    shop.recounts = static_cast<int>(json["recounts"].integer());
    shop.safe = amount(json["safe"]);
    shop.tenders = texts(json["tenders"]);
    shop.tills = texts(json["tills"]);
    shop.reasons = reasons_of(json["reasons"]);
    shop.open_category = json["open_category"].text();
    shop.open_tax = decimal(json["open_tax"]);
    shop.cash_rounding = optional_amount(json["cash_rounding"]);
    if (json.has("hours"))
        for (const auto& item : json["hours"].items()) shop.hours.push_back(hours_of(item));
    if (json.has("promotions"))
        for (const auto& item : json["promotions"].items()) shop.promotions.push_back(promotion_of(item));
    if (json.has("change_low"))
        for (const auto& item : json["change_low"].items())
            shop.change_low.push_back({amount(item["face"]), item["pieces"].integer()});
    if (json.has("tables")) shop.tables = texts(json["tables"]);
    read_bank(shop, json);
    shop.card_terminal = json["card_terminal"].text();
    shop.wallet_provider = json["wallet_provider"].text();
    return shop;
}

} // namespace till
