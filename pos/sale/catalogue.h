// Catalogue: what the shop sells, found by code or barcode. By words: see catalogue_search.h.
#pragma once

#include "pos/sale/item.h"
#include "reconcile/book/book.h"
#include "reconcile/book/projection.h"

#include <optional>
#include <string_view>
#include <vector>

namespace till {

/// The items' table, made from `price` entries.
Projection catalogue_projection();

/// Posts the items as `price` entries of at most a thousand each. `signer`: who changed them, as a body names one.
void record_prices(Recording& act, const std::vector<Item>& items, const std::string& staff,
                   const std::optional<Json>& signer = {});

std::optional<Item> find_item(const Book& book, std::string_view code_or_barcode);

/// The items that follow `code` in the order of their codes, at most `most`.
std::vector<Item> items_after(const Book& book, std::string_view code, std::size_t most);

} // namespace till
