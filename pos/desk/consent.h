// Consent: what of a ticket goes beyond its cashier, and what has been signed for (T7).
#pragma once

#include "pos/sale/open_ticket.h"
#include "reconcile/book/book.h"
#include "reconcile/staff/roster.h"
#include "reconcile/ticket/place.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

/// One thing that the cashier may not do alone, and the right that whoever signs for it needs.
struct Matter {
    Right right;
    std::string text; ///< says exactly what it is: another line, quantity, price or percentage is another matter
};

/// What of a ticket goes beyond its cashier.
struct Beyond {
    std::vector<Matter> matters;
    Extent extent;           ///< of all its discounts together
    bool past_limit = false; ///< the extent passes what the cashier may
    bool asks(Right right) const;
    bool empty() const { return matters.empty() && !past_limit; }
};

/// Nobody signed in may do nothing. `late`: it is being sold when the shop does not sell (O6).
Beyond beyond(const OpenTicket& ticket, const std::optional<Person>& cashier, bool late);

/// A signature that was given for a ticket while it was still open.
struct SignedOff {
    std::vector<std::string> matters;
    Extent extent;
    std::vector<Json> signers;
};

SignedOff read_sign_off(const Book& book, std::int64_t seq);
/// Takes off what has been signed for already: each signature covers the matters it names, once, and discounts up to
/// its extent.
void take_off(Beyond& beyond, const std::vector<SignedOff>& given);

/// What signing for a ticket comes to.
struct Consent {
    std::vector<Json> signers = {};    ///< all of them, those who signed before too
    std::optional<Json> sign_off = {}; ///< the body of a sign-off that was given just now
};

/// The body of a sign-off for all that is left.
Json sign_off_body(const Beyond& beyond, const Json& signer);
Entry record_sign_off(Recording& recording, const Place& place, const Json& body);

} // namespace till
