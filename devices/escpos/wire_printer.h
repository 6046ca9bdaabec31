// WirePrinter: an ESC/POS printer at the end of a wire.
#pragma once

#include "devices/receipt_printer.h"
#include "devices/wire/wire.h"

#include <optional>
#include <string>

namespace till {

/// Asks before and after a job whether paper came out of it, where the printer answers at all. `wire` outlives it.
class WirePrinter : public ReceiptPrinter {
public:
    /// `answer` is how long an answer may take.
    explicit WirePrinter(Wire& wire, std::chrono::milliseconds answer = std::chrono::milliseconds{500});

    DeviceState state() const override { return state_; }
    PowerState power() const override { return power_; }
    PaperState paper() const override { return paper_; }
    void print(std::string_view job) override;

private:
    std::optional<unsigned> ask(std::string_view question);
    bool look(std::size_t sent);
    bool look();
    void look_at_paper();

    Wire& wire_;
    std::chrono::milliseconds answer_;
    DeviceState state_ = DeviceState::closed;
    PowerState power_ = PowerState::unknown;
    PaperState paper_ = PaperState::unknown;
};

} // namespace till
