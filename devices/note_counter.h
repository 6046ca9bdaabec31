// NoteCounter: a machine that counts bank notes and tells how many of each face it counted.
#pragma once

#include "devices/device.h"
#include "reconcile/money/cash_count.h"
#include "reconcile/money/refusal.h"

#include <string>

namespace till {

/// What a counter told: pieces by face, or why nothing of it was taken.
struct NoteReport {
    enum class Fault {
        none,
        no_answer,
        cut_short,
        unreadable,
        not_a_note,
        face_twice,
        row_does_not_tie,
        total_does_not_tie,
        device
    };
    CashCount pieces;
    Fault fault = Fault::none;
    std::string detail; ///< the line at fault, or what the wire said
    std::string sentence(Language language) const;
};

/// `cut-short`: as the book keeps the fault.
std::string_view word(NoteReport::Fault fault);

class NoteCounter {
public:
    virtual ~NoteCounter() = default;
    /// Waits for the counter's next report. It is taken whole or not at all; no fault of a device is thrown.
    virtual NoteReport read() = 0;
};

} // namespace till
