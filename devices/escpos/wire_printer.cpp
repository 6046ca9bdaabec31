// WirePrinter: status, job, status.
#include "devices/escpos/wire_printer.h"

#include "devices/escpos/status.h"

namespace till {

using Code = DeviceFault::Code;

WirePrinter::WirePrinter(Wire& wire, std::chrono::milliseconds answer) : wire_{wire}, answer_{answer} {}

/// Bytes that are no answer (an automatic status, an echo) are read over.
std::optional<unsigned> WirePrinter::ask(std::string_view question) {
    wire_.send(question);
    constexpr int most_strays = 16;
    for (int strays = 0; strays < most_strays; ++strays) {
        const auto byte = wire_.receive(1, answer_);
        if (byte.empty()) return std::nullopt;
        if (const auto value = static_cast<unsigned char>(byte[0]); status::is_answer(value)) return value;
    }
    return std::nullopt;
}

void WirePrinter::look_at_paper() {
    const auto paper = ask(status::ask_paper);
    if (!paper) return;
    paper_ = *paper & status::paper_near_end ? PaperState::near_end : PaperState::ok;
    if (*paper & status::paper_end) paper_ = PaperState::empty;
    if (paper_ == PaperState::empty) throw DeviceFault{Code::paper_empty, "the printer is out of paper"};
}

/// Throws where the printer says it cannot print; false where it says nothing.
bool WirePrinter::look() {
    const auto printer = ask(status::ask_printer);
    power_ = PowerState::unknown;
    if (printer) power_ = *printer & status::offline ? PowerState::offline : PowerState::online;
    if (!printer) return false;
    look_at_paper();
    if (power_ == PowerState::online) return true;
    const auto cause = ask(status::ask_offline_cause);
    if (cause && (*cause & status::cover_open)) throw DeviceFault{Code::cover_open, "the printer's cover is open"};
    throw DeviceFault{Code::offline, "the printer is offline"};
}

/// A question prints nothing, however much of it went: what counts is the `sent` bytes of the job before it.
bool WirePrinter::look(std::size_t sent) {
    try {
        return look();
    } catch (const DeviceFault& fault) {
        throw DeviceFault{fault.code, fault.what(), sent};
    }
}

void WirePrinter::print(std::string_view job) {
    state_ = DeviceState::error; // until it is known to have gone well
    const OpenWire open{wire_};
    const bool answers = look(0);
    wire_.send(job);
    if (answers && !look(job.size())) // it answered before and now hangs with the job in it
        throw DeviceFault{Code::timeout, "the printer does not answer any more", job.size()};
    state_ = DeviceState::idle;
}

} // namespace till
