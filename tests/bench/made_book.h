// MadeBook: a shop with as many goods and a book with as many tickets as a measurement wants.
#pragma once

#include "pos/sale/shop_file.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace till {

struct MadeBook {
    std::filesystem::path folder; ///< gets shop.book, shop.book.ej and keys
    std::int64_t tickets = 100'000;
    std::size_t goods = 100'000;
    std::filesystem::path names; ///< a table of barcodes and names (UHTT's columns); empty: all names are made up
    std::int64_t tickets_a_day = 1000;
};

/// A rehearsal shop, with the person wang (PIN 246810) as its cashier. Real names come first, made-up ones follow.
ShopFile goods_shop(const MadeBook& wanted);

/// Makes the shop and fills its book: every day a shift is opened, sells, is counted, closed, reviewed, and the day
/// closed, by the desk; the tickets between are priced and recorded as the desk does it, many to a transaction, which
/// is what makes it quick. The last day is yesterday; its shift stays open. Returns how many entries there are.
std::int64_t make_book(const MadeBook& wanted);

/// From the count of the drawer to the close of the day, in microseconds: by the clock, and of it the program's own
/// work.
struct CloseTime {
    std::int64_t clock = 0, work = 0;
};

/// Goes on in a book that was made so, day after day as above; how long each took to close.
std::vector<CloseTime> close_days(const MadeBook& made, int days);

} // namespace till
