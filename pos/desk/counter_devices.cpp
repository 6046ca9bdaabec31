// CounterDevices: wires by how they are reached, devices by what hangs on them.
#include "pos/desk/counter_devices.h"

#include "devices/display/cd5220.h"
#include "devices/display/led8.h"
#include "devices/escpos/wire_drawer.h"
#include "devices/escpos/wire_printer.h"
#include "devices/notes/wire_note_counter.h"
#include "devices/simulated/simulated_display.h"
#include "devices/simulated/simulated_note_counter.h"
#include "devices/simulated/simulated_wire.h"
#include "devices/wire/file_wire.h"
#include "devices/wire/tcp_wire.h"

namespace till {
namespace {

constexpr std::chrono::milliseconds patience{2000};

std::unique_ptr<Wire> made(const WireAddress& address, const std::filesystem::path& folder, int columns) {
    switch (address.kind) {
    case WireAddress::Kind::file: return std::make_unique<FileWire>(folder / address.place, patience);
    case WireAddress::Kind::serial: return std::make_unique<FileWire>(folder / address.place, patience, address.baud);
    case WireAddress::Kind::tcp: return std::make_unique<TcpWire>(address.place, address.port, patience);
    case WireAddress::Kind::simulated: return std::make_unique<SimulatedWire>(folder / address.place, columns);
    }
    return nullptr;
}

DrawerSense sense_of(DrawerSettings::Sense sense) {
    switch (sense) {
    case DrawerSettings::Sense::blind: return DrawerSense::blind;
    case DrawerSettings::Sense::high: return DrawerSense::open_is_high;
    case DrawerSettings::Sense::low: return DrawerSense::open_is_low;
    }
    return DrawerSense::blind;
}

} // namespace

CounterDevices::CounterDevices(const CounterSettings& settings, const std::filesystem::path& book,
                               const std::string& till)
    : folder_{std::filesystem::absolute(book).parent_path()} {
    if (settings.printer) make_printer(*settings.printer, book.string() + ".spool-" + till);
    if (settings.drawer) make_drawer(*settings.drawer);
    if (settings.display) make_display(*settings.display);
    if (settings.note_counter) make_note_counter(settings.note_counter->wire);
}

Wire& CounterDevices::wire_of(const WireAddress& address, int columns) {
    return *wires_.emplace_back(made(address, folder_, columns));
}

void CounterDevices::make_printer(const PrinterSettings& settings, const std::filesystem::path& spool) {
    format_.columns = settings.paper == 58 ? columns_58_mm : columns_80_mm;
    format_.encoding = settings.utf8 ? TextEncoding::utf8 : TextEncoding::gb18030;
    printer_wire_ = &wire_of(settings.wire, format_.columns);
    printer_ = std::make_unique<WirePrinter>(*printer_wire_);
    spool_.emplace(*printer_, spool);
}

void CounterDevices::make_drawer(const DrawerSettings& settings) {
    Wire& wire = settings.wire ? wire_of(*settings.wire, columns_80_mm) : *printer_wire_;
    const auto pin = settings.pin == 5 ? EscPosJob::Pin::five : EscPosJob::Pin::two;
    drawer_ = std::make_unique<WireDrawer>(wire, pin, sense_of(settings.sense));
}

void CounterDevices::make_display(const DisplaySettings& settings) {
    const bool letters = settings.kind == DisplaySettings::Kind::cd5220;
    if (settings.wire.kind == WireAddress::Kind::simulated) {
        display_ = std::make_unique<SimulatedDisplay>(folder_ / settings.wire.place, letters);
        return;
    }
    Wire& wire = wire_of(settings.wire, columns_80_mm);
    if (letters)
        display_ = std::make_unique<Cd5220>(wire);
    else
        display_ = std::make_unique<Led8>(wire);
}

void CounterDevices::make_note_counter(const WireAddress& address) {
    if (address.kind == WireAddress::Kind::simulated)
        note_wire_ = std::make_unique<SimulatedNoteCounter>(folder_ / address.place);
    else
        note_wire_ = made(address, folder_, columns_80_mm);
}

NoteReport CounterDevices::count_notes(const Currency& currency, const std::function<bool()>& given_up) {
    constexpr std::chrono::milliseconds to_press_print{30'000}, between_parts{1'500};
    return WireNoteCounter{*note_wire_, currency, to_press_print, between_parts, given_up}.read();
}

} // namespace till
