// SampleShift: shifts of every size, for the paper's tests.
#pragma once

#include "reconcile/book/shop.h"
#include "reconcile/shift/shift_report.h"

namespace till {

/// A shop in CNY; not a rehearsal.
Shop sample_shop(Language language);

/// The shift that was opened and nothing else.
ShiftReport empty_shift();

/// An ordinary shift: the float of 450.00, 262.00 expected, 261.00 counted, short by 1.00; every kind of event.
ShiftReport ordinary_shift(Language language);

/// 2,000 events and 100 faces.
ShiftReport huge_shift(Language language);

} // namespace till
