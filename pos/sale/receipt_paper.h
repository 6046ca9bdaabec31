// ReceiptPaper: a receipt laid out for a roll of paper, as text and as ESC/POS.
#pragma once

#include "devices/escpos/print_text.h"
#include "pos/sale/receipt.h"

#include <string>
#include <vector>

namespace till {

/// The roll and how the printer reads text.
struct PaperFormat {
    int columns = 48; ///< of 80 mm; 32 of 58 mm
    TextEncoding encoding = TextEncoding::gb18030;
    bool large_letters = true; ///< false for a screen, where all letters are of one size
};
inline constexpr int columns_80_mm = 48;
inline constexpr int columns_58_mm = 32;

/// One line of the receipt, padded with blanks to where its parts belong. Its letters are `width` columns wide.
struct ReceiptLine {
    std::string text;
    int width = 1;
    int height = 1;
    bool bold = false;
};

/// The lines in the shop's language. None is wider than the roll, and no amount is ever broken: what stands beside it
/// gives way. Above the total, the amounts at the right edge add up to it.
std::vector<ReceiptLine> lay_out(const Receipt& receipt, const PaperFormat& format);

/// The lines as plain text in UTF-8, for a screen.
std::string as_text(const std::vector<ReceiptLine>& lines);
/// The lines as one job of a receipt printer, cut at the end; before that `code`, if any, as a QR code, by which a
/// scanner finds the ticket again.
std::string as_escpos(const std::vector<ReceiptLine>& lines, TextEncoding encoding, const std::string& code = {});

} // namespace till
