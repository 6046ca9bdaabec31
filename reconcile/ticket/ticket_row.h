// TicketRow: what is kept of each ticket beside its entry: its state, its tenders, what has come back.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/book/projection.h"
#include "reconcile/money/decimal.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

Projection ticket_projection();

struct TicketRow {
    std::int64_t number = 0, seq = 0, shift = 0;
    std::string till, cashier;
    Moment at;
    Day business_day;
    Money total, refunded;
    std::string state; ///< sold, voided, part-refunded, refunded
};

/// One tender as it stands now, after retenders, with what has been given back of it.
struct TicketLeg {
    std::int64_t leg = 0;
    std::string tender;
    Money amount, given_back;
    std::string holder = {}; ///< of a tender kept in the book: the customer, the card or the voucher
    Money left() const { return amount - given_back; }
};

/// What has come back of a line, all told.
struct LineBack {
    Decimal quantity;
    Money value;
};

std::optional<TicketRow> find_ticket(const Book& book, std::int64_t number);
std::vector<TicketLeg> legs_of(const Book& book, std::int64_t ticket);
LineBack back_of(const Book& book, std::int64_t ticket, std::int64_t line);
bool is_form_used(const Book& book, std::string_view form);

/// At most so many of them, last first, that have this number, this total or this business day.
std::vector<TicketRow> search_tickets(const Book& book, std::optional<std::int64_t> number, std::optional<Money> total,
                                      std::optional<Day> day, std::int64_t most);

/// Tickets in the order of their numbers, with their tenders; `find` (empty: all) is held against number, day, cashier
/// and total.
struct TicketSummary {
    TicketRow row;
    std::vector<TicketLeg> tenders;
};
std::vector<TicketSummary> list_tickets(const Book& book, std::string_view find = {});

} // namespace till
