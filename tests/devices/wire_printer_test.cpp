// WirePrinter and WireDrawer over the simulated printer: what is known after each way of failing.
#include "devices/escpos/wire_drawer.h"
#include "devices/escpos/wire_printer.h"
#include "devices/simulated/simulated_drawer.h"
#include "devices/simulated/simulated_printer.h"

#include <doctest/doctest.h>

using namespace till;
using Code = DeviceFault::Code;

namespace {

std::string job(int lines) {
    EscPosJob made{TextEncoding::gb18030};
    for (int i = 0; i < lines; ++i) made.line("line " + std::to_string(i));
    return made.cut().bytes();
}

struct Fault {
    Code code;
    std::size_t sent;
    friend bool operator==(const Fault&, const Fault&) = default;
};

/// How printing fails; nothing where it does not.
std::optional<Fault> print(WirePrinter& printer, const std::string& bytes) {
    try {
        printer.print(bytes);
    } catch (const DeviceFault& fault) {
        return Fault{fault.code, fault.sent};
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("a job of a healthy printer is on paper, and its state is known") {
    SimulatedPrinter paper;
    WirePrinter printer{paper};
    CHECK(printer.state() == DeviceState::closed);
    CHECK_FALSE(print(printer, job(3)));
    CHECK(paper.paper() == std::vector<std::string>{"line 0", "line 1", "line 2"});
    CHECK(printer.state() == DeviceState::idle);
    CHECK(printer.power() == PowerState::online);
    CHECK(printer.paper() == PaperState::ok);
}

TEST_CASE("a printer that cannot print is found out before the first byte (fault 47)") {
    SimulatedPrinter paper;
    WirePrinter printer{paper};
    SUBCASE("unplugged") {
        paper.trouble.unplugged = true;
        CHECK(print(printer, job(1)) == Fault{Code::no_hardware, 0});
    }
    SUBCASE("offline") {
        paper.trouble.offline = true;
        CHECK(print(printer, job(1)) == Fault{Code::offline, 0});
        CHECK(printer.power() == PowerState::offline);
    }
    SUBCASE("cover open") {
        paper.trouble.cover_open = true;
        CHECK(print(printer, job(1)) == Fault{Code::cover_open, 0});
    }
    SUBCASE("no paper") {
        paper.trouble.paper_for = 0;
        CHECK(print(printer, job(1)) == Fault{Code::paper_empty, 0});
        CHECK(printer.paper() == PaperState::empty);
    }
    CHECK(paper.paper().empty());
    CHECK(printer.state() == DeviceState::error);
}

TEST_CASE("a job that fails under way says how far it had gone (faults 48 and 49)") {
    SimulatedPrinter paper;
    WirePrinter printer{paper};
    const auto bytes = job(10);
    SUBCASE("the paper ends") {
        paper.trouble.paper_for = 4;
        CHECK(print(printer, bytes) == Fault{Code::paper_empty, bytes.size()});
        CHECK(paper.paper().size() == 4);
    }
    SUBCASE("it hangs half-way") {
        paper.trouble.hangs_after = 50;
        const auto fault = print(printer, bytes);
        REQUIRE(fault);
        CHECK(fault->code == Code::timeout);
        CHECK(fault->sent == 50 - 6); // two questions went first
    }
    SUBCASE("it takes all and then says nothing more") {
        paper.trouble.hangs_after = bytes.size() + 6;
        const auto fault = print(printer, bytes);
        REQUIRE(fault);
        CHECK(fault->sent == bytes.size()); // not the bytes of the question that found it out
    }
    SUBCASE("the connection breaks") {
        paper.trouble.fails_after = 20;
        const auto fault = print(printer, bytes);
        REQUIRE(fault);
        CHECK(fault->code == Code::failure);
        CHECK(fault->sent == 14);
    }
    CHECK(printer.state() == DeviceState::error);
}

TEST_CASE("a printer that never answers is taken at its word") {
    SimulatedPrinter paper;
    paper.trouble.mute = true;
    WirePrinter printer{paper};
    CHECK_FALSE(print(printer, job(2)));
    CHECK(paper.paper().size() == 2);
    CHECK(printer.power() == PowerState::unknown);
}

TEST_CASE("a drawer that hangs on the printer opens by a kick, and tells by pin 3 (fault 56)") {
    SimulatedPrinter paper;
    WireDrawer drawer{paper, EscPosJob::Pin::two, DrawerSense::open_is_high};
    CHECK_FALSE(drawer.is_open());
    drawer.open_drawer();
    CHECK(paper.kicks() == 1);
    CHECK(drawer.is_open());
    WireDrawer other{paper, EscPosJob::Pin::two, DrawerSense::open_is_low};
    CHECK_FALSE(other.is_open());

    paper.shut_drawer();
    paper.trouble.drawer_stuck = true;
    drawer.open_drawer();
    CHECK_FALSE(drawer.is_open());
    paper.trouble.mute = true;
    CHECK_THROWS_AS(drawer.is_open(), DeviceFault);
    CHECK_FALSE(WireDrawer{paper, EscPosJob::Pin::two, DrawerSense::blind}.cap_status());
    paper.trouble.unplugged = true;
    CHECK_THROWS_AS(drawer.open_drawer(), DeviceFault);
}

TEST_CASE("a simulated drawer can be absent or stuck") {
    SimulatedDrawer drawer;
    drawer.stuck = true;
    drawer.open_drawer();
    CHECK_FALSE(drawer.is_open());
    drawer.stuck = false;
    drawer.open_drawer();
    CHECK(drawer.is_open());
    drawer.absent = true;
    CHECK_THROWS_AS(drawer.open_drawer(), DeviceFault);
    CHECK(drawer.kicks() == 2);
}
