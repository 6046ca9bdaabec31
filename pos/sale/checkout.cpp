// Checkout: from asked lines and tenders to a ticket that adds up.
#include "pos/sale/checkout.h"

#include "reconcile/money/rounding.h"

#include <algorithm>

namespace till {
namespace {

const Decimal most_quantity{1'000'000, 0};
const Decimal most_price{10'000'000'000, 0};
const Decimal hundred{100, 0};
constexpr int most_places = 6;

bool in_range(const AskedLine& asked, const Decimal& price) {
    const Decimal& quantity = asked.quantity;
    if (quantity.is_zero() || quantity.is_negative() || quantity.places() > most_places ||
        compare(quantity, most_quantity) > 0)
        return false;
    if (price.is_negative() || price.places() > most_places || compare(price, most_price) > 0) return false;
    return !asked.discount || (!asked.discount->is_negative() && compare(*asked.discount, hundred) <= 0);
}

/// What the tenders come to while they are settled.
struct Settling {
    Money due;    ///< of the ticket, before cash rounding
    Money others; ///< tenders that give no change
    Money cash_received;
    bool has_cash = false;
};

/// Adds the tenders with amounts; hands back the one without, if there is one.
Outcome<const AskedTender*> add_named_amounts(Settling& sum, const Shop& shop,
                                              const std::vector<AskedTender>& tenders) {
    const AskedTender* open = nullptr;
    for (const auto& tender : tenders) {
        if (!shop.has_tender(tender.tender)) return Refusal{Why::unknown_tender, tender.tender};
        sum.has_cash = sum.has_cash || tender.tender == "cash";
        if (!tender.amount) {
            if (open) return Why::amount_out_of_range;
            open = &tender;
            continue;
        }
        if (tender.amount->is_negative() || *tender.amount > largest_amount) return Why::amount_out_of_range;
        (tender.tender == "cash" ? sum.cash_received : sum.others) += *tender.amount;
    }
    return open;
}

/// How many per cent the discount on the whole ticket is; of an amount, to a hundredth.
Decimal ticket_percent(const OpenTicket& ticket) {
    if (ticket.asked.percent) return *ticket.asked.percent;
    const Money before = ticket.total + ticket.ticket_discount;
    const Money hundredths = share(Money::of_minor(100'00), Decimal{ticket.ticket_discount.minor(), 0},
                                   Decimal{before.minor(), 0}, Rounding::half_away_from_zero);
    return Decimal{hundredths.minor(), 2};
}

/// `open`: the tender that pays what is left, if one does. Where that is a card, what comes in cash is its own sum.
Money rounding_of(const Shop& shop, const Settling& sum, const AskedTender* open) {
    const Money in_cash = sum.due - sum.others;
    if (!sum.has_cash || !shop.cash_rounding || in_cash <= Money{}) return {};
    if (open && open->tender != "cash") return {};
    return to_multiple(in_cash, *shop.cash_rounding, Rounding::half_away_from_zero) - in_cash;
}

} // namespace

Outcome<PricedLine> price_line(const Currency& currency, const Item& item, const AskedLine& asked) {
    PricedLine line{asked, item, asked.price.value_or(item.price), {}, {}, {}};
    if (!in_range(asked, line.price)) return Refusal{Why::amount_out_of_range, item.name};
    line.total = extend(line.price, asked.quantity, currency.digits, Rounding::half_away_from_zero);
    if (line.total > largest_amount) return Refusal{Why::amount_out_of_range, item.name};
    settle_line(line);
    return line;
}

void settle_line(PricedLine& line) {
    Money left = line.total;
    for (const auto& promotion : line.promotions) left -= promotion.off;
    line.discount = {};
    if (line.asked.discount) line.discount = percent_of(left, *line.asked.discount, Rounding::half_away_from_zero);
    line.net = left - line.discount;
}

Item open_item(const Shop& shop, const AskedLine& asked) {
    return {"", asked.name, shop.open_category, "", asked.price.value_or(Decimal{}), shop.open_tax, ""};
}

OpenTicket ticket_of(std::vector<PricedLine> lines) {
    OpenTicket ticket;
    for (const auto& line : lines) {
        ticket.total += line.net;
        ticket.discount += line.discount;
        for (const auto& promotion : line.promotions) ticket.promotions += promotion.off;
    }
    ticket.lines = std::move(lines);
    return ticket;
}

Outcome<OpenTicket> with_discount(OpenTicket ticket, const AskedDiscount& asked) {
    if (asked.percent.has_value() == asked.amount.has_value()) return Why::amount_out_of_range;
    if (asked.percent && (asked.percent->is_negative() || compare(*asked.percent, hundred) > 0))
        return Why::amount_out_of_range;
    if (asked.amount && (*asked.amount <= Money{} || *asked.amount > ticket.total)) return Why::amount_out_of_range;
    const Money off =
        asked.amount ? *asked.amount : percent_of(ticket.total, *asked.percent, Rounding::half_away_from_zero);
    std::vector<Money> nets;
    for (const auto& line : ticket.lines) nets.push_back(line.net);
    const auto shares = apportion(off, nets);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        PricedLine& line = ticket.lines[i];
        line.ticket_discount = shares[i];
        line.discount += shares[i];
        line.net -= shares[i];
    }
    ticket.asked = asked;
    ticket.ticket_discount = off;
    ticket.discount += off;
    ticket.total -= off;
    return ticket;
}

Extent discount_extent(const PricedLine& line) {
    Extent extent;
    if (!line.asked.discount || line.asked.discount->is_zero()) return extent;
    extent.discount_percent = line.asked.discount;
    extent.discount = line.discount - line.ticket_discount;
    return extent;
}

Extent ticket_discount_extent(const OpenTicket& ticket) {
    Extent extent;
    if (ticket.ticket_discount.is_zero()) return extent;
    extent.discount_percent = ticket_percent(ticket);
    extent.discount = ticket.ticket_discount;
    return extent;
}

Extent discount_extent(const OpenTicket& ticket) {
    Extent extent;
    for (const auto& line : ticket.lines) {
        const Extent own = discount_extent(line);
        if (!own.discount) continue;
        if (!extent.discount_percent || compare(*own.discount_percent, *extent.discount_percent) > 0)
            extent.discount_percent = own.discount_percent;
        extent.discount = extent.discount.value_or(Money{}) + *own.discount;
    }
    if (ticket.ticket_discount.is_zero()) return extent;
    extent.discount_percent = extent.discount_percent.value_or(Decimal{}) + ticket_percent(ticket);
    extent.discount = ticket.discount;
    return extent;
}

bool is_gift(const PricedLine& line) {
    return line.price.is_zero() || (line.asked.discount && compare(*line.asked.discount, hundred) == 0);
}

TicketLine as_sold(const PricedLine& line) {
    TicketLine sold;
    sold.code = line.item.code;
    sold.name = line.item.name;
    sold.category = line.item.category;
    sold.unit = line.item.unit;
    sold.quantity = line.asked.quantity;
    sold.price = line.price;
    sold.tax = line.item.tax;
    sold.discount_percent = line.asked.discount;
    sold.price_keyed = line.asked.price.has_value();
    sold.total = line.total;
    sold.discount = line.discount;
    sold.net = line.net;
    sold.ticket_discount = line.ticket_discount;
    sold.promotions = line.promotions;
    sold.adviser = line.asked.adviser;
    sold.technician = line.asked.technician;
    sold.note = line.asked.note;
    return sold;
}

Outcome<Ticket> check_out(const Shop& shop, const OpenTicket& ticket, const std::vector<AskedTender>& tenders) {
    if (tenders.empty()) return Why::not_enough_tendered;
    Settling sum{ticket.total, {}, {}, false};
    const auto open = add_named_amounts(sum, shop, tenders);
    if (!open) return open.refusal();
    if (sum.others > sum.due) return Why::change_only_from_cash;
    Ticket sold;
    sold.discount_percent = ticket.asked.percent;
    sold.rounding = rounding_of(shop, sum, *open);
    const Money rest = sum.due + sold.rounding - sum.others - sum.cash_received; // what a tender without an amount pays
    if (rest > Money{} && !*open) return Why::not_enough_tendered;
    const Money change = rest.is_negative() ? -rest : Money{};
    if (change > sum.cash_received) return Why::change_only_from_cash;
    Money change_left = change;
    for (const auto& line : ticket.lines) sold.lines.push_back(as_sold(line));
    for (const auto& tender : tenders) {
        const Money received = tender.amount.value_or(std::max(rest, Money{}));
        const Money back = tender.tender == "cash" ? std::min(received, change_left) : Money{};
        change_left -= back;
        sold.tenders.push_back({tender.tender, received - back, received, back, tender.reference});
    }
    return sold;
}

} // namespace till
