// DrawDown: largest faces first.
#include "reconcile/shift/draw_down.h"

#include <algorithm>

namespace till {

CashCount pieces_to_leave(const CashCount& counted, Money wanted) {
    CashCount leave;
    for (const auto& [face, pieces] : counted.by_face()) {
        const std::int64_t taken = std::min(pieces, wanted.minor() / face.minor());
        if (taken <= 0) continue;
        leave.add(face, taken);
        wanted -= face * taken;
    }
    return leave;
}

} // namespace till
