// Place: where an act happens: the till, the shift open there, and the cashier who answers for it.
#pragma once

#include "reconcile/book/entry.h"

#include <cstdint>
#include <string>

namespace till {

struct Place {
    std::string till;
    std::int64_t shift = 0;
    std::string cashier; ///< the actor: a person's id
};

/// An entry of that kind at that place, still without a body.
inline EntryDraft draft_at(const Place& place, Kind kind) {
    EntryDraft draft;
    draft.kind = kind;
    draft.till = place.till;
    draft.shift = place.shift;
    draft.staff = place.cashier;
    return draft;
}

} // namespace till
