// FileWire: a character device such as /dev/usb/lp0 or a serial line, or a plain file to print into.
#pragma once

#include "devices/wire/descriptor.h"
#include "devices/wire/wire.h"

#include <filesystem>

namespace till {

class FileWire : public Wire {
public:
    /// `baud` of a serial line (2400 to 115200, 8N1, no flow control); 0 for what is none. A plain file is added to at
    /// its end; it must exist, for a device that is unplugged must not become a file.
    FileWire(std::filesystem::path path, Milliseconds timeout, int baud = 0);

    void open() override;
    void send(std::string_view bytes) override;
    std::string receive(std::size_t most, Milliseconds timeout) override;
    void close() noexcept override { file_.reset(); }

private:
    std::filesystem::path path_;
    Milliseconds timeout_;
    int baud_;
    bool answers_ = false; ///< opened for reading, too
    Descriptor file_;
};

} // namespace till
