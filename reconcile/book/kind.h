// Kind: the kinds of entries a book holds; each document's word in JSON, and its Chinese label.
#pragma once

#include "reconcile/money/refusal.h"

#include <optional>
#include <string_view>

namespace till {

enum class Kind {
    config,
    staff,
    price,
    opening,
    started,
    stopped,
    rebuilt,
    sign_in,
    sign_out,
    lock,
    unlock,
    away,
    back,
    clock_changed,
    shift_open, // the float
    sign_off,   // of what goes beyond the cashier, before the ticket is paid
    ticket,
    line_removed,
    ticket_dropped,
    parked,
    recalled,
    void_ticket,
    refund,
    return_goods,
    retender,
    invoice,
    customer, // known to the shop: how far they may buy on account
    account_receipt,
    top_up,
    voucher_sold,
    no_sale,
    drop,
    drop_received,
    pickup,
    change,
    paid_in,
    paid_out,
    suspect_note,
    count,
    spot_count,
    declare,
    shift_close,
    handover,
    review,
    safe_count,
    deposit,
    deposit_confirmed,
    card_batch,
    card_settled,
    difference_settled,
    made_good,
    day_close,
    month_close,
    correction,
    statement,
    matched,
    unmatched,
    change_from_bank,
    custody,
    reprint,
    moved,      // a bill to another table
    bill_split, // some of its lines to a bill of their own
    guest_deposit,
    deposit_returned,
    case_noted,         // what is known of a difference: words, evidence, cause, who bears it (K6)
    money_found,        // later, against a case
    forms_issued,       // a range of pre-numbered forms to a person (P1)
    forms_returned,     // used, unused or spoiled
    bundle,             // a week's third copies and deposit slips handed to finance (B4)
    news_read,          // by who signed on: prices and promotions that changed (O2)
    complaint,          // of a customer's, tied to the ticket (A1)
    complaint_answered, // what was done about it
    device_fault,
    refused, // a try that was not done and is kept
};

/// The word of the kind as the entry table and JSON hold it: `ticket`, `float`, `shift-close`.
std::string_view word(Kind kind);
std::optional<Kind> kind_of(std::string_view word);

/// What the document is called on paper and screens.
std::string_view label(Kind kind, Language language);

/// Whether its documents are numbered, 1, 2, 3 … without gaps.
bool is_numbered(Kind kind);

/// Whether a signature over the head follows it.
bool is_sealed(Kind kind);

} // namespace till
