// LineAnswer: what one line of a day file led to, as a sentence and as JSON.
#pragma once

#include "pos/cli/day_file.h"
#include "reconcile/book/json.h"
#include "reconcile/book/shop.h"
#include "reconcile/money/outcome.h"

#include <optional>
#include <string>

namespace till {

/// A line was played, or the book had it already. A `day` or `at` line is played by saying when and where.
struct LineOutcome {
    bool skipped = false;
    std::optional<Refusal> refusal;
    Answer answer; ///< where it was not refused
};

/// Whether the line did what the file says: it was done, or refused with the very word that is expected.
bool as_expected(const DayLine& line, const LineOutcome& outcome);

/// `{"line":5,"act":"sell","ok":true,"as_expected":true,"number":1,"total":"9.00",…}`: only what the act has to say.
/// Amounts are text with the currency's digits; a refusal's message is in the shop's language.
Json answer_json(const DayLine& line, const LineOutcome& outcome, const Shop& shop);

/// The same as one line for people, safe to show on a terminal.
std::string answer_text(const DayLine& line, const LineOutcome& outcome, const Shop& shop);

} // namespace till
