// FileWire: opening what stands at a path, and setting a serial line's speed.
#include "devices/wire/file_wire.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>

namespace till {
namespace {

struct Speed {
    int baud;
    speed_t code;
};
constexpr Speed speeds[]{{2400, B2400},   {4800, B4800},   {9600, B9600},    {19200, B19200},
                         {38400, B38400}, {57600, B57600}, {115200, B115200}};

speed_t speed_of(int baud) {
    for (const auto& speed : speeds)
        if (speed.baud == baud) return speed.code;
    throw std::invalid_argument{"FileWire: no serial line runs at " + std::to_string(baud) + " baud"};
}

void set_line(int descriptor, speed_t speed, const std::string& name) {
    termios line{};
    if (tcgetattr(descriptor, &line) != 0)
        throw DeviceFault{DeviceFault::Code::no_hardware, name + " is no serial line"};
    cfmakeraw(&line);
    line.c_cflag |= CLOCAL | CREAD;
    cfsetspeed(&line, speed);
    if (tcsetattr(descriptor, TCSANOW, &line) != 0)
        throw DeviceFault{DeviceFault::Code::failure, described(name, errno)};
}

bool is_missing(int code) { return code == ENOENT || code == ENXIO || code == ENODEV; }

} // namespace

FileWire::FileWire(std::filesystem::path path, Milliseconds timeout, int baud)
    : path_{std::move(path)}, timeout_{timeout}, baud_{baud} {
    if (baud_ != 0) speed_of(baud_);
}

void FileWire::open() {
    struct stat what {};
    if (::stat(path_.c_str(), &what) != 0)
        throw DeviceFault{DeviceFault::Code::no_hardware, described(path_.string(), errno)};
    const bool device = S_ISCHR(what.st_mode);
    if (!device && !S_ISREG(what.st_mode))
        throw DeviceFault{DeviceFault::Code::no_hardware, path_.string() + " is neither a device nor a file"};
    file_.reset(::open(path_.c_str(), (device ? O_RDWR : O_WRONLY | O_APPEND) | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file_.is_open())
        throw DeviceFault{is_missing(errno) ? DeviceFault::Code::no_hardware : DeviceFault::Code::failure,
                          described(path_.string(), errno)};
    answers_ = device;
    if (baud_ != 0) set_line(file_.get(), speed_of(baud_), path_.string());
}

void FileWire::send(std::string_view bytes) { file_.write_all(bytes, timeout_, path_.string()); }

std::string FileWire::receive(std::size_t most, Milliseconds timeout) {
    return answers_ ? file_.read_some(most, timeout) : std::string{};
}

} // namespace till
