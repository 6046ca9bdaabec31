// CustomerView: what the customer sees of the ticket: every line, what is due, then total, received and change (T2).
#pragma once

#include "pos/sale/open_ticket.h"
#include "reconcile/money/currency.h"
#include "reconcile/money/refusal.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

/// One line, with all that made its price another than the catalogue's.
struct CustomerLine {
    std::string name;
    std::string code;
    std::string quantity; ///< `2 x 10.00`, with the price keyed marked as such
    Money total;          ///< before any discount
    struct Off {
        std::string what; ///< a promotion's name, or the discount with its per cent
        Money amount;     ///< below zero
    };
    std::vector<Off> off;
    Money net;
};

/// Holds nothing of counts, drawers or expected sums.
struct CustomerView {
    enum class Stage { idle, selling, paid, given_back };
    Stage stage = Stage::idle;
    std::vector<CustomerLine> lines;
    std::optional<CustomerLine> removed; ///< what was taken off last
    Money total;
    Money received, change;
    std::int64_t number = 0; ///< of the ticket, once paid
};

/// Follows the counter from one moment to the next: what was paid stands until the next ticket begins.
class CustomerSide {
public:
    explicit CustomerSide(Language language) : language_{language} {}

    /// The open ticket as it stands now.
    void show(const OpenTicket& ticket, const Currency& currency);
    void paid(std::int64_t number, Money total, Money received, Money change);
    /// A void, a refund or a return.
    void given_back(Money amount);
    /// Nobody sells here: the till is locked, counted or closed.
    void rest() { view_ = {}; }

    const CustomerView& view() const { return view_; }

private:
    Language language_; ///< the shop's
    CustomerView view_;
};

/// The two lines of twenty letters, ASCII alone, of a display with letters.
struct DisplayText {
    std::string upper, lower;
};
DisplayText display_text(const CustomerView& view, const Currency& currency);

/// What the view's words are in the shop's language.
struct CustomerWords {
    std::string total, received, change, removed, given_back, welcome, rehearsal;
};
CustomerWords customer_words(Language language);

} // namespace till
