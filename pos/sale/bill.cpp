// Bill: taking parts off fixed lines.
#include "pos/sale/bill.h"

#include "pos/sale/checkout.h"
#include "reconcile/money/rounding.h"

#include <algorithm>
#include <numeric>

namespace till {
namespace {

constexpr std::int64_t most_shares = 99;
constexpr std::int64_t micro = 1'000'000;

bool is_item(const TicketLine& line, const AskedLine& asked) {
    return line.code.empty() ? asked.code.empty() && line.name == asked.name : line.code == asked.code;
}

/// Of `quantity` as much as `net` is of `whole`, to six places and never all of it.
Decimal part_of_quantity(const Decimal& quantity, Money net, Money whole) {
    const Money in_micro = Money::of_minor(millionths(quantity));
    const Money part =
        share(in_micro, Decimal{net.minor(), 0}, Decimal{whole.minor(), 0}, Rounding::half_away_from_zero);
    return {std::clamp<std::int64_t>(part.minor(), 1, std::max<std::int64_t>(1, in_micro.minor() - 1)), 6};
}

/// The same part of one of the line's amounts.
Money part_of_money(Money amount, const TicketLine& left, const PartOfLine& part) {
    if (left.net.is_zero()) return share(amount, part.quantity, left.quantity, Rounding::half_away_from_zero);
    return share(amount, Decimal{part.net.minor(), 0}, Decimal{left.net.minor(), 0}, Rounding::half_away_from_zero);
}

TicketLine piece_of(const TicketLine& left, const PartOfLine& part) {
    TicketLine piece = left;
    if (compare(part.quantity, left.quantity) == 0) return piece;
    piece.quantity = part.quantity;
    piece.net = part.net;
    piece.discount = part_of_money(left.discount, left, part);
    piece.ticket_discount = std::min(piece.discount, part_of_money(left.ticket_discount, left, part));
    piece.total = piece.net + piece.discount;
    for (auto& promotion : piece.promotions) {
        promotion.off = part_of_money(promotion.off, left, part);
        piece.total += promotion.off;
    }
    return piece;
}

void take_off(TicketLine& left, const TicketLine& piece) {
    left.quantity = left.quantity - piece.quantity;
    left.total -= piece.total;
    left.discount -= piece.discount;
    left.net -= piece.net;
    left.ticket_discount -= piece.ticket_discount;
    for (std::size_t i = 0; i < left.promotions.size(); ++i) left.promotions[i].off -= piece.promotions[i].off;
}

} // namespace

void fix_lines(TicketDraft& bill, const OpenTicket& priced) {
    for (const auto& line : priced.lines) {
        const TicketLine sold = as_sold(line);
        bill.begun.push_back({sold, sold});
    }
    bill.lines.clear();
    bill.discount.reset();
}

Money left_of_begun(const TicketDraft& bill) {
    Money left;
    for (const auto& line : bill.begun) left += line.left.net;
    return left;
}

Money settled_of_begun(const TicketDraft& bill) {
    Money settled;
    for (const auto& line : bill.begun) settled += line.whole.net - line.left.net;
    return settled;
}

std::vector<PartOfLine> all_that_is_left(const TicketDraft& bill) {
    std::vector<PartOfLine> part;
    for (std::size_t i = 0; i < bill.begun.size(); ++i)
        if (!bill.begun[i].left.quantity.is_zero())
            part.push_back({i, bill.begun[i].left.quantity, bill.begun[i].left.net});
    return part;
}

std::optional<std::vector<PartOfLine>> part_of_items(const TicketDraft& bill, const std::vector<AskedLine>& asked) {
    std::vector<PartOfLine> part;
    std::vector<Decimal> left;
    for (const auto& line : bill.begun) left.push_back(line.left.quantity);
    for (const auto& item : asked) {
        Decimal wanted = item.quantity;
        for (std::size_t i = 0; i < left.size() && !wanted.is_zero(); ++i) {
            const TicketLine& line = bill.begun[i].left;
            if (!is_item(line, item) || left[i].is_zero()) continue;
            const Decimal here = compare(left[i], wanted) < 0 ? left[i] : wanted;
            left[i] = left[i] - here;
            wanted = wanted - here;
        }
        if (!wanted.is_zero()) return std::nullopt;
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
        const TicketLine& line = bill.begun[i].left;
        const Decimal taken = line.quantity - left[i];
        if (!taken.is_zero())
            part.push_back({i, taken, share(line.net, taken, line.quantity, Rounding::half_away_from_zero)});
    }
    return part;
}

std::optional<std::vector<PartOfLine>> part_of_amount(const TicketDraft& bill, Money amount) {
    const Money left = left_of_begun(bill);
    if (amount <= Money{} || amount > left) return std::nullopt;
    if (amount == left) return all_that_is_left(bill);
    std::vector<Money> nets;
    for (const auto& line : bill.begun) nets.push_back(line.left.net);
    const auto shares = apportion(amount, nets);
    std::vector<PartOfLine> part;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (shares[i].is_zero()) continue;
        const TicketLine& line = bill.begun[i].left;
        const bool is_all = shares[i] == line.net;
        part.push_back({i, is_all ? line.quantity : part_of_quantity(line.quantity, shares[i], line.net), shares[i]});
    }
    return part;
}

std::optional<std::vector<PartOfLine>> part_of_share(TicketDraft& bill, std::int64_t part, std::int64_t of) {
    if (part < 1 || of < 1 || part > of || of > most_shares) return std::nullopt;
    const std::int64_t shares = std::lcm(bill.shares, of);
    const std::int64_t shared = bill.shared * (shares / bill.shares) + part * (shares / of);
    if (shares > micro || shared > shares) return std::nullopt;
    if (shared == shares) return all_that_is_left(bill);
    const Money due = share(left_of_begun(bill) + settled_of_begun(bill), Decimal{shared, 0}, Decimal{shares, 0},
                            Rounding::half_away_from_zero);
    const Money amount = due - bill.shared_amount;
    auto taken = part_of_amount(bill, std::min(amount, left_of_begun(bill)));
    if (!taken) return std::nullopt;
    bill.shared = shared;
    bill.shares = shares;
    bill.shared_amount = due;
    return taken;
}

std::optional<std::vector<TicketLine>> take_part(TicketDraft& bill, const std::vector<PartOfLine>& part) {
    std::vector<TicketLine> pieces;
    for (const auto& taken : part) {
        TicketLine& left = bill.begun[taken.line].left;
        if (compare(taken.quantity, left.quantity) > 0) return std::nullopt;
        if (compare(taken.quantity, left.quantity) == 0 && taken.net != left.net) return std::nullopt;
        pieces.push_back(piece_of(left, taken));
        take_off(left, pieces.back());
    }
    const bool is_settled =
        std::ranges::all_of(bill.begun, [](const BillLine& line) { return line.left.quantity.is_zero(); });
    if (is_settled && bill.lines.empty()) bill.begun.clear();
    return pieces;
}

std::vector<GoodsSum> settled_goods(const TicketDraft& bill) {
    std::vector<GoodsSum> sums;
    for (const auto& [whole, left] : bill.begun) {
        const Money settled = whole.net - left.net;
        if (settled.is_zero()) continue;
        const auto same = std::ranges::find_if(sums, [&, &line = whole](const GoodsSum& sum) {
            return sum.category == line.category && sum.tax.text() == line.tax.text();
        });
        if (same == sums.end())
            sums.push_back({whole.category, whole.tax, settled});
        else
            same->net += settled;
    }
    return sums;
}

OpenTicket ticket_of_fixed(const std::vector<TicketLine>& lines) {
    std::vector<PricedLine> priced;
    Money ticket_discount;
    for (const auto& sold : lines) {
        PricedLine line{{sold.code,
                         sold.name,
                         sold.quantity,
                         {},
                         sold.discount_percent,
                         sold.adviser,
                         sold.technician,
                         sold.note,
                         true},
                        {sold.code, sold.name, sold.category, sold.unit, sold.price, sold.tax, ""},
                        sold.price,
                        sold.total,
                        sold.discount,
                        sold.net,
                        sold.ticket_discount,
                        sold.promotions};
        if (sold.price_keyed) line.asked.price = sold.price;
        ticket_discount += sold.ticket_discount;
        priced.push_back(std::move(line));
    }
    OpenTicket ticket = ticket_of(std::move(priced));
    ticket.ticket_discount = ticket_discount;
    ticket.due = ticket.total;
    return ticket;
}

} // namespace till
