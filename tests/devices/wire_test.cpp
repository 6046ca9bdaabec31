// FileWire and TcpWire over a real file, a pseudo-terminal and a socket.
#include "devices/wire/file_wire.h"
#include "devices/wire/tcp_wire.h"
#include "tests/support/places.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <fstream>
#include <future>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace till;
using namespace std::chrono_literals;
using Code = DeviceFault::Code;

namespace {

/// A device with somebody, or nobody, at its other end.
struct Terminal {
    Terminal() : master{::posix_openpt(O_RDWR | O_NOCTTY)} {
        REQUIRE(::grantpt(master) == 0);
        REQUIRE(::unlockpt(master) == 0);
        path = ::ptsname(master);
    }
    ~Terminal() { ::close(master); }
    int master;
    std::string path;
};

/// A listening socket of this machine.
struct Listener {
    Listener() : socket{::socket(AF_INET, SOCK_STREAM, 0)} {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(::bind(socket, reinterpret_cast<sockaddr*>(&address), size) == 0);
        REQUIRE(::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        REQUIRE(::listen(socket, 4) == 0);
        port = std::to_string(ntohs(address.sin_port));
    }
    ~Listener() { ::close(socket); }
    int socket;
    std::string port;
};

std::string read_all(int descriptor) {
    std::string all;
    char buffer[4096];
    for (ssize_t got = 0; (got = ::read(descriptor, buffer, sizeof buffer)) > 0;)
        all.append(buffer, static_cast<std::size_t>(got));
    return all;
}

template <class Act> DeviceFault fault_of(Act act) {
    try {
        act();
    } catch (const DeviceFault& fault) {
        return fault;
    }
    FAIL("it went well");
    return {Code::failure, ""};
}

} // namespace

TEST_CASE("a plain file is added to, and a missing one is not made") {
    TempFolder folder;
    const auto path = folder / "paper";
    FileWire wire{path, 100ms};
    CHECK(fault_of([&] { wire.open(); }).code == Code::no_hardware);
    CHECK_FALSE(std::filesystem::exists(path));
    std::ofstream{path} << "before ";
    {
        const OpenWire open{wire};
        wire.send("after");
        CHECK(wire.receive(1, 10ms).empty());
    }
    std::ifstream in{path};
    CHECK(std::string{std::istreambuf_iterator<char>{in}, {}} == "before after");
    CHECK(fault_of([&] { FileWire{folder.path(), 100ms}.open(); }).code == Code::no_hardware);
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(fault_of([&] { FileWire{folder / "pipe", 100ms}.open(); }).code == Code::no_hardware);
}

TEST_CASE("a device that takes no more is given up in time, and it is known how much went (fault 49)") {
    Terminal terminal;
    FileWire wire{terminal.path, 100ms, 9600};
    const OpenWire open{wire};
    const auto began = std::chrono::steady_clock::now();
    const auto fault = fault_of([&] { wire.send(std::string(1'000'000, 'x')); });
    CHECK(fault.code == Code::timeout);
    CHECK(fault.sent > 0);
    CHECK(fault.sent < 1'000'000);
    CHECK(std::chrono::steady_clock::now() - began < 5s);
}

TEST_CASE("a serial line carries every byte both ways, unchanged") {
    Terminal terminal;
    FileWire wire{terminal.path, 1000ms, 9600};
    const OpenWire open{wire};
    const std::string bytes{"\x1b@\n\r\x03\x11\x13\x7f\xff", 9};
    wire.send(bytes);
    char buffer[64];
    const auto got = ::read(terminal.master, buffer, sizeof buffer);
    CHECK(std::string(buffer, static_cast<std::size_t>(std::max<ssize_t>(got, 0))) == bytes);
    REQUIRE(::write(terminal.master, "\x12", 1) == 1);
    CHECK(wire.receive(1, 1000ms) == "\x12");
    CHECK(wire.receive(1, 20ms).empty());
    CHECK_THROWS_AS((FileWire{terminal.path, 100ms, 1234}), std::invalid_argument);
}

TEST_CASE("a network printer gets all of a long job, although its answers lie unread") {
    Listener printer;
    auto got = std::async(std::launch::async, [&] {
        const int connection = ::accept(printer.socket, nullptr, nullptr);
        (void)!::write(connection, "\x12\x12\x12\x12", 4);
        auto all = read_all(connection);
        ::close(connection);
        return all;
    });
    const std::string job(3'000'000, 'x');
    TcpWire wire{"127.0.0.1", printer.port, 2000ms};
    {
        const OpenWire open{wire};
        wire.send(job);
    }
    CHECK(got.get() == job);
}

TEST_CASE("a network printer that hangs, or is not there, is given up in time") {
    auto printer = std::make_unique<Listener>();
    TcpWire wire{"127.0.0.1", printer->port, 100ms};
    {
        const OpenWire open{wire};
        const auto fault = fault_of([&] { wire.send(std::string(50'000'000, 'x')); });
        CHECK(fault.code == Code::timeout);
        CHECK(fault.sent > 0);
    }
    printer.reset();
    CHECK(fault_of([&] { wire.open(); }).code == Code::offline);
    CHECK(fault_of([&] { TcpWire{"no such host.invalid", "9100", 100ms}.open(); }).code == Code::no_hardware);
}

TEST_CASE("a printer that hangs up in the middle is a fault, not the end of the program") {
    Listener printer;
    auto gone = std::async(std::launch::async, [&] {
        const int connection = ::accept(printer.socket, nullptr, nullptr);
        ::close(connection);
    });
    TcpWire wire{"127.0.0.1", printer.port, 2000ms};
    const OpenWire open{wire};
    gone.get();
    CHECK(fault_of([&] { wire.send(std::string(50'000'000, 'x')); }).code == Code::failure);
}
