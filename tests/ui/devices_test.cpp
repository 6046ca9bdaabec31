// The window and its devices: simulated printers, drawers and displays at the end of real files and sockets.
#include "tests/ui/steps.h"

#include "devices/simulated/escpos_reader.h"
#include "pos/ui/customer_frame.h"
#include "pos/ui/peripherals.h"
#include "pos/ui/text.h"
#include "reconcile/book/book.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using namespace till;

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

bool comes(const fs::path& file, const std::string& text) {
    return wait_for([&] { return content(file).find(text) != std::string::npos; });
}

TillWindow::Prepare with(const std::string& counter_toml, bool rehearsal = false) {
    return [=](const fs::path& folder, ShopFile& shop) {
        shop.shop.rehearsal = rehearsal;
        std::ofstream{folder / "shop.book.counter.toml"} << counter_toml;
        std::ofstream{folder / "lp0"};
    };
}

constexpr auto simulated = "[printer]\nwire = \"simulated:paper\"\n[drawer]\non = \"printer\"\nsense = \"high\"\n"
                           "[display]\nwire = \"simulated:display\"\nkind = \"cd5220\"\n[customer]\nwindow = true\n";

/// The message, however it is broken into lines.
wxString said(TillWindow& window) {
    wxString message = window.frame().message();
    message.Replace("\n", " ");
    return message;
}

void sell_coffee(TillWindow& window) {
    add(window, "1001");
    window.type("50+");
    REQUIRE(change_is(window, "40.00"));
}

std::int64_t faults_kept(TillWindow& window) {
    std::int64_t kept = -1;
    window.frame().counter().desk->ask(
        [](Desk& desk) {
            return desk.book().database().number("SELECT count(*) FROM entry WHERE kind = 'device-fault'", 0);
        },
        [&](std::int64_t count) { kept = count; });
    REQUIRE(wait_for([&] { return kept >= 0; }));
    return kept;
}

std::string customer_sees(TillWindow& window) { return utf8(window.frame().peripherals().customer_frame()->text()); }

void sale_with_devices(Language language) {
    TillWindow window{language, with(simulated)};
    open_shift(window);
    const fs::path paper = window.folder() / "paper";
    REQUIRE(comes(paper, "[drawer opened]")); // for the float
    fs::remove(paper);
    add(window, "1001");
    CHECK(comes(window.folder() / "display", "10.00"));
    CHECK(wait_for([&] { return customer_sees(window).find("Coffee 咖啡   1 x 10.00  10.00") != std::string::npos; }));
    window.snap("10-customer-line");
    window.type("50+");
    REQUIRE(change_is(window, "40.00"));
    REQUIRE(comes(paper, "[cut]"));
    // The drawer before the paper, both after the entry.
    CHECK(content(paper).starts_with("[drawer opened]\n"));
    CHECK(content(paper).find("40.00") != std::string::npos);
    CHECK(comes(window.folder() / "display", "40.00"));
    const bool chinese = language == Language::chinese;
    for (const auto* figure : {chinese ? "合计  10.00" : "TOTAL  10.00", chinese ? "收款  50.00" : "RECEIVED  50.00",
                               chinese ? "找零  40.00" : "CHANGE  40.00"})
        CHECK(customer_sees(window).find(figure) != std::string::npos);
    window.snap("10-customer-change");
    CHECK(window.frame().message().empty());
    CHECK(faults_kept(window) == 0);

    // The next ticket takes its place; what is put back is shown; nothing is while the drawer is counted.
    add(window, "1002");
    CHECK(wait_for([&] { return customer_sees(window).find("40.00") == std::string::npos; }));
    window.enter();
    REQUIRE(wait_for([&] { return window.ticket_lines() == 0; }));
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.stands_on("count-100"); }));
    CHECK(wait_for([&] { return customer_sees(window).find(chinese ? "欢迎" : "Welcome") != std::string::npos; }));
    CHECK(customer_sees(window).find(".00") == std::string::npos);
}

void printer_goes_off(Language language) {
    TillWindow window{language, with(simulated)};
    open_shift(window);
    REQUIRE(comes(window.folder() / "paper", "[drawer opened]"));
    std::ofstream{window.folder() / "paper.trouble"} << "unplugged";
    add(window, "1001");
    window.type("50+");
    REQUIRE(change_is(window, "40.00"));
    const bool chinese = language == Language::chinese;
    REQUIRE(wait_for(
        [&] { return said(window).Contains(shown(chinese ? "打印机恢复后将打印" : "when the printer is ready")); }));
    CHECK(window.text_of("stopped-devices").Contains(shown(chinese ? "打印机" : "Printer")));
    window.snap("10-printer-off");
    CHECK(faults_kept(window) == 2); // the drawer hangs on it
    sell_coffee(window);
    CHECK(faults_kept(window) == 2); // said once

    fs::remove(window.folder() / "paper.trouble");
    window.key(WXK_F9);
    REQUIRE(wait_for([&] { return window.shows("try-devices"); }));
    window.snap("10-more");
    check_every_control(window);
    window.key(WXK_F8);
    CHECK(comes(window.folder() / "paper", "[cut]")); // what waited
    CHECK(wait_for([&] { return window.text_of("stopped-devices").empty(); }));
}

} // namespace

TEST_CASE("T2, T3: a sale opens the drawer, prints, and shows the customer the three figures (English)") {
    sale_with_devices(Language::english);
}
TEST_CASE("T2, T3: a sale opens the drawer, prints, and shows the customer the three figures (Chinese)") {
    sale_with_devices(Language::chinese);
}
TEST_CASE("P3: a printer that is off is told of and given up, the sale stands, it is tried again (English)") {
    printer_goes_off(Language::english);
}
TEST_CASE("P3: a printer that is off is told of and given up, the sale stands, it is tried again (Chinese)") {
    printer_goes_off(Language::chinese);
}

TEST_CASE("a rehearsal prints and never opens the drawer") {
    TillWindow window{Language::english, with(simulated, true)};
    open_shift(window);
    sell_coffee(window);
    REQUIRE(comes(window.folder() / "paper", "[cut]"));
    CHECK(content(window.folder() / "paper").find("REHEARSAL") != std::string::npos);
    CHECK(content(window.folder() / "paper").find("[drawer opened]") == std::string::npos);
}

namespace {

void drop_a_hundred(TillWindow& window) {
    window.key(WXK_PAGEUP);
    REQUIRE(wait_for([&] { return window.shows("drop"); }));
    window.key(WXK_F2);
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    window.type("1");
    sign_off(window, "li", "86420975");
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
}

} // namespace

TEST_CASE("D2: a drop prints its slip in two copies at once, through a plain device file") {
    TillWindow window{Language::english,
                      with("[printer]\nwire = \"file:lp0\"\npaper = 58\n[drawer]\non = \"printer\"\n")};
    open_shift(window);
    drop_a_hundred(window);
    REQUIRE(comes(window.folder() / "lp0", "Copy 2 of 2"));
    EscPosReader reader{32};
    CHECK(wait_for([&] {
        reader = EscPosReader{32};
        reader.feed(content(window.folder() / "lp0"));
        return reader.count(PrintEvent::Kind::cut) == 2;
    }));
    CHECK(reader.count(PrintEvent::Kind::kick) == 2); // the float's and the drop's
    CHECK(content(window.folder() / "lp0").find("Copy 1 of 2") != std::string::npos);
    CHECK(window.shown_document().empty());
}

TEST_CASE("D2: without a printer a slip is a document beside the book, and shown") {
    TillWindow window{Language::english};
    open_shift(window);
    drop_a_hundred(window);
    REQUIRE(wait_for([&] { return !window.shown_document().empty(); }));
    CHECK(window.shown_document() == window.folder() / "slips" / "drop-1.pdf");
    CHECK(content(window.shown_document()).starts_with("%PDF"));
}

TEST_CASE("P3: what is not there when the till opens is said once, and the till sells on (fault 47)") {
    TillWindow window{
        Language::english,
        with("[printer]\nwire = \"tcp:127.0.0.1:9\"\n[display]\nwire = \"file:nothing\"\nkind = \"led8\"\n")};
    REQUIRE(wait_for([&] { return window.text_of("stopped-devices") == "Not in use: Printer, Customer display"; }));
    open_shift(window);
    sell_coffee(window);
    CHECK(faults_kept(window) == 2);
}

TEST_CASE("settings that cannot be read are told of by line and column, and the till sells without devices") {
    TillWindow window{Language::english, with("[printer]\nwire = \"usb\"\n")};
    CHECK(wait_for([&] { return said(window).Contains("shop.book.counter.toml:2:8"); }));
    open_shift(window);
    sell_coffee(window);
}

TEST_CASE("a receipt is printed again as a copy; one that died with the till is offered after a restart") {
    TillWindow window{Language::english, with("[printer]\nwire = \"simulated:paper\"\n")};
    open_shift(window);
    sell_coffee(window);
    REQUIRE(comes(window.folder() / "paper", "[cut]"));
    const auto again = [&] {
        window.key(WXK_F9);
        REQUIRE(wait_for([&] { return window.shows("reprint"); }));
        window.key(WXK_F6);
        REQUIRE(wait_for([&] { return window.shows("ask-form"); }));
        window.enter();
    };
    again();
    CHECK(comes(window.folder() / "paper", "*** COPY 1 ***"));

    // As if the power had gone after the entry and before the paper.
    fs::remove_all(window.folder() / "shop.book.spool-1");
    fs::remove(window.folder() / "paper");
    window.restart();
    CHECK(wait_for([&] { return said(window).Contains("may not have reached its customer"); }));
    sign_in(window, "wang", "246810");
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
    again();
    REQUIRE(comes(window.folder() / "paper", "[cut]"));
    CHECK(content(window.folder() / "paper").find("COPY") == std::string::npos);
}
