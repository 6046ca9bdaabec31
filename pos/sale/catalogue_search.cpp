// CatalogueSearch: slices of the items' table, then what price entries change.
#include "pos/sale/catalogue_search.h"

#include "pos/sale/catalogue.h"

namespace till {
namespace {

constexpr std::size_t slice = 500; ///< items: about two milliseconds
/// So many slices are put in order together: one at a time takes ever longer, all at once holds an act up.
constexpr int slices_together = 16;

} // namespace

bool CatalogueSearch::work_ahead() {
    if (in_step_ < 0) in_step_ = book_.head().seq;
    if (!is_read_)
        read_slice();
    else if (in_step_ != book_.head().seq)
        read_changes();
    return !is_read_ || in_step_ != book_.head().seq;
}

void CatalogueSearch::read_slice() {
    const auto items = items_after(book_, last_code_, slice);
    for (const auto& item : items) index_.put(item);
    if (!items.empty()) last_code_ = items.back().code;
    is_read_ = items.size() < slice;
    if (is_read_ || ++unsettled_ == slices_together) {
        index_.settle();
        unsettled_ = 0;
    }
}

void CatalogueSearch::read_changes() {
    book_.database().each(
        "SELECT body FROM entry WHERE seq > ? AND kind = 'price' AND number = 0 ORDER BY seq",
        [&](const Row& row) {
            const Json body = Json::parse(row.text(0));
            for (const auto& item : body["items"].items()) index_.put(Item::from_json(item));
        },
        in_step_);
    in_step_ = book_.head().seq;
    index_.settle();
}

std::vector<Item> CatalogueSearch::find(std::string_view text, std::size_t most) {
    while (work_ahead()) continue;
    std::vector<Item> items;
    for (const auto& code : index_.find(text, most))
        if (auto item = find_item(book_, code)) items.push_back(*std::move(item));
    return items;
}

} // namespace till
