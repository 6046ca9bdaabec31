// TypedPieces: what a hand on the number pad means by what it typed for one face of a count.
#pragma once

#include "reconcile/money/currency.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace till {

/// How plain numbers of a grid are meant: as pieces, or as the value that the pieces come to.
enum class CountedBy { pieces, value };

struct TypedPieces {
    enum class Fault { none, not_a_number, no_multiple, too_many };
    std::int64_t pieces = 0;
    Fault fault = Fault::none;
};

/// `7`; by value `140` of face 20; `2*` is two rolls or straps of `strap` pieces, `2*7` two and seven loose; `+` adds:
/// `2*+5+1`. Blanks around are passed over. Faults: not_a_number; no_multiple where a value is not a whole number of
/// pieces; too_many above 999,999 pieces of one face.
TypedPieces typed_pieces(std::string_view text, CountedBy by, Money face, std::int64_t strap, const Currency& currency);

} // namespace till
