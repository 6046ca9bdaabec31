// CountComparison: the cashier's count, the second collector's and what was expected, beside each other.
#pragma once

#include "reconcile/money/currency.h"
#include "reconcile/money/refusal.h"
#include "reconcile/shift/shift_report.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// Two people counted the same drawer. Where they agree against the book the money is off; where they differ the
/// counting is, and who comes out at the book's sum was likely right.
struct CountComparison {
    enum class Verdict { all_agree, money_off, cashier_miscounted, second_miscounted, counting_off };
    struct Face {
        Money face;
        std::int64_t cashier = 0, second = 0; ///< pieces
    };
    Verdict verdict = Verdict::all_agree;
    std::string cashier_by, second_by; ///< names
    Money cashier, second, expected;
    std::vector<Face> faces; ///< only those they differ in, largest first

    std::string sentence(const Currency& currency, Language language) const;
};

/// `money-off`: the word that JSON and tests rely on.
std::string_view word(CountComparison::Verdict verdict);

/// The count that the close went by beside the last one of a second person. Nothing before the close, whoever asks, and
/// nothing where only one person counted (K1).
std::optional<CountComparison> compare_counts(const ShiftReport& report);

} // namespace till
