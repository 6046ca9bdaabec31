// LedgerKey: paths of accounts and bodies of entries, sorted into rows.
#include "reconcile/month/ledger_key.h"

#include "reconcile/book/account.h"
#include "reconcile/shift/shift_row.h"

#include <array>
#include <cstdlib>
#include <utility>

namespace till {
namespace {

/// The rest of a path that begins so; empty where it does not.
std::string rest(const std::string& path, std::string_view prefix) {
    return path.starts_with(prefix) ? path.substr(prefix.size()) : std::string{};
}

std::string tender_of(const std::string& account) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> tenders{
        {{"assets:card:", "card"},
         {"assets:wallet:", "wallet"},
         {"assets:receivable:", "account"},
         {"liabilities:prepaid:", "prepaid"},
         {"liabilities:voucher:", "voucher"},
         {"liabilities:deposit:", "deposit"}}};
    for (const auto& [prefix, tender] : tenders)
        if (account.starts_with(prefix)) return std::string{tender};
    return {};
}

Money amount_of(const Json& json, const char* name) {
    return json.has(name) ? Money::of_minor(json[name].integer()) : Money{};
}

std::map<std::string, Money> by_tender(const Entry& entry, const Json& body) {
    std::map<std::string, Money> net;
    if (entry.kind == Kind::retender) {
        net[body["from"].text()] -= amount_of(body, "amount");
        net[body["to"].text()] += amount_of(body, "amount");
        return net;
    }
    for (const auto& tender : body["tenders"].items())
        net[tender["tender"].text()] += amount_of(tender, "amount") * sign_of_sale(entry.kind);
    return net;
}

std::map<std::string, Money> by_account(const Json& body) {
    std::map<std::string, Money> net;
    for (const auto& posting : postings_of(body))
        if (is_goods_account(posting.account)) net[posting.account] -= posting.amount;
    return net;
}

} // namespace

bool is_goods_account(const std::string& account) {
    return account.starts_with("income:sales:") || account.starts_with("liabilities:tax:") ||
           account == account::rounding();
}

int sign_of_sale(Kind kind) {
    if (kind == Kind::ticket) return 1;
    return kind == Kind::void_ticket || kind == Kind::refund || kind == Kind::return_goods ? -1 : 0;
}

std::map<std::string, Money> by_category(const Json& body) {
    std::map<std::string, Money> net;
    Money rounding = amount_of(body, "total");
    for (const auto& line : body["lines"].items()) {
        net[line["category"].text()] += amount_of(line, "net");
        rounding -= amount_of(line, "net");
    }
    if (!rounding.is_zero()) net["rounding"] += rounding;
    return net;
}

std::string LedgerKey::cashier_of(const std::string& suspense) const {
    const auto shift = find_shift(book_, std::strtoll(suspense.c_str(), nullptr, 10)); // `safe:1` is no shift
    return shift ? shift->cashier : std::string{};
}

std::string LedgerKey::of_account(const std::string& account) const {
    switch (by_) {
    case LedgerBy::account: return account;
    case LedgerBy::day: return {};
    case LedgerBy::till: return rest(account, "assets:drawer:");
    case LedgerBy::cashier: {
        const auto suspense = rest(account, "assets:over-short:");
        return suspense.empty() ? rest(account, "assets:owed:") : cashier_of(suspense);
    }
    case LedgerBy::tender: return tender_of(account);
    case LedgerBy::category: return rest(account, "income:sales:");
    }
    return {};
}

bool LedgerKey::is_cash(const std::string& key) const {
    return by_ == LedgerBy::day || (by_ == LedgerBy::tender && key == "cash");
}

std::map<std::string, Money> LedgerKey::net_of(const Entry& entry, const Json& body) const {
    const int sign = sign_of_sale(entry.kind);
    if (by_ == LedgerBy::tender && entry.kind == Kind::retender) return by_tender(entry, body);
    if (sign == 0) return {};
    const Money net = amount_of(body, "total") * sign;
    switch (by_) {
    case LedgerBy::account: return by_account(body);
    case LedgerBy::day: return {{entry.business_day.iso(), net}};
    case LedgerBy::till: return {{entry.till, net}};
    case LedgerBy::cashier: return {{entry.staff, net}};
    case LedgerBy::tender: return by_tender(entry, body);
    case LedgerBy::category: break;
    }
    auto categories = by_category(body);
    for (auto& [category, amount] : categories) amount = amount * sign;
    return categories;
}

} // namespace till
