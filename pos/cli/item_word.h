// ItemWord: one item of a sale as a day file writes it: `CODE*2%10` or `"Cake, cut"@18.00*0.350`.
#pragma once

#include "pos/cli/line_reader.h"
#include "pos/sale/basket.h"

#include <initializer_list>
#include <vector>

namespace till {

/// Takes the next word as an item: a code or barcode, or a name in quotes with its price, then in any order and each at
/// most once *quantity, @price and %discount.
AskedLine read_item(LineReader& line);

/// Items up to one of the words that end them, or to the end of the line; there may be none.
std::vector<AskedLine> read_items(LineReader& line, std::initializer_list<std::string_view> ends);

} // namespace till
