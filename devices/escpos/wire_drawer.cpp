// WireDrawer: the kick, and the level of pin 3.
#include "devices/escpos/wire_drawer.h"

#include "devices/escpos/status.h"

namespace till {

WireDrawer::WireDrawer(Wire& wire, EscPosJob::Pin pin, DrawerSense sense, std::chrono::milliseconds answer)
    : wire_{wire}, pin_{pin}, sense_{sense}, answer_{answer} {}

void WireDrawer::open_drawer() {
    const OpenWire open{wire_};
    wire_.send(EscPosJob{TextEncoding::gb18030}.kick_drawer(pin_).bytes());
}

void WireDrawer::check_health() {
    if (sense_ != DrawerSense::blind) is_open();
    const OpenWire open{wire_};
}

bool WireDrawer::is_open() {
    if (sense_ == DrawerSense::blind) return false;
    const OpenWire open{wire_};
    wire_.send(status::ask_printer);
    const auto answer = wire_.receive(1, answer_);
    if (answer.empty() || !status::is_answer(static_cast<unsigned char>(answer[0])))
        throw DeviceFault{DeviceFault::Code::offline, "the drawer's printer does not answer"};
    const bool high = static_cast<unsigned char>(answer[0]) & status::drawer_pin_high;
    return high == (sense_ == DrawerSense::open_is_high);
}

} // namespace till
