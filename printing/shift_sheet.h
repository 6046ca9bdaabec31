// ShiftSheet: the close of a shift on paper, in three copies.
#pragma once

#include "reconcile/book/shop.h"
#include "reconcile/shift/shift_report.h"

#include <filesystem>

namespace till {

/// Writes one A4 PDF with the three copies, one after the other, in the shop's language: 第一联 for the seller,
/// 第二联 for the collector, 第三联 for finance with the deposit slip; each with the same figures, counting its own
/// pages. A shift that is still open or not counted prints with dashes and says so. The same report gives
/// the same bytes. `reprint` above zero: COPY n. Throws PaperFault; UnprintableText where a text cannot be printed.
void write_shift_sheet(const ShiftReport& shift, const Shop& shop, const std::filesystem::path& file, int reprint = 0);

/// What the sheet's QR code holds, ASCII:
/// `TB1 <shift> <business day> <currency> <expected> <counted> <over_short> <head>`, e.g.
/// `TB1 1 2026-11-21 CNY 262.00 261.00 -1.00 9f…`. Amounts as format() writes them; `-` for counted and over_short of
/// a shift that is not counted; the head is the 64 hex digits that `tillbook verify` prints.
std::string shift_sheet_code(const ShiftReport& shift, const Shop& shop);

} // namespace till
