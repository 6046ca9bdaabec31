// ShopFile: shop.toml and its catalogue.csv, read and checked as a whole.
#pragma once

#include "pos/sale/item.h"
#include "reconcile/book/shop.h"
#include "reconcile/staff/person.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// A customer as the shop file names them.
struct CustomerSetting {
    std::string id, name, phone;
    Money credit;
};

/// All that a book is made from.
struct ShopFile {
    Shop shop;
    std::vector<Person> staff;
    std::map<std::string, std::string> pins; ///< person's id to PIN; only a rehearsal's file may hold any
    std::vector<Item> items;
    std::vector<CustomerSetting> customers = {};

    /// Reads the file and the catalogue it names (beside it). Throws BadFile with file, line and column for anything
    /// wrong: a syntax error, an unknown key, a missing or mistyped value, a duplicate code, barcode, person or till,
    /// a role, right, tender, currency or time zone that does not exist, an amount with too many digits.
    static ShopFile read(const std::filesystem::path& toml);
};

/// The rows of a catalogue: code,name,category,unit,price,tax,barcode (RFC 4180; a BOM and CRLF are taken).
/// `name` is the file as it stands in messages.
std::vector<Item> read_catalogue(std::string_view csv, const std::string& name);

} // namespace till
