// DepositSlip: the slip that goes to the bank with the money (缴款单), in three copies.
#pragma once

#include "printing/document.h"
#include "printing/paper_seal.h"

#include "reconcile/book/clock.h"
#include "reconcile/book/shop.h"
#include "reconcile/money/cash_count.h"

#include <filesystem>

namespace till {

struct DepositSlip {
    std::int64_t number = 0; ///< of the document
    std::string slip;        ///< the number printed on the bank's form
    Day business_day;
    Moment at;
    std::string account;        ///< the bank account, as the shop names it
    std::string account_number; ///< as the bank does; empty where the shop has not said
    std::string till;           ///< the drawer it left; empty: the safe
    std::int64_t shift = 0;     ///< of that drawer
    Money amount;
    CashCount pieces; ///< empty where they were not told: the grid is left blank
    std::string bag, security_seal;
    std::string bearer, witness; ///< names
    PaperSeal seal;
    int reprint = 0; ///< above zero: COPY n
};

/// Writes the copies for the bank, the treasurer and finance in the shop's language, alike but for the name of the
/// copy. Throws PaperFault, UnprintableText.
void write_deposit_slip(const DepositSlip& slip, const Shop& shop, PaperSize size, const std::filesystem::path& file);

} // namespace till
