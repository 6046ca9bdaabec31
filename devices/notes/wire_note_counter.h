// WireNoteCounter: a bank-note counter that sends its report as text over a wire.
#pragma once

#include "devices/note_counter.h"
#include "devices/wire/wire.h"
#include "reconcile/money/currency.h"

#include <chrono>
#include <functional>
#include <string>

namespace till {

/// `wire` outlives it.
class WireNoteCounter : public NoteCounter {
public:
    using Patience = std::chrono::milliseconds;
    /// Waits `patience` for somebody to press the counter's print key, unless `given_up` says that nobody wants to know
    /// any more, and `pause` for each further part of a report.
    WireNoteCounter(
        Wire& wire, Currency currency, Patience patience, Patience pause,
        std::function<bool()> given_up = [] { return false; })
        : wire_{wire}, currency_{std::move(currency)}, patience_{patience}, pause_{pause}, given_up_{
                                                                                               std::move(given_up)} {}
    NoteReport read() override;

private:
    std::string first_part();
    std::string receive();

    Wire& wire_;
    Currency currency_;
    Patience patience_, pause_;
    std::function<bool()> given_up_;
};

} // namespace till
