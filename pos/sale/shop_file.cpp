// ShopFile: the keys of shop.toml, one function a matter.
#include "pos/sale/shop_file.h"

#include "pos/sale/hours.h"
#include "pos/sale/promotion.h"
#include "pos/sale/settings.h"
#include "reconcile/book/clock.h"
#include "reconcile/money/bad_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace till {
namespace {

constexpr std::uintmax_t largest_file = 64 * 1024 * 1024;
const std::vector<std::string_view> known_tenders{"cash", "card", "wallet", "account", "prepaid", "voucher", "deposit"};
const std::vector<std::string_view> reason_kinds{"void",    "refund",   "return", "no-sale",
                                                 "paid-in", "paid-out", "close",  "case"};

bool contains(const auto& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

/// A face is a note from the currency's smallest built-in note up. Where the program knows no note, from five units
/// up: this only says in which list the count shows it.
Money smallest_note(const Currency& currency) {
    Money smallest = Money::of_minor(5);
    for (int i = 0; i < currency.digits; ++i) smallest = smallest * 10;
    for (const auto& [face, kind] : currency.faces)
        if (kind == Denomination::Kind::note) smallest = face;
    return smallest;
}

std::vector<Denomination> faces_in(Section& file, const Currency& currency) {
    const Money note = smallest_note(currency);
    std::vector<Denomination> faces;
    for (const auto& item : file.list("faces")) {
        const Money face = file.amount_in(item, "faces", currency);
        if (face.is_zero()) file.refuse(item, "a coin or note is worth more than nothing");
        if (std::any_of(faces.begin(), faces.end(), [&](const auto& other) { return other.face == face; }))
            file.refuse(item, "the face " + format(face, currency) + " stands twice");
        faces.push_back({face, face >= note ? Denomination::Kind::note : Denomination::Kind::coin});
    }
    std::sort(faces.begin(), faces.end(), [](const auto& a, const auto& b) { return a.face > b.face; });
    return faces;
}

bool is_currency_code(std::string_view code) {
    return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Currency currency_in(Section& file) {
    const auto code = file.text("currency");
    if (!is_currency_code(code)) file.refuse("currency", "`" + code + "` is not a currency code such as CNY");
    const auto built_in = find_currency(code);
    if (!built_in && !(file.find("digits") && file.find("faces")))
        file.refuse("currency", code + " is not built in: give its `digits` and `faces` (built in are " +
                                    listed(known_currencies()) + ")");
    Currency currency = built_in.value_or(Currency{code, 0, {}});
    currency.digits = file.whole("digits", currency.digits, 3);
    if (built_in && currency.digits != built_in->digits)
        file.refuse("digits", code + " has " + std::to_string(built_in->digits) + " digits after the point");
    if (!file.find("faces")) return currency;
    currency.faces = faces_in(file, currency);
    if (currency.faces.empty()) file.refuse("faces", "a currency has at least one coin or note");
    return currency;
}

std::string time_zone_in(Section& file) {
    auto name = file.text("time_zone");
    try {
        TimeZone{name};
    } catch (const std::invalid_argument&) {
        file.refuse("time_zone", "`" + name + "` is not a time zone such as Asia/Shanghai");
    }
    return name;
}

/// Minutes after midnight of `04:00`.
int day_begins_in(Section& file) {
    const auto text = file.text("day_begins", "00:00");
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100; };
    if (text.size() == 5 && text[2] == ':') {
        const int hour = digit(0) * 10 + digit(1), minute = digit(3) * 10 + digit(4);
        if (hour < 24 && minute < 60) return hour * 60 + minute;
    }
    file.refuse("day_begins", "`day_begins` is an hour and minute such as 04:00");
}

std::vector<std::string> tenders_in(Section& file) {
    if (!file.find("tenders")) return {"cash"};
    std::vector<std::string> tenders;
    for (auto& [tender, place] : file.words("tenders")) {
        if (!contains(known_tenders, tender))
            file.refuse(*place, "unknown tender `" + tender + "`: there are " + listed(known_tenders));
        tenders.push_back(std::move(tender));
    }
    if (!contains(tenders, "cash")) file.refuse("tenders", "a till takes cash: add \"cash\" to the tenders");
    return tenders;
}

std::vector<std::string> tills_in(Section& file) {
    std::vector<std::string> tills;
    for (auto& till : file.sections("till")) {
        auto id = till.id("id");
        if (contains(tills, id)) till.refuse("id", "the till `" + id + "` stands twice");
        till.finish();
        tills.push_back(std::move(id));
    }
    if (tills.empty()) file.refuse("till", "a shop has at least one till: [[till]]");
    return tills;
}

std::vector<Reason> reasons_in(Section& file) {
    std::vector<Reason> reasons;
    for (auto& section : file.sections("reason")) {
        const Reason reason{section.text("kind"), section.id("word"), section.name("name", "")};
        section.finish();
        if (!contains(reason_kinds, reason.kind))
            section.refuse("kind", "unknown kind `" + reason.kind + "`: there are " + listed(reason_kinds));
        for (const auto& other : reasons)
            if (other.kind == reason.kind && other.word == reason.word)
                section.refuse("word", "the reason `" + reason.word + "` stands twice for " + reason.kind);
        reasons.push_back(reason);
    }
    return reasons;
}

std::vector<LowChange> change_low_in(Section& file, const Currency& currency) {
    constexpr int most_pieces = 9'999;
    std::vector<LowChange> low;
    for (auto& section : file.sections("change_low")) {
        const auto face = section.amount("face", currency);
        if (!face || !currency.has_face(*face))
            section.refuse("face", "`face` is one of the currency's, such as \"1\"");
        for (const auto& other : low)
            if (other.face == *face) section.refuse("face", "the face " + format(*face, currency) + " stands twice");
        low.push_back({*face, section.whole("pieces", 0, most_pieces)});
        if (low.back().pieces == 0) section.refuse("pieces", "`pieces` says below how many change runs low");
        section.finish();
    }
    return low;
}

std::vector<std::string> tables_in(Section& file) {
    constexpr std::size_t longest = 32;
    std::vector<std::string> tables;
    for (const auto& [table, place] : file.words("tables")) {
        if (table.empty() || table.size() > longest) file.refuse(*place, "a table's name has 1 to 32 bytes");
        tables.push_back(table);
    }
    return tables;
}

Shop shop_in(Section& file) {
    Shop shop;
    shop.name = file.name("name");
    shop.currency = currency_in(file);
    shop.language = file.language(Language::english);
    shop.time_zone = time_zone_in(file);
    shop.day_begins = day_begins_in(file);
    shop.rehearsal = file.flag("rehearsal", false);
    shop.cash_limit = file.amount("cash_limit", shop.currency);
    shop.float_wanted = file.amount("float", shop.currency);
    shop.tolerance = file.amount("tolerance", shop.currency).value_or(Money{});
    shop.recounts = file.whole("recounts", shop.recounts, 9);
    shop.safe = file.amount("safe", shop.currency).value_or(Money{});
    shop.tenders = tenders_in(file);
    shop.tills = tills_in(file);
    shop.reasons = reasons_in(file);
    shop.open_category = file.name("open_category", shop.open_category);
    shop.open_tax = file.decimal("open_tax", Decimal{999'999, 6}).value_or(Decimal{});
    shop.cash_rounding = file.amount("cash_rounding", shop.currency);
    if (shop.cash_rounding == Money{}) file.refuse("cash_rounding", "a step of nothing: leave the line out instead");
    shop.hours = selling_hours_in(file);
    shop.change_low = change_low_in(file, shop.currency);
    shop.tables = tables_in(file);
    shop.bank = file.id("bank", shop.bank);
    for (const auto& [bank, place] : file.words("banks"))
        if (bank != shop.bank) shop.banks.push_back(bank);
    shop.bank_number = file.text("bank_number", "");
    shop.deposit_due_days = file.whole("deposit_due_days", shop.deposit_due_days, 366);
    shop.confirm_due_days = file.whole("confirm_due_days", shop.confirm_due_days, 366);
    shop.card_terminal = file.id("card_terminal", shop.card_terminal);
    shop.wallet_provider = file.id("wallet_provider", shop.wallet_provider);
    return shop;
}

/// A set of roles or rights, by their words; `last` is the last of them all.
template <class Value> std::set<Value> set_of(Section& section, std::string_view key,
                                              std::optional<Value> (*read)(std::string_view), Value last) {
    std::set<Value> values;
    for (const auto& [typed, place] : section.words(key)) {
        const auto value = read(typed);
        if (value) {
            values.insert(*value);
            continue;
        }
        std::vector<std::string_view> all;
        for (int i = 0; i <= static_cast<int>(last); ++i) all.push_back(word(static_cast<Value>(i)));
        section.refuse(*place, "`" + typed + "` is not one of the " + std::string{key} + ": " + listed(all));
    }
    return values;
}

Limits limits_in(Section& person, const Currency& currency) {
    Limits limits;
    auto section = person.section("limits");
    if (!section) return limits;
    limits.discount_percent = section->decimal("discount_percent", Decimal{100, 0});
    limits.discount = section->amount("discount", currency);
    limits.refund = section->amount("refund", currency);
    limits.voids = section->amount("void", currency);
    section->finish();
    return limits;
}

/// Whoever names no language reads the screen in that of the shop's paper.
Person person_in(Section& section, const Shop& shop) {
    Person person;
    person.id = section.id("id");
    person.name = section.name("name");
    person.roles = set_of<Role>(section, "roles", role_of, Role::owner);
    if (person.roles.empty()) section.refuse("roles", "`" + person.id + "` has no role: roles = [\"cashier\"]");
    person.rights = set_of<Right>(section, "rights", right_of, Right::read_takings);
    person.limits = limits_in(section, shop.currency);
    person.language = section.language(shop.language);
    person.active = section.flag("active", true);
    return person;
}

std::string pin_in(Section& section, bool rehearsal) {
    auto pin = section.text("pin");
    if (!rehearsal) section.refuse("pin", "a PIN stands in a rehearsal's file only: people set theirs at the till");
    if (pin.empty() || pin.size() > 12 || pin.find_first_not_of("0123456789") != std::string::npos)
        section.refuse("pin", "a PIN is 1 to 12 digits");
    return pin;
}

void read_staff(Section& file, ShopFile& result) {
    for (auto& section : file.sections("staff")) {
        Person person = person_in(section, result.shop);
        for (const auto& other : result.staff)
            if (other.id == person.id) section.refuse("id", "the person `" + person.id + "` stands twice");
        if (section.find("pin")) result.pins.emplace(person.id, pin_in(section, result.shop.rehearsal));
        section.finish();
        result.staff.push_back(std::move(person));
    }
    if (result.staff.empty()) file.refuse("staff", "nobody works here: [[staff]]");
}

void read_customers(Section& file, ShopFile& result) {
    for (auto& section : file.sections("customer")) {
        CustomerSetting customer{section.id("id"), section.name("name"), section.text("phone", ""),
                                 section.amount("credit", result.shop.currency).value_or(Money{})};
        for (const auto& other : result.customers)
            if (other.id == customer.id) section.refuse("id", "the customer `" + customer.id + "` stands twice");
        section.finish();
        result.customers.push_back(std::move(customer));
    }
}

std::string content_of(const std::filesystem::path& path, const std::string& name) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) throw BadFile{name, 0, 0, "there is no such file"};
    if (std::filesystem::file_size(path, error) > largest_file)
        throw BadFile{name, 0, 0, "the file is larger than 64 MiB"};
    std::ifstream file{path, std::ios::binary};
    std::ostringstream content;
    if (file.peek() != std::ifstream::traits_type::eof()) content << file.rdbuf();
    if (!file.is_open() || file.bad() || !content) throw BadFile{name, 0, 0, "the file cannot be read"};
    return std::move(content).str();
}

/// The catalogue lies beside the shop file or below it, so that a file handed on reaches nothing else here.
std::filesystem::path catalogue_path(Section& file, const std::filesystem::path& folder, const std::string& name) {
    const std::filesystem::path relative = name;
    if (relative.empty() || relative.is_absolute() || name.find('\0') != std::string::npos)
        file.refuse("catalogue", "`catalogue` is a file beside this one");
    std::filesystem::path path = folder;
    for (const auto& part : relative) {
        if (part == "..") file.refuse("catalogue", "`catalogue` is a file beside this one: no `..`");
        path /= part;
        std::error_code error;
        if (std::filesystem::is_symlink(std::filesystem::symlink_status(path, error)))
            file.refuse("catalogue", "`" + name + "` is a link: put the file itself there");
    }
    return path;
}

} // namespace

ShopFile ShopFile::read(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    const Setting root = Setting::parse(content_of(path, name), name);
    Section file{root, name};
    ShopFile result;
    result.shop = shop_in(file);
    read_staff(file, result);
    read_customers(file, result);
    const auto catalogue = file.text("catalogue", "");
    if (file.find("catalogue")) {
        const auto csv = catalogue_path(file, path.parent_path(), catalogue);
        result.items = read_catalogue(content_of(csv, catalogue), catalogue);
    }
    result.shop.promotions = promotions_in(file, result.shop, result.items);
    file.finish();
    return result;
}

} // namespace till
