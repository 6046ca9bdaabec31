// Device: what all devices have in common: their state, and how they fail. The names are UnifiedPOS's.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace till {

enum class DeviceState { closed, idle, busy, error };

/// `unknown` of a device that cannot tell.
enum class PowerState { unknown, online, off, offline };

/// Something is wrong with a device or its wire. `sent` is how many bytes had left for it by then: with none, nothing
/// was done; with some, nobody knows how far it came.
struct DeviceFault : std::runtime_error {
    /// no_hardware: there is no such thing. offline: it says so, or does not answer at all. failure: anything else.
    enum class Code { no_hardware, offline, timeout, cover_open, paper_empty, failure };
    DeviceFault(Code code_in, const std::string& sentence, std::size_t sent_in = 0)
        : std::runtime_error{sentence}, code{code_in}, sent{sent_in} {}
    Code code;
    std::size_t sent;
};

} // namespace till
