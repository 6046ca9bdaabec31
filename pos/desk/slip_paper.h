// SlipPaper: the slip of a movement of cash on a receipt printer's roll, in two copies.
#pragma once

#include "pos/sale/receipt_paper.h"
#include "printing/movement_slip.h"

namespace till {

/// Copy 1 stays with the shift's papers, copy 2 is for the other party; both say the same.
std::vector<ReceiptLine> lay_out(const MovementSlip& slip, int copy, const Shop& shop, const PaperFormat& format);

/// Both copies as one job of a receipt printer, each cut off.
std::string as_escpos(const MovementSlip& slip, const Shop& shop, const PaperFormat& format);

} // namespace till
