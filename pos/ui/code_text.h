// CodeText: what stands in the code box, taken apart into quantity and code.
#pragma once

#include "reconcile/money/decimal.h"

#include <optional>
#include <string>
#include <string_view>

namespace till {

struct CodeText {
    Decimal quantity{1, 0};
    std::string code; ///< or words of a name; empty where only a quantity was typed

    /// Whether the code is words to be searched for, not digits to be scanned or keyed.
    bool is_name() const;
};

/// Reads `CODE`, `3*CODE`, `CODE*1.235`, `3*` and `*1.235`. Where both sides are numbers, the one with a point is the
/// quantity (a weight), else the one in front. Nothing for a quantity that is zero, negative or no number.
std::optional<CodeText> read_code(std::string_view text);

} // namespace till
