// LineDisplay: both displays byte for byte, through a wire that keeps what it was sent.
#include "devices/display/cd5220.h"
#include "devices/display/led8.h"

#include <doctest/doctest.h>

using namespace till;
using Figure = LineDisplay::Figure;

namespace {

struct KeepingWire : Wire {
    void open() override { sent.clear(); }
    void send(std::string_view bytes) override { sent += bytes; }
    std::string receive(std::size_t, std::chrono::milliseconds) override { return {}; }
    void close() noexcept override {}
    std::string sent;
};

} // namespace

TEST_CASE("the two-line display shows the figure's name above its amount (T2)") {
    KeepingWire wire;
    Cd5220 display{wire};
    display.show(Figure::change, "32.00");
    CHECK(wire.sent == "\x1b@\x0c\x1bQACHANGE              \r\x1bQB               32.00\r");
    display.show_text("Coffee\x1b@ caf\u00e9", "a line that is longer than twenty");
    CHECK(wire.sent == "\x1b@\x0c\x1bQACoffee @ caf?       \r\x1bQB"
                       "a line that is longe\r");
    display.clear();
    CHECK(wire.sent == "\x1b@\x0c");
}

TEST_CASE("an amount that does not fit is never shown in part") {
    KeepingWire wire;
    Cd5220{wire}.show(Figure::total, "90,071,992,547,409.91");
    CHECK(wire.sent.find(std::string(20, '-')) != std::string::npos);
    CHECK(wire.sent.find('9') == std::string::npos);
    Led8 digits{wire};
    digits.show(Figure::total, "123456.78");
    CHECK(wire.sent == "\x0c\x1bs2\x1bQA123456.78\r");
    digits.show(Figure::total, "1234567.89");
    CHECK(wire.sent == "\x0c\x1bs2\x1bQA--------\r");
    digits.show(Figure::change, "1,234.00"); // it has no comma
    CHECK(wire.sent == "\x0c\x1bs4\x1bQA--------\r");
}

TEST_CASE("the eight digits have no letters") {
    KeepingWire wire;
    Led8 display{wire};
    CHECK(display.columns() == 0);
    display.show_text("Hello", "there");
    CHECK(wire.sent.empty());
    display.show(Figure::price, "-3.50");
    CHECK(wire.sent == "\x0c\x1bs1\x1bQA-3.50\r");
    display.clear();
    CHECK(wire.sent == "\x0c\x1bs0");
}
