// CardBatch: a terminal's batches and the shifts each one spans.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/book/projection.h"
#include "reconcile/money/refusal.h"

#include <optional>
#include <string>
#include <vector>

namespace till {

Projection batch_projection();

/// What stands on a terminal's settlement slip.
struct TerminalBatch {
    std::string terminal;
    Money amount;
    std::int64_t slips = 0;
    std::string reference; ///< the number that the terminal gave it; empty: none was noted
};

struct CardBatchRow {
    std::int64_t number = 0, seq = 0;
    std::string terminal;
    Money amount;
    std::int64_t slips = 0;
    Day business_day;
    bool settled = false;
    std::string reference; ///< the number that the terminal gave it; empty where none was noted

    /// `3`, or with the terminal's own number `3 (000123)`.
    std::string numbers() const;
};

/// A batch held against what its shifts declared (K3).
struct BatchCheck {
    struct OfShift {
        std::int64_t shift = 0;
        Money declared;
        std::int64_t slips = 0;
    };
    CardBatchRow batch;
    std::vector<OfShift> shifts; ///< declared since the batch before, and the one it was taken in
    Money declared;
    std::int64_t declared_slips = 0;
    Money difference; ///< the batch less what was declared

    /// `Batch 3 (000123) of T1 says 59.90 in 4 slips, declared were 47.40 in 3 slips: 12.50 more.`
    std::string sentence(const Currency& currency, Language language) const;
};

/// Whether a batch of that terminal, with that reference, sum and number of slips was taken in.
bool has_batch(const Book& book, const TerminalBatch& batch);
std::optional<BatchCheck> check_batch(const Book& book, std::int64_t number);
/// Those whose money has not been settled, oldest first.
std::vector<CardBatchRow> unsettled_batches(const Book& book);
/// What was declared and stands in no batch yet.
std::vector<BatchCheck::OfShift> unbatched_shifts(const Book& book);

} // namespace till
