// GuestDeposit: a guest's money held against a numbered receipt, set off at the end, the rest given back (押金, T11).
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"
#include "reconcile/ticket/place.h"
#include "reconcile/ticket/ticket.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

/// A deposit as it stands now.
struct GuestDepositRow {
    std::int64_t receipt = 0, seq = 0;
    Moment at;
    std::string guest, room;
    std::string tender;    ///< it was paid with, and goes back as
    std::string reference; ///< of that payment
    Money paid;
    Money left; ///< neither set off nor given back
};

std::optional<GuestDepositRow> find_guest_deposit(const Book& book, std::int64_t receipt);
/// Those of which something is left, by receipt.
std::vector<GuestDepositRow> open_guest_deposits(const Book& book);

/// The money comes in, the shop owes it. Refuses unknown-tender (a deposit is no way to pay one), unknown-customer
/// where nobody is named, amount-out-of-range.
Outcome<Entry> record_guest_deposit(Recording& act, const Place& place, Money amount, const std::string& guest,
                                    const std::string& room, const std::string& tender, const std::string& reference);

std::string return_deposit_subject(std::int64_t receipt);
/// Gives back what is left, the way it came. `lost`: who signed because the guest has no receipt. Refuses
/// unknown-deposit, nothing-to-settle, drawer-short.
Outcome<Entry> record_deposit_returned(Recording& act, const Place& place, std::int64_t receipt,
                                       std::optional<Approval<Right::return_deposit>> lost);

/// Why a ticket cannot be set off against the deposits it names: unknown-deposit, more-than-paid.
std::optional<Refusal> fault_of_set_off(const Book& book, const Ticket& ticket);

} // namespace till
