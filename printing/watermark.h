// Watermark: the word that tells a rehearsal's paper from the real one.
#pragma once

#include "printing/document.h"

#include "reconcile/money/refusal.h"

namespace till {

/// Large and pale across the middle of the page, and small and black at its head. Call it before all other marks.
void print_rehearsal(Page& page, Language language);

} // namespace till
