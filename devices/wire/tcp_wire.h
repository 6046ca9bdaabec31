// TcpWire: a printer in the network, port 9100.
#pragma once

#include "devices/wire/descriptor.h"
#include "devices/wire/wire.h"

namespace till {

class TcpWire : public Wire {
public:
    /// `host` is a name or an address. `timeout` is for the connection and for each wait while sending.
    TcpWire(std::string host, std::string port, Milliseconds timeout);

    void open() override;
    void send(std::string_view bytes) override;
    std::string receive(std::size_t most, Milliseconds timeout) override;
    void close() noexcept override;

private:
    std::string name() const { return host_ + ":" + port_; }
    std::string host_, port_;
    Milliseconds timeout_;
    Descriptor socket_;
};

} // namespace till
