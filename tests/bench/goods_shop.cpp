// GoodsShop: the catalogue of a MadeBook: a reference table's goods, then goods of our own.
#include "printing/printable.h"
#include "tests/bench/made_book.h"

#include <array>
#include <fstream>
#include <set>
#include <sstream>

namespace till {
namespace {

Person person(std::string id, std::string name, std::set<Role> roles) {
    Person made;
    made.id = std::move(id);
    made.name = std::move(name);
    made.roles = std::move(roles);
    return made;
}

/// 0.50 to 99.90, in steps of ten cents, so that any sum can be counted.
Decimal price_of(std::size_t at) { return Decimal{static_cast<std::int64_t>(5 + at * 7919 % 995), 1}; }

Item item(std::size_t at, std::string name, std::string barcode) {
    static constexpr std::array categories{"food", "drinks", "household", "paper", "toys", "clothes"};
    static const std::array rates{*Decimal::parse("0.13"), *Decimal::parse("0.09"), *Decimal::parse("0.06")};
    return {std::to_string(100'000 + at), std::move(name),   categories[at % categories.size()], "piece", price_of(at),
            rates[at % rates.size()],     std::move(barcode)};
}

bool is_barcode(const std::string& text) {
    return (text.size() == 8 || text.size() == 12 || text.size() == 13) &&
           text.find_first_not_of("0123456789") == std::string::npos;
}

void add_real(const std::filesystem::path& names, std::size_t most, std::vector<Item>& items) {
    std::ifstream table{names};
    std::set<std::string> seen;
    std::string line;
    std::getline(table, line); // the columns' names
    while (items.size() < most && std::getline(table, line)) {
        std::istringstream columns{line};
        std::string id, barcode, name;
        std::getline(columns, id, '\t');
        std::getline(columns, barcode, '\t');
        std::getline(columns, name, '\t');
        if (name.empty() || !is_barcode(barcode) || first_unprintable(name) || !seen.insert(barcode).second) continue;
        items.push_back(item(items.size(), name, barcode));
    }
}

std::string made_name(std::size_t at) {
    static constexpr std::array makers{"康师傅", "统一",   "农夫山泉", "可口可乐",  "百事",     "蒙牛",
                                       "伊利",   "海天",   "旺旺",     "Blue Hill", "Northern", "三只松鼠",
                                       "洽洽",   "徐福记", "心相印",   "Acme"};
    static constexpr std::array kinds{"可乐", "绿茶", "红茶", "矿泉水",    "方便面",    "酸奶",     "牛奶", "酱油",
                                      "饼干", "瓜子", "纸巾", "Chocolate", "Green tea", "Crackers", "铅笔", "笔记本"};
    static constexpr std::array tastes{"原味",     "柠檬味",  "香辣", "红烧牛肉", "无糖",
                                       "original", "low fat", "蓝莓", "海盐",     "草莓"};
    std::size_t rest = at;
    const auto next = [&rest](const auto& words) {
        const auto* word = words[rest % words.size()];
        rest /= words.size();
        return std::string{word};
    };
    std::string name = next(makers) + " " + next(kinds);
    name += " " + next(tastes);
    return name + " " + std::to_string(50 + rest * 5) + "g";
}

} // namespace

ShopFile goods_shop(const MadeBook& wanted) {
    ShopFile file;
    file.shop.name = "Measured Store";
    file.shop.currency = find_currency("CNY").value();
    file.shop.time_zone = "Asia/Shanghai";
    file.shop.rehearsal = true;
    file.shop.safe = Money::of_minor(1'000'000);
    file.shop.float_wanted = Money::of_minor(450'00);
    file.shop.tenders = {"cash", "card"};
    file.staff = {person("wang", "王芳", {Role::cashier}), person("li", "李明", {Role::supervisor}),
                  person("chen", "陈静", {Role::manager})};
    file.pins = {{"wang", "246810"}, {"li", "86420975"}, {"chen", "75319024"}};
    if (!wanted.names.empty()) add_real(wanted.names, wanted.goods, file.items);
    for (std::size_t at = file.items.size(); at < wanted.goods; ++at)
        file.items.push_back(item(at, made_name(at), "29" + std::to_string(10'000'000'000 + at)));
    return file;
}

} // namespace till
