// PriceChanges: which items' prices have changed since an entry, and when a person signed on.
#pragma once

#include "pos/sale/item.h"
#include "reconcile/book/book.h"

#include <optional>
#include <string_view>
#include <vector>

namespace till {

/// An item as it is now, with its price before. An item that is new to the catalogue had none.
struct PriceChange {
    Item item;
    std::optional<Decimal> before;
};

/// Items whose price is another now than it was right after entry `seq`, in the order of their codes.
std::vector<PriceChange> price_changes_since(const Book& book, std::int64_t seq);

/// An entry by which a person began to answer for a till (a float, a sign-in, a handover to them), or confirmed the
/// news.
struct SignOn {
    std::int64_t seq = 0;
    Moment at;
};
/// The person's last sign-on but `skip`; nothing where there was none.
std::optional<SignOn> sign_on_before(const Book& book, std::string_view person, std::int64_t skip);

/// When the person last confirmed to have read what is new; nothing where they never did.
std::optional<SignOn> last_news_read(const Book& book, std::string_view person);

} // namespace till
