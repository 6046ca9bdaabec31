// ReceiptPrinter: the printer of receipts at the counter.
#pragma once

#include "devices/device.h"

#include <string_view>

namespace till {

enum class PaperState { unknown, ok, near_end, empty };

/// UnifiedPOS POSPrinter, with jobs of the printer's own bytes instead of the verbs of a page.
class ReceiptPrinter {
public:
    virtual ~ReceiptPrinter() = default;
    virtual DeviceState state() const = 0;
    /// As the printer told last.
    virtual PowerState power() const = 0;
    virtual PaperState paper() const = 0;
    /// Sends one job and waits until it is with the printer. Throws DeviceFault: with `sent` 0 nothing came out of it.
    virtual void print(std::string_view job) = 0;
};

} // namespace till
