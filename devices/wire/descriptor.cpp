// Descriptor: poll, write and read, with the clock looked at.
#include "devices/wire/descriptor.h"

#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace till {
namespace {

using Clock = std::chrono::steady_clock;

/// A socket whose other end is gone must not end the program by SIGPIPE; other descriptors have no such flag.
ssize_t write_some(int descriptor, std::string_view bytes) {
    const ssize_t sent = ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    return sent < 0 && errno == ENOTSOCK ? ::write(descriptor, bytes.data(), bytes.size()) : sent;
}

bool is_passing(int code) { return code == EAGAIN || code == EWOULDBLOCK || code == EINTR; }

} // namespace

std::string described(const std::string& name, int code) {
    return name + ": " + std::error_code{code, std::generic_category()}.message();
}

void Descriptor::reset(int descriptor) noexcept {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = descriptor;
}

bool Descriptor::wait(short events, Milliseconds timeout) const {
    const auto until = Clock::now() + timeout;
    for (;;) {
        const auto left = std::chrono::ceil<Milliseconds>(until - Clock::now());
        pollfd polled{descriptor_, events, 0};
        const int ready = ::poll(&polled, 1, static_cast<int>(std::max(left, Milliseconds{0}).count()));
        if (ready > 0) return true;
        if (ready == 0) return false;
        if (errno != EINTR) throw DeviceFault{DeviceFault::Code::failure, described("poll", errno)};
    }
}

bool Descriptor::wait_to_write(Milliseconds timeout) const { return wait(POLLOUT, timeout); }
bool Descriptor::wait_to_read(Milliseconds timeout) const { return wait(POLLIN, timeout); }

void Descriptor::write_all(std::string_view bytes, Milliseconds timeout, const std::string& name) const {
    for (std::size_t sent = 0; sent < bytes.size();) {
        if (!wait_to_write(timeout))
            throw DeviceFault{DeviceFault::Code::timeout, name + " takes no more in time", sent};
        const ssize_t more = write_some(descriptor_, bytes.substr(sent));
        if (more < 0 && !is_passing(errno)) throw DeviceFault{DeviceFault::Code::failure, described(name, errno), sent};
        if (more > 0) sent += static_cast<std::size_t>(more);
    }
}

std::string Descriptor::read_some(std::size_t most, Milliseconds timeout) const {
    if (!wait_to_read(timeout)) return {};
    std::string bytes(most, '\0');
    const ssize_t got = ::read(descriptor_, bytes.data(), bytes.size());
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

} // namespace till
