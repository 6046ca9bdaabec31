// Draft: tickets in and out of the draft table.
#include "pos/sale/draft.h"

#include "reconcile/shift/pieces.h"

namespace till {
namespace {

std::optional<Decimal> decimal_of(const Json& json, std::string_view key) {
    return json.has(key) ? Decimal::parse(json[key].text()) : std::nullopt;
}

std::string text_of(const Json& json, std::string_view key) { return json.has(key) ? json[key].text() : ""; }

void set_text(Json& json, std::string_view key, const std::string& text) {
    if (!text.empty()) json.set(key, text);
}

AskedLine line_from(const Json& json) {
    AskedLine line;
    line.code = json["code"].text();
    line.name = json["name"].text();
    line.quantity = decimal_of(json, "quantity").value_or(Decimal{1, 0});
    line.price = decimal_of(json, "price");
    line.discount = decimal_of(json, "discount");
    line.adviser = text_of(json, "adviser");
    line.technician = text_of(json, "technician");
    line.note = text_of(json, "note");
    line.sent = json.has("sent");
    return line;
}

Json to_json(const AskedDiscount& discount) {
    Json json = Json::object({});
    if (discount.percent) json.set("percent", discount.percent->text());
    if (discount.amount) json.set("amount", discount.amount->minor());
    return json;
}

AskedDiscount discount_from(const Json& json) {
    AskedDiscount discount;
    discount.percent = decimal_of(json, "percent");
    if (json.has("amount")) discount.amount = Money::of_minor(json["amount"].integer());
    return discount;
}

Json to_json(const AskedTender& tender) {
    Json json = Json::object({{"tender", tender.tender}, {"reference", tender.reference}});
    if (tender.amount) json.set("amount", tender.amount->minor());
    return json;
}

AskedTender tender_from(const Json& json) {
    AskedTender tender{json["tender"].text(), {}, json["reference"].text()};
    if (json.has("amount")) tender.amount = Money::of_minor(json["amount"].integer());
    return tender;
}

void set_begun(Json& json, const TicketDraft& draft) {
    if (draft.begun.empty()) return;
    Json begun = Json::list();
    for (const auto& line : draft.begun)
        begun.add(Json::object({{"whole", line.whole.to_json()}, {"left", line.left.to_json()}}));
    json.set("begun", std::move(begun))
        .set("shared", draft.shared)
        .set("shares", draft.shares)
        .set("shared_amount", draft.shared_amount.minor());
}

void read_begun(TicketDraft& draft, const Json& json) {
    for (const auto& line : json["begun"].items())
        draft.begun.push_back({TicketLine::from_json(line["whole"]), TicketLine::from_json(line["left"])});
    draft.shared = json["shared"].integer();
    draft.shares = json["shares"].integer();
    draft.shared_amount = Money::of_minor(json["shared_amount"].integer());
}

Json to_json(const TicketDraft& draft) {
    Json lines = Json::list();
    for (const auto& line : draft.lines) lines.add(till::to_json(line));
    Json json = Json::object({{"lines", std::move(lines)}});
    if (draft.discount) json.set("discount", to_json(*draft.discount));
    set_text(json, "customer", draft.customer);
    set_text(json, "note", draft.note);
    Json tenders = Json::list();
    for (const auto& tender : draft.tenders) tenders.add(to_json(tender));
    if (!draft.tenders.empty()) json.set("tenders", std::move(tenders));
    Json sign_offs = Json::list();
    for (const auto seq : draft.sign_offs) sign_offs.add(Json{seq});
    if (!draft.sign_offs.empty()) json.set("sign_offs", std::move(sign_offs));
    set_begun(json, draft);
    return json;
}

TicketDraft draft_from(const Json& json) {
    TicketDraft draft;
    for (const auto& line : json["lines"].items()) draft.lines.push_back(line_from(line));
    if (json.has("discount")) draft.discount = discount_from(json["discount"]);
    draft.customer = text_of(json, "customer");
    draft.note = text_of(json, "note");
    if (json.has("tenders"))
        for (const auto& tender : json["tenders"].items()) draft.tenders.push_back(tender_from(tender));
    if (json.has("sign_offs"))
        for (const auto& seq : json["sign_offs"].items()) draft.sign_offs.push_back(seq.integer());
    if (json.has("begun")) read_begun(draft, json);
    return draft;
}

// What else a till may have under a name of its own; parked tickets have no till.
constexpr std::string_view count_name = "count", slips_name = "slips";

std::optional<Json> body_of(const Book& book, std::string_view till, std::string_view name) {
    return book.database().first(
        "SELECT body FROM draft WHERE till = ? AND name = ?", [](const Row& row) { return Json::parse(row.text(0)); },
        till, name);
}

void keep(Database& db, std::string_view till, std::string_view name, const Json& body) {
    db.run("INSERT INTO draft VALUES (?, ?, ?) ON CONFLICT (till, name) DO UPDATE SET body = excluded.body", till, name,
           body.line());
}

void drop(Database& db, std::string_view till, std::string_view name) {
    db.run("DELETE FROM draft WHERE till = ? AND name = ?", till, name);
}

TicketDraft read(const Book& book, std::string_view till, std::string_view name) {
    const auto body = body_of(book, till, name);
    return body ? draft_from(*body) : TicketDraft{};
}

void write(Database& db, std::string_view till, std::string_view name, const TicketDraft& draft) {
    draft.empty() ? drop(db, till, name) : keep(db, till, name, to_json(draft));
}

} // namespace

Json to_json(const AskedLine& line) {
    Json json = Json::object({{"code", line.code}, {"name", line.name}, {"quantity", line.quantity.text()}});
    if (line.price) json.set("price", line.price->text());
    if (line.discount) json.set("discount", line.discount->text());
    set_text(json, "adviser", line.adviser);
    set_text(json, "technician", line.technician);
    set_text(json, "note", line.note);
    if (line.sent) json.set("sent", true);
    return json;
}

TicketDraft read_draft(const Book& book, std::string_view till) { return read(book, till, ""); }
void write_draft(Database& db, std::string_view till, const TicketDraft& draft) { write(db, till, "", draft); }
bool is_parked(const Book& book, std::string_view name) { return !read_parked(book, name).empty(); }
TicketDraft read_parked(const Book& book, std::string_view name) { return read(book, "", name); }
void write_parked(Database& db, std::string_view name, const TicketDraft& draft) { write(db, "", name, draft); }

std::vector<std::string> parked_names(const Book& book) {
    std::vector<std::string> names;
    book.database().each("SELECT name FROM draft WHERE till = '' AND name <> '' ORDER BY name",
                         [&](const Row& row) { names.push_back(row.text(0)); });
    return names;
}

CashCount read_count_draft(const Book& book, std::string_view till) {
    const auto body = body_of(book, till, count_name);
    return body ? pieces_of(*body) : CashCount{};
}

void write_count_draft(Database& db, std::string_view till, const CashCount& pieces) {
    pieces.empty() ? drop(db, till, count_name) : keep(db, till, count_name, to_json(pieces));
}

SlipLists read_slip_draft(const Book& book, std::string_view till) {
    SlipLists lists;
    if (const auto body = body_of(book, till, slips_name))
        for (const auto& [tender, slips] : body->members()) lists[tender] = slips_of(slips);
    return lists;
}

void write_slip_draft(Database& db, std::string_view till, const SlipLists& lists) {
    Json body = Json::object();
    for (const auto& [tender, slips] : lists)
        if (!slips.empty()) body.set(tender, to_json(slips));
    body.members().empty() ? drop(db, till, slips_name) : keep(db, till, slips_name, body);
}

} // namespace till
