// PromotionSettings: the promotions of a shop file, each read as the kind its keys make it.
#include "pos/sale/hours.h"
#include "pos/sale/promotion.h"

#include <algorithm>

namespace till {
namespace {

const Decimal most_price{10'000'000'000, 0};
constexpr int most_bought = 1000;

std::optional<Day> day_in(Section& section, std::string_view key) {
    if (!section.find(key)) return std::nullopt;
    const auto day = Day::parse(section.text(key));
    if (!day) section.refuse(key, "`" + std::string{key} + "` is a day such as \"2026-11-21\", in quotes");
    return day;
}

void read_item(Section& section, Promotion& promotion, const std::vector<Item>& items) {
    promotion.item = section.text("item");
    if (std::none_of(items.begin(), items.end(), [&](const Item& item) { return item.code == promotion.item; }))
        section.refuse("item", "the catalogue has no item `" + promotion.item + "`");
    if (section.find("price")) {
        promotion.kind = Promotion::Kind::special_price;
        promotion.price = *section.decimal("price", most_price);
        if (promotion.price.is_zero()) section.refuse("price", "a gift is no special price: it needs the manager");
        return;
    }
    promotion.kind = Promotion::Kind::n_for_m;
    promotion.buy = section.whole("buy", 0, most_bought);
    promotion.pay = section.whole("pay", 0, most_bought);
    if (promotion.pay < 1 || promotion.buy <= promotion.pay)
        section.refuse("item", "an item has a special `price`, or `buy` more than it has to `pay`: buy = 3, pay = 2");
}

void read_percent(Section& section, Promotion& promotion, const Shop& shop, const std::vector<Item>& items) {
    promotion.kind = Promotion::Kind::percent;
    promotion.category = section.text("category");
    const auto in_category = [&](const Item& item) { return item.category == promotion.category; };
    if (std::none_of(items.begin(), items.end(), in_category) && promotion.category != shop.open_category)
        section.refuse("category", "the catalogue has no category `" + promotion.category + "`");
    const auto percent = section.decimal("percent", Decimal{99, 0});
    if (!percent || percent->is_zero()) section.refuse("category", "a category needs its `percent`, above 0 to 99");
    promotion.percent = *percent;
}

void read_threshold(Section& section, Promotion& promotion, const Currency& currency) {
    promotion.kind = Promotion::Kind::threshold;
    promotion.threshold = section.amount("threshold", currency).value_or(Money{});
    promotion.off = section.amount("off", currency).value_or(Money{});
    if (promotion.off.is_zero() || promotion.off >= promotion.threshold)
        section.refuse("threshold", "a `threshold` needs what is `off`: above nothing and less than the threshold");
}

Promotion promotion_in(Section& section, const Shop& shop, const std::vector<Item>& items) {
    Promotion promotion;
    promotion.name = section.name("name");
    if (section.find("item"))
        read_item(section, promotion, items);
    else if (section.find("category"))
        read_percent(section, promotion, shop, items);
    else if (section.find("threshold"))
        read_threshold(section, promotion, shop.currency);
    else
        section.refuse("name", "a promotion is of an `item`, a `category` or a `threshold`");
    promotion.from = day_in(section, "from");
    promotion.until = day_in(section, "until");
    if (promotion.from && promotion.until && *promotion.until < *promotion.from)
        section.refuse("until", "it ends before it begins");
    promotion.hours = hours_in(section, "hour_from", "hour_until");
    return promotion;
}

} // namespace

std::vector<Promotion> promotions_in(Section& file, const Shop& shop, const std::vector<Item>& items) {
    std::vector<Promotion> promotions;
    for (auto& section : file.sections("promotion")) {
        promotions.push_back(promotion_in(section, shop, items));
        section.finish();
        for (std::size_t i = 0; i + 1 < promotions.size(); ++i)
            if (promotions[i].name == promotions.back().name)
                section.refuse("name", "the promotion `" + promotions[i].name + "` stands twice");
    }
    return promotions;
}

} // namespace till
