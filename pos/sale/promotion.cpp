// Promotion: which ones are in force, and what they take off.
#include "pos/sale/promotion.h"

#include "pos/sale/checkout.h"
#include "pos/sale/hours.h"
#include "reconcile/money/rounding.h"

#include <algorithm>
#include <map>

namespace till {
namespace {

constexpr std::int64_t million = 1'000'000; // a quantity's unit, in millionths

using Lines = std::vector<PricedLine*>;

bool has_dates(const Promotion& promotion, Day day) {
    return (!promotion.from || *promotion.from <= day) && (!promotion.until || day <= *promotion.until);
}

Money sum_of(const std::vector<Money>& amounts) {
    Money sum;
    for (const auto amount : amounts) sum += amount;
    return sum;
}

std::vector<Money> special_price_off(const Promotion& promotion, const Currency& currency, const Lines& lines) {
    std::vector<Money> offs;
    for (const auto* line : lines) {
        const Money special =
            extend(promotion.price, line->asked.quantity, currency.digits, Rounding::half_away_from_zero);
        offs.push_back(std::max(Money{}, line->total - special));
    }
    return offs;
}

std::vector<Money> percent_off(const Promotion& promotion, const Lines& lines) {
    std::vector<Money> offs;
    for (const auto* line : lines)
        offs.push_back(percent_of(line->total, promotion.percent, Rounding::half_away_from_zero));
    return offs;
}

std::vector<Money> n_for_m_off(const Promotion& promotion, const Currency& currency, const Lines& lines) {
    std::int64_t quantity = 0;
    std::vector<Money> totals;
    for (const auto* line : lines) {
        quantity += millionths(line->asked.quantity);
        totals.push_back(line->total);
    }
    const std::int64_t free = quantity / million / promotion.buy * (promotion.buy - promotion.pay);
    const Money worth = extend(lines.front()->price, Decimal{free, 0}, currency.digits, Rounding::half_away_from_zero);
    return apportion(std::min(worth, sum_of(totals)), totals);
}

/// What it takes off each of an item's lines; nothing where it is not about that item.
std::vector<Money> offs_of(const Promotion& promotion, const Currency& currency, const Lines& lines) {
    const Item& item = lines.front()->item;
    switch (promotion.kind) {
    case Promotion::Kind::special_price:
        return promotion.item == item.code ? special_price_off(promotion, currency, lines) : std::vector<Money>{};
    case Promotion::Kind::n_for_m:
        return promotion.item == item.code ? n_for_m_off(promotion, currency, lines) : std::vector<Money>{};
    case Promotion::Kind::percent:
        return promotion.category == item.category ? percent_off(promotion, lines) : std::vector<Money>{};
    case Promotion::Kind::threshold: return {};
    }
    return {};
}

void take_off(const Lines& lines, const std::string& name, const std::vector<Money>& offs) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (offs[i].is_zero()) continue;
        lines[i]->promotions.push_back({name, offs[i]});
        settle_line(*lines[i]);
    }
}

void apply_best(const std::vector<Promotion>& in_force, const Currency& currency, const Lines& lines) {
    const Promotion* best = nullptr;
    std::vector<Money> most;
    for (const auto& promotion : in_force) {
        auto offs = offs_of(promotion, currency, lines);
        if (sum_of(offs) <= sum_of(most)) continue;
        best = &promotion;
        most = std::move(offs);
    }
    if (best) take_off(lines, best->name, most);
}

void apply_threshold(const std::vector<Promotion>& in_force, std::vector<PricedLine>& lines) {
    Lines all;
    std::vector<Money> nets;
    for (auto& line : lines) {
        all.push_back(&line);
        nets.push_back(line.net);
    }
    const Money due = sum_of(nets);
    const Promotion* best = nullptr;
    for (const auto& promotion : in_force)
        if (promotion.kind == Promotion::Kind::threshold && due >= promotion.threshold &&
            (!best || promotion.off > best->off))
            best = &promotion;
    if (!best || due.is_zero()) return;
    const auto offs = apportion(std::min(best->off, due), nets);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (offs[i].is_zero()) continue;
        lines[i].promotions.push_back({best->name, offs[i]});
        lines[i].net = lines[i].net - offs[i]; // the line's own discount was reckoned before: it stays
    }
}

} // namespace

bool runs_on(const Promotion& promotion, Day day) {
    const auto weekday = std::chrono::weekday{day.date()}.iso_encoding() - 1;
    return has_dates(promotion, day) && (promotion.hours.days >> weekday & 1U) != 0;
}

std::vector<Promotion> promotions_at(const Shop& shop, const Moment& now) {
    std::vector<Promotion> in_force;
    for (const auto& promotion : shop.promotions)
        if (const auto day = began_on(promotion.hours, now); day && has_dates(promotion, *day))
            in_force.push_back(promotion);
    return in_force;
}

void apply_promotions(const std::vector<Promotion>& in_force, const Currency& currency,
                      std::vector<PricedLine>& lines) {
    if (in_force.empty()) return;
    std::map<std::string, Lines> items;
    for (auto& line : lines)
        if (!line.item.code.empty() && !line.asked.price) items[line.item.code].push_back(&line);
    for (const auto& [code, of_item] : items) apply_best(in_force, currency, of_item);
    apply_threshold(in_force, lines);
}

} // namespace till
