// Goods: the tax inside a ticket and its income by category.
#include "reconcile/ticket/goods.h"

#include "reconcile/book/account.h"
#include "reconcile/money/rounding.h"

namespace till {

Money Goods::total() const {
    Money sum;
    for (const auto& [key, net] : nets_) sum += net;
    return sum;
}

std::map<std::string, Money> Goods::taxes() const {
    std::map<std::string, Money> gross;
    for (const auto& [key, net] : nets_) gross[key.first] += net;
    for (auto& [rate, amount] : gross) amount = tax_inside(amount, *Decimal::parse(rate), Rounding::half_away_from_zero);
    return gross;
}

std::vector<Posting> Goods::postings() const {
    std::vector<Posting> postings;
    std::map<std::string, Money> income;
    for (const auto& [rate, tax] : taxes()) {
        std::vector<std::string> categories;
        std::vector<Money> nets;
        for (const auto& [key, net] : nets_)
            if (key.first == rate) {
                categories.push_back(key.second);
                nets.push_back(net);
            }
        const auto shares = apportion(tax, nets);
        for (std::size_t i = 0; i < nets.size(); ++i) income[categories[i]] += nets[i] - shares[i];
        if (!tax.is_zero()) postings.push_back({account::tax(rate), -tax});
    }
    for (const auto& [category, amount] : income)
        if (!amount.is_zero()) postings.push_back({account::sales(category), -amount});
    return postings;
}

std::vector<Posting> reversal(const Goods& before, const Goods& after) {
    std::map<std::string, Money> change;
    for (const auto& posting : after.postings()) change[posting.account] -= posting.amount;
    for (const auto& posting : before.postings()) change[posting.account] += posting.amount;
    std::vector<Posting> postings;
    for (const auto& [name, amount] : change)
        if (!amount.is_zero()) postings.push_back({name, amount});
    return postings;
}

} // namespace till
