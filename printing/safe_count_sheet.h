// SafeCountSheet: what two people found in the safe (库存现金盘点表), in two copies.
#pragma once

#include "printing/document.h"
#include "printing/paper_seal.h"

#include "reconcile/book/clock.h"
#include "reconcile/book/shop.h"
#include "reconcile/money/cash_count.h"

#include <filesystem>

namespace till {

struct SafeCountSheet {
    std::int64_t number = 0;
    Day business_day;
    Moment at;
    Money expected, counted; ///< by the book, and by the two
    CashCount pieces;
    std::string counter, witness; ///< names
    PaperSeal seal;
    int reprint = 0; ///< above zero: COPY n
};

/// Writes the copies for the treasurer and finance in the shop's language. Throws PaperFault, UnprintableText.
void write_safe_count_sheet(const SafeCountSheet& sheet, const Shop& shop, PaperSize size,
                            const std::filesystem::path& file);

} // namespace till
