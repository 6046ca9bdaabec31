// TcpWire: connecting in time, and closing so that what was sent still arrives.
#include "devices/wire/tcp_wire.h"

#include <array>
#include <cerrno>
#include <memory>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

namespace till {
namespace {

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

Addresses addresses_of(const std::string& host, const std::string& port) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (const int code = getaddrinfo(host.c_str(), port.c_str(), &wanted, &found); code != 0)
        throw DeviceFault{DeviceFault::Code::no_hardware, host + ": " + gai_strerror(code)};
    return {found, freeaddrinfo};
}

int error_of(int socket) {
    int code = 0;
    socklen_t size = sizeof code;
    return getsockopt(socket, SOL_SOCKET, SO_ERROR, &code, &size) == 0 ? code : errno;
}

/// 0, or the error number of why there is no connection.
int connect_in_time(Descriptor& to, const addrinfo& address, Milliseconds timeout) {
    to.reset(::socket(address.ai_family, address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, address.ai_protocol));
    if (!to.is_open()) return errno;
    if (::connect(to.get(), address.ai_addr, address.ai_addrlen) == 0) return 0;
    if (errno != EINPROGRESS) return errno;
    return to.wait_to_write(timeout) ? error_of(to.get()) : ETIMEDOUT;
}

} // namespace

TcpWire::TcpWire(std::string host, std::string port, Milliseconds timeout)
    : host_{std::move(host)}, port_{std::move(port)}, timeout_{timeout} {}

void TcpWire::open() {
    const auto addresses = addresses_of(host_, port_);
    int code = 0;
    for (const auto* address = addresses.get(); address; address = address->ai_next)
        if (code = connect_in_time(socket_, *address, timeout_); code == 0) return;
    socket_.reset();
    throw DeviceFault{code == ETIMEDOUT ? DeviceFault::Code::timeout : DeviceFault::Code::offline,
                      described(name(), code)};
}

void TcpWire::send(std::string_view bytes) { socket_.write_all(bytes, timeout_, name()); }

std::string TcpWire::receive(std::size_t most, Milliseconds timeout) { return socket_.read_some(most, timeout); }

/// A socket closed while answers lie unread is reset, and the end of a receipt may be lost with it: first our half is
/// closed, then what the printer still says is read away.
void TcpWire::close() noexcept {
    if (!socket_.is_open()) return;
    constexpr Milliseconds patience{300};
    ::shutdown(socket_.get(), SHUT_WR);
    std::array<char, 256> ignored{};
    try {
        while (socket_.wait_to_read(patience) && ::read(socket_.get(), ignored.data(), ignored.size()) > 0) {
        }
    } catch (const DeviceFault&) { // the connection is given up anyway
    }
    socket_.reset();
}

} // namespace till
