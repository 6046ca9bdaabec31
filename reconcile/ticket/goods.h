// Goods: what was sold, by tax rate and category, and the tax and income inside it.
#pragma once

#include "reconcile/book/entry.h"
#include "reconcile/ticket/line.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace till {

/// What lines of one category and tax rate came to.
struct GoodsSum {
    std::string category;
    Decimal tax;
    Money net;
};

/// Nets by rate and category. Tax is worked out once per rate from the sum of its lines, inside the price, half up;
/// what the rounding leaves over goes to the categories by the largest remainder.
class Goods {
public:
    void add(const TicketLine& line, Money net) { nets_[{line.tax.text(), line.category}] += net; }
    void add(const GoodsSum& sum) { nets_[{sum.tax.text(), sum.category}] += sum.net; }
    Money total() const;

    /// Tax and income as a sale credits them: amounts below zero. Nothing for zero amounts.
    std::vector<Posting> postings() const;
    /// Tax by rate (its text), as amounts above zero.
    std::map<std::string, Money> taxes() const;

private:
    std::map<std::pair<std::string, std::string>, Money> nets_; ///< (rate, category)
};

/// Tax and income of what came back: the difference of two sales, `before` and `after`, as debits. Refunding a ticket
/// in pieces so gives back exactly the tax that was charged on all of it.
std::vector<Posting> reversal(const Goods& before, const Goods& after);

} // namespace till
