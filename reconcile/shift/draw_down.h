// DrawDown: which of the counted pieces stay in the drawer as the next float.
#pragma once

#include "reconcile/money/cash_count.h"

namespace till {

/// Pieces of `counted` worth at most `wanted`, as near to it as the largest faces first come; what is left goes up.
CashCount pieces_to_leave(const CashCount& counted, Money wanted);

} // namespace till
