// `tillbook prices`: enters the changed items of a catalogue into a book.
#include "pos/cli/commands.h"
#include "pos/cli/pin_prompt.h"
#include "pos/cli/reader.h"
#include "pos/sale/shop_file.h"
#include "reconcile/money/bad_file.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

namespace till {
namespace {

constexpr std::uintmax_t largest_file = 64 * 1024 * 1024;

std::vector<Item> items_of(const std::filesystem::path& csv) {
    const std::string name = csv.filename().string();
    std::error_code error;
    if (!std::filesystem::is_regular_file(csv, error)) throw BadFile{name, 0, 0, "there is no such file"};
    if (std::filesystem::file_size(csv, error) > largest_file)
        throw BadFile{name, 0, 0, "the file is larger than 64 MiB"};
    std::ifstream file{csv, std::ios::binary};
    std::ostringstream content;
    if (file.peek() != std::ifstream::traits_type::eof()) content << file.rdbuf();
    if (!file.is_open() || file.bad() || !content) throw BadFile{name, 0, 0, "the file cannot be read"};
    return read_catalogue(std::move(content).str(), name);
}

/// A barcode names one item: the file may move it to another code only where it holds the item that had it, too.
void refuse_taken_barcodes(const Desk& desk, const std::vector<Item>& items, const std::string& name) {
    std::set<std::string> codes;
    for (const auto& item : items) codes.insert(item.code);
    for (const auto& item : items) {
        const auto other = desk.find_item(item.barcode);
        if (other && other->code != item.code && !codes.contains(other->code))
            throw BadFile{name, 0, 0,
                          "the barcode " + item.barcode + " of " + item.code + " is that of " + other->code};
    }
}

} // namespace

Exit command_prices(const std::string& book, const std::string& catalogue, const std::string& person) {
    const auto items = items_of(catalogue);
    const SystemClock clock;
    Desk desk{BookPlaces::of(book), clock};
    refuse_taken_barcodes(desk, items, std::filesystem::path{catalogue}.filename().string());
    const auto changed = desk.change_prices(items, Signature{person, ask_pin(person)});
    if (!changed) return told(changed.refusal(), desk.shop());
    std::cout << changed->items.value_or(0) << " of " << items.size() << " items changed.\n";
    return Exit::done;
}

} // namespace till
