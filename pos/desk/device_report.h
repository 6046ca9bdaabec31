// DeviceReport: what a person must know of one of the counter's devices.
#pragma once

#include "devices/device.h"
#include "reconcile/money/refusal.h"

#include <string>
#include <string_view>

namespace till {

enum class DeviceName { printer, drawer, display };

struct DeviceReport {
    DeviceName device = DeviceName::printer;
    bool works = false; ///< it does again; then nothing below holds
    DeviceFault::Code code = DeviceFault::Code::failure;
    std::string detail; ///< what its wire said
    /// What became of what should have been printed: nothing had to be; it waits; some of it may be on paper.
    enum class Paper { none, waits, in_doubt };
    Paper paper = Paper::none;
    bool after_act = false; ///< it failed at what followed from an act, which stands
};

/// `printer`, `drawer`, `display`, as the book keeps it.
std::string_view word(DeviceName device);
std::string name_of(DeviceName device, Language language);
/// The whole of it for a person.
std::string sentence_of(const DeviceReport& report, Language language);

} // namespace till
