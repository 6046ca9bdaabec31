// BackPaper: what the customer is handed when money goes back: of a void, a refund, a return.
#pragma once

#include "pos/sale/receipt_paper.h"
#include "reconcile/ticket/line.h"

namespace till {

/// A void, a refund or a return as its entry tells it.
struct BackReceipt {
    Kind kind = Kind::refund;
    std::string shop;
    Currency currency;
    Language language = Language::english; ///< the paper's
    bool rehearsal = false;
    std::int64_t number = 0;
    std::int64_t ticket = 0; ///< what it gives back; 0 of a return without a ticket
    std::string head;        ///< the first 8 hexadecimal digits of the entry's hash
    std::string till;
    std::string cashier; ///< a name
    std::string signer;  ///< a name
    Moment at;
    std::vector<TicketLine> lines; ///< what comes back, with what is given for it
    struct Given {
        std::string tender;
        Money amount;
    };
    std::vector<Given> tenders;
    Money total;
    std::string reason; ///< as people read it
};

/// Of an entry of kind void, refund or return. Refuses unknown-ticket.
Outcome<BackReceipt> back_receipt_of(const Book& book, Kind kind, std::int64_t number);

/// The lines in the shop's language, none wider than the roll, with a place for the customer's signature.
std::vector<ReceiptLine> lay_out(const BackReceipt& receipt, const PaperFormat& format);

} // namespace till
