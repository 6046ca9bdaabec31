// CounterFile: each table, each fault at its place, and what a till has of its own.
#include "pos/sale/counter_file.h"
#include "reconcile/money/bad_file.h"
#include "tests/support/places.h"

#include <doctest/doctest.h>
#include <fstream>

using namespace till;

namespace {

CounterSettings read(const std::string& toml, const std::string& till = "1") {
    const TempFolder folder;
    std::ofstream{folder / "c.toml"} << toml;
    return read_counter_file(folder / "c.toml", till);
}

std::string fault(const std::string& toml) {
    try {
        read(toml);
    } catch (const BadFile& bad) {
        return bad.what();
    }
    return "no fault";
}

} // namespace

TEST_CASE("without a counter file a till has no devices") {
    const auto settings = read_counter_file("/nowhere/shop.book.counter.toml", "1");
    CHECK_FALSE(settings.printer);
    CHECK_FALSE(settings.customer_window);
    CHECK(settings.text_percent == 100);
    CHECK(counter_file_of("/b/shop.book") == "/b/shop.book.counter.toml");
}

TEST_CASE("a counter file names printer, drawer, display, the customer's window, keys and the size of text") {
    const auto settings = read("[printer]\nwire = \"tcp:10.0.0.5:9100\"\npaper = 58\nencoding = \"utf8\"\n"
                               "[drawer]\non = \"printer\"\npin = 5\nsense = \"low\"\n"
                               "[display]\nwire = \"serial:/dev/ttyS0:2400\"\nkind = \"led8\"\n"
                               "[customer]\nwindow = true\n[keys]\ntender_1 = \"F9\"\nmore = \"F4\"\n"
                               "[screen]\ntext = 150\n");
    REQUIRE(settings.printer);
    CHECK(settings.printer->wire.kind == WireAddress::Kind::tcp);
    CHECK(settings.printer->wire.place == "10.0.0.5");
    CHECK(settings.printer->wire.port == "9100");
    CHECK(settings.printer->paper == 58);
    CHECK(settings.printer->utf8);
    REQUIRE(settings.drawer);
    CHECK_FALSE(settings.drawer->wire);
    CHECK(settings.drawer->pin == 5);
    CHECK(settings.drawer->sense == DrawerSettings::Sense::low);
    REQUIRE(settings.display);
    CHECK(settings.display->wire.baud == 2400);
    CHECK(settings.display->kind == DisplaySettings::Kind::led8);
    CHECK(settings.customer_window);
    CHECK(settings.keys.usual("F9") == "F4");
    CHECK(settings.keys.usual("F4") == "F9");
    CHECK(CounterKeys{{{"more", "F4"}}}.usual("F9").empty()); // its action has moved
    CHECK(settings.keys.key_for("F4") == "F9");
    CHECK(settings.keys.key_for("F2") == "F2");
    CHECK(settings.text_percent == 150);
}

TEST_CASE("a till's own tables take the place of what stands for all") {
    const std::string toml = "[printer]\nwire = \"file:/dev/usb/lp0\"\n[customer]\nwindow = true\n"
                             "[till.2.printer]\nwire = \"simulated:paper\"\n";
    CHECK(read(toml, "1").printer->wire.place == "/dev/usb/lp0");
    CHECK(read(toml, "2").printer->wire.kind == WireAddress::Kind::simulated);
    CHECK(read(toml, "2").customer_window);
}

TEST_CASE("every fault of a counter file is told with line and column") {
    CHECK(fault("[printer]\nwire = \"usb\"\n").starts_with("c.toml:2:8: `usb` is not a wire"));
    CHECK(fault("[printer]\nwire = \"tcp:host:99999\"\n").starts_with("c.toml:2:8:"));
    CHECK(fault("[printer]\nwire = \"serial:/dev/ttyS0:9601\"\n").starts_with("c.toml:2:8:"));
    CHECK(fault("[printer]\nwire = \"file:a\"\npaper = 70\n") == "c.toml:3:9: `paper` is 80 or 58, in mm");
    CHECK(fault("[printer]\nwires = \"file:a\"\n").starts_with("c.toml:1:1: `wire` is missing"));
    CHECK(fault("[drawer]\non = \"printer\"\n").find("there is no [printer]") != std::string::npos);
    CHECK(fault("[display]\nwire = \"file:a\"\nkind = \"vfd\"\n").starts_with("c.toml:3:8:"));
    CHECK(fault("[keys]\ntender_1 = \"F1\"\n").starts_with("c.toml:2:12:"));
    CHECK(fault("[keys]\nfind = \"End\"\nmore = \"End\"\n").starts_with("c.toml:2:8: `End` is the key of"));
    CHECK(fault("[keys]\nfind = \"F9\"\n").starts_with("c.toml:2:8: `F9` is the key of `more` already"));
    CHECK(fault("[keys]\ntednder_1 = \"End\"\n").find("did you mean `tender_1`") != std::string::npos);
    CHECK(fault("[screen]\ntext = 90\n").starts_with("c.toml:2:8:"));
    CHECK(fault("[till.2.printer]\nwire = \"usb\"\n").starts_with("c.toml:2:8:"));
    CHECK(fault("[printr]\n").find("did you mean `printer`") != std::string::npos);
}
