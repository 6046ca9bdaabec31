// MovementSlip: the paper of one movement of cash, or of what a ticket gave back, in two copies.
#pragma once

#include "reconcile/book/clock.h"
#include "reconcile/book/shop.h"
#include "reconcile/money/cash_count.h"

#include <filesystem>
#include <string>
#include <vector>

namespace till {

struct MovementSlip {
    enum class Kind {
        drop,
        pickup,
        paid_in,
        paid_out,
        change,
        no_sale,
        float_given,
        suspect_note,
        guest_deposit,
        deposit_returned,
        voided,
        refunded,
        returned
    };
    struct Goods {
        std::string name, quantity;
        Money worth;
    };
    struct Tendered {
        std::string tender; ///< the book's word
        Money amount;
    };

    Kind kind = Kind::drop;
    std::int64_t number = 0;
    std::int64_t shift = 0;
    Day business_day;
    Moment at;
    std::string till;
    std::string giver;  ///< a name: who hands the cash over; empty where nobody of the shop does
    std::string taker;  ///< a name: who takes it; empty likewise
    CashCount pieces;   ///< empty where none were named
    CashCount taken_in; ///< of a change: what came in for the pieces given
    Money amount;       ///< not shown on the slip of a no-sale
    std::string reason; ///< as people read it
    std::string payee;  ///< of a paid-out, or the payer of a paid-in
    std::string serial; ///< of a suspect note
    std::string room;   ///< of a guest deposit
    // Of a void, a refund, a return; the customer is the other party.
    std::int64_t ticket = 0;        ///< what is given back; 0: no ticket was shown
    std::string signer;             ///< a name: who signed for it
    std::vector<Goods> goods;       ///< what comes back
    std::vector<Tendered> tendered; ///< how it was given back
    int reprint = 0;                ///< above zero: COPY n
};

/// Whether it is of a void, a refund or a return.
bool gives_back(MovementSlip::Kind kind);

/// What the slip is called, and what each of its copies is for.
std::string title_of(MovementSlip::Kind kind, Language language);
std::string copy_of_slip(int copy, Language language);

/// Writes one A4 page with both copies over and under a cut line, in the shop's language. The same slip gives the
/// same bytes. Throws PaperFault; UnprintableText where a text of the slip cannot be printed.
void write_movement_slip(const MovementSlip& slip, const Shop& shop, const std::filesystem::path& file);

} // namespace till
