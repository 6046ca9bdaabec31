// `tillbook new`: makes a book of a shop file.
#include "pos/cli/commands.h"
#include "pos/cli/pin_prompt.h"
#include "pos/cli/utf8.h"
#include "pos/sale/shop_file.h"

#include <algorithm>
#include <iostream>

namespace till {
namespace {

/// The owner signs for the new book, but for a rehearsal, whose secrets stand in its file.
std::string owner_pin(const ShopFile& file) {
    if (file.shop.rehearsal) return {};
    const auto owner = std::find_if(file.staff.begin(), file.staff.end(), [](const Person& p) { return p.has(Role::owner); });
    return owner == file.staff.end() ? std::string{} : ask_pin(owner->id);
}

} // namespace

Exit command_new(const std::string& book, const std::string& shop_toml) {
    const auto file = ShopFile::read(shop_toml);
    Desk::make_book(BookPlaces::of(book), file, owner_pin(file));
    std::cout << "A book for " << safe_text(file.shop.name) << " is made at " << safe_text(book) << ": " << file.shop.currency.code << ", "
              << file.shop.tills.size() << " tills, " << file.staff.size() << " people, " << file.items.size() << " items"
              << (file.shop.rehearsal ? "; a REHEARSAL.\n" : ".\n");
    return Exit::done;
}

} // namespace till
