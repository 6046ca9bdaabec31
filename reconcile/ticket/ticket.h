// Ticket: a sale as the book records it.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/ticket/goods.h"
#include "reconcile/ticket/line.h"
#include "reconcile/ticket/place.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

/// One tender of a ticket: `amount` counts against the total; of cash, received - change.
struct TicketTender {
    std::string tender;
    Money amount, received, change;
    std::string reference;
};

/// A ticket as the checkout hands it over: priced, paid, nothing left open.
struct Ticket {
    std::vector<TicketLine> lines;
    std::vector<TicketTender> tenders;
    Money rounding;       ///< what cash rounding added to the sum of the lines
    std::string customer; ///< a customer's id, or empty
    std::string form;     ///< the pre-numbered form it collects, or empty
    std::string note;
    std::optional<Decimal> discount_percent; ///< of the discount on the whole ticket, where it was asked in per cent
    bool outside_hours = false;              ///< sold with consent when the shop does not sell (O6)
    std::vector<Json> signers;
    std::string bill;                     ///< the table, where it settles a part of that bill (T10)
    std::vector<GoodsSum> settled_before; ///< by the parts of the bill that came before it

    Money discount() const;        ///< all of the cashier's: of the lines and of the whole ticket
    Money ticket_discount() const; ///< that on the whole ticket alone
    Money total() const;           ///< the lines' nets and the rounding
    Json to_json() const;
    static Ticket from_json(const Json& body);
};

/// Whether the book alone knows what such a tender holds (account, prepaid, voucher, deposit): no money comes in and no
/// slip is declared for it.
bool is_kept_in_book(std::string_view tender);
/// Whose it is: of `account` the ticket's customer, of a card, a voucher or a deposit its number; empty for other
/// tenders.
std::string holder_of(const Ticket& ticket, const TicketTender& tender);

/// The account a tender's money goes to.
std::string account_of(const Shop& shop, std::string_view tender, std::string_view till, std::string_view holder = {});

/// Tax and income of what it sells. Of a part of a bill: what it adds to the parts before, so that all parts together
/// post what the undivided bill would.
std::vector<Posting> goods_postings(const Ticket& ticket);

/// Posts the ticket. Refuses form-used, amount-out-of-range.
Outcome<Entry> record_ticket(Recording& act, const Place& place, const Ticket& ticket);

/// Lines that were taken off before payment, a ticket parked, recalled, moved (`to` a name), split or given up: kept,
/// no money.
Entry record_line_removed(Recording& act, const Place& place, const TicketLine& line, const std::string& reason);
Entry record_aside(Recording& act, const Place& place, Kind kind, const std::string& name,
                   const std::vector<TicketLine>& lines, const std::string& reason, std::vector<Json> signers,
                   const std::string& to = {});

} // namespace till
