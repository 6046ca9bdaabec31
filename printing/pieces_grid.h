// PiecesGrid: notes and coins by face, several faces side by side, with what they come to.
#pragma once

#include "printing/form.h"

#include "reconcile/money/cash_count.h"

namespace till {

/// One row of the grid: a face, and how many there are; blank for a hand to fill in where nobody counted.
struct FaceRow {
    Money face;
    std::optional<std::int64_t> pieces{};
};

/// Every counted face, largest first; where nothing was counted by face, those of the currency, blank.
std::vector<FaceRow> face_rows(const CashCount& pieces, const Currency& currency);

/// Three faces side by side, read downwards, over as many pages as they take; at the foot of each page what the faces
/// so far come to, at the end the total. Blank faces have no sums.
void print_pieces_grid(PageFlow& flow, const Form& form, const std::vector<FaceRow>& rows);

} // namespace till
