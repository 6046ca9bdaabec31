// AsideReceipt: money taken without a sale: paid on a customer's account, put on a prepaid card, paid for a voucher.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/ticket/place.h"
#include "reconcile/ticket/ticket.h"

#include <optional>
#include <string>
#include <string_view>

namespace till {

/// `kind` is account_receipt, top_up or voucher_sold; `holder` the customer, the card or the voucher.
struct AsideReceipt {
    Kind kind = Kind::account_receipt;
    std::string holder;
    TicketTender tender; ///< what came in for it
};

/// The account that a tender kept in the book stands on: assets:receivable, liabilities:prepaid or :voucher.
std::string account_kept(std::string_view tender, std::string_view holder);

/// What is left on a prepaid card or a voucher, nothing where there never was one of that number.
std::optional<Money> left_on(const Book& book, std::string_view tender, std::string_view holder);

/// Refuses unknown-tender (one that brings no money), amount-out-of-range, unknown-customer, more-than-paid (than the
/// customer owes), no-reference, form-used (a voucher's number).
std::optional<Refusal> fault_of(const Book& book, const AsideReceipt& receipt);

/// No income and no tax: the drawer, terminal or wallet gets it, the receivable or the liability stands for it.
Entry record_aside_receipt(Recording& act, const Place& place, const AsideReceipt& receipt);

} // namespace till
