// SampleShop: a small rehearsal shop for tests of the window.
#pragma once

#include "pos/sale/shop_file.h"

namespace till {

inline Person sample_person(std::string id, std::string name, std::set<Role> roles, Language language) {
    Person person;
    person.id = std::move(id);
    person.name = std::move(name);
    person.roles = std::move(roles);
    person.language = language;
    return person;
}

inline Item sample_item(std::string code, std::string name, std::string_view price, std::string barcode = {}) {
    Item item;
    item.code = std::move(code);
    item.name = std::move(name);
    item.category = "food";
    item.unit = "piece";
    item.price = Decimal::parse(price).value();
    item.tax = Decimal::parse("0.13").value();
    item.barcode = std::move(barcode);
    return item;
}

/// Wang sells, Li signs off, Chen gives floats, Zhao is new and has no PIN. All of them read `language`.
inline ShopFile sample_shop(Language language) {
    ShopFile file;
    file.shop.name = language == Language::chinese ? "校园便利店" : "Campus Store";
    file.shop.currency = find_currency("CNY").value();
    file.shop.language = language;
    file.shop.time_zone = "Asia/Shanghai";
    file.shop.rehearsal = true;
    file.shop.safe = Money::of_minor(1'000'000);
    file.shop.float_wanted = Money::of_minor(20'000);
    file.shop.tenders = {"cash", "card", "wallet"};
    file.staff = {sample_person("wang", "王芳", {Role::cashier}, language),
                  sample_person("li", "李明", {Role::supervisor}, language),
                  sample_person("chen", "陈静", {Role::manager}, language),
                  sample_person("zhao", "赵强", {Role::cashier}, language)};
    file.pins = {{"wang", "246810"}, {"li", "86420975"}, {"chen", "75319024"}};
    file.items = {sample_item("1001", "Coffee 咖啡", "10.00"), sample_item("1002", "Croissant 牛角包", "3.00"),
                  sample_item("1003", "Crossbuns 十字面包", "4.50"), sample_item("1004", "Apples 苹果", "8.60"),
                  sample_item("1005", "Green tea 绿茶", "12.50", "6901234567892")};
    return file;
}

} // namespace till
