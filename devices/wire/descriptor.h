// Descriptor: an open file or socket that never waits longer than it was told.
#pragma once

#include "devices/device.h"

#include <chrono>
#include <string>
#include <string_view>

namespace till {

using Milliseconds = std::chrono::milliseconds;

/// Owns a non-blocking descriptor; -1 is none. `name` is what sentences call it.
class Descriptor {
public:
    Descriptor() = default;
    ~Descriptor() { reset(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    void reset(int descriptor = -1) noexcept;
    int get() const { return descriptor_; }
    bool is_open() const { return descriptor_ >= 0; }

    /// Waits until it can be written or read; false once the time is over.
    bool wait_to_write(Milliseconds timeout) const;
    bool wait_to_read(Milliseconds timeout) const;

    /// Writes all of it; each wait for room is at most `timeout`. Throws DeviceFault with how much had gone.
    void write_all(std::string_view bytes, Milliseconds timeout, const std::string& name) const;
    std::string read_some(std::size_t most, Milliseconds timeout) const;

private:
    bool wait(short events, Milliseconds timeout) const;
    int descriptor_ = -1;
};

/// `printer: No such file or directory`, for the error number `code`.
std::string described(const std::string& name, int code);

} // namespace till
