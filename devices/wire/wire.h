// Wire: the way bytes take to a device and, where it answers, back.
#pragma once

#include "devices/device.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace till {

/// Opened for one exchange at a time, so that a device pulled out and put back is found again.
class Wire {
public:
    virtual ~Wire() = default;
    /// Throws DeviceFault no_hardware, offline or timeout.
    virtual void open() = 0;
    /// Hands all bytes over within the wire's timeout, or throws DeviceFault with how many had gone.
    virtual void send(std::string_view bytes) = 0;
    /// What the device answers, up to `most` bytes, waiting for the first; empty where it says nothing in time.
    virtual std::string receive(std::size_t most, std::chrono::milliseconds timeout) = 0;
    /// Never throws; does nothing on a closed wire.
    virtual void close() noexcept = 0;
};

/// A wire that is open while this lives.
class OpenWire {
public:
    explicit OpenWire(Wire& wire) : wire_{wire} { wire_.open(); }
    ~OpenWire() { wire_.close(); }
    OpenWire(const OpenWire&) = delete;
    OpenWire& operator=(const OpenWire&) = delete;

private:
    Wire& wire_;
};

} // namespace till
