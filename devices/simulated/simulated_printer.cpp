// SimulatedPrinter: bytes in, paper and answers out.
#include "devices/simulated/simulated_printer.h"

#include <algorithm>

namespace till {

using Code = DeviceFault::Code;

void SimulatedPrinter::open() {
    answers_.clear();
    if (trouble.unplugged) throw DeviceFault{Code::no_hardware, "there is no printer"};
}

void SimulatedPrinter::send(std::string_view bytes) {
    for (std::size_t sent = 0; sent < bytes.size(); ++sent, ++taken_) {
        if (is_hung()) throw DeviceFault{Code::timeout, "the printer takes no more in time", sent};
        if (trouble.fails_after && taken_ >= *trouble.fails_after)
            throw DeviceFault{Code::failure, "the connection broke", sent};
        reader_.feed(bytes.substr(sent, 1));
    }
    heed_events();
}

std::string SimulatedPrinter::receive(std::size_t most, std::chrono::milliseconds) {
    if (trouble.mute || is_hung()) return {};
    const std::string said = answers_.substr(0, most);
    answers_.erase(0, said.size());
    return said;
}

void SimulatedPrinter::heed_events() {
    for (const auto& events = reader_.events(); heeded_ < events.size(); ++heeded_) {
        const auto& event = events[heeded_];
        if (event.kind == PrintEvent::Kind::question) answers_ += answer(event.value);
        if (event.kind == PrintEvent::Kind::kick && !trouble.drawer_stuck) drawer_open_ = true;
    }
}

bool SimulatedPrinter::is_out_of_paper() const {
    return trouble.paper_for && reader_.count(PrintEvent::Kind::line) >= *trouble.paper_for;
}

char SimulatedPrinter::answer(int question) const {
    constexpr int fixed = 0x12;
    const bool offline = trouble.offline || trouble.cover_open || is_out_of_paper();
    if (question == 1) return static_cast<char>(fixed | (drawer_open_ ? 0x04 : 0) | (offline ? 0x08 : 0));
    if (question == 2)
        return static_cast<char>(fixed | (trouble.cover_open ? 0x04 : 0) | (is_out_of_paper() ? 0x20 : 0));
    if (question == 4) return static_cast<char>(fixed | (is_out_of_paper() ? 0x6C : 0));
    return static_cast<char>(fixed);
}

std::vector<std::string> SimulatedPrinter::paper() const {
    auto lines = reader_.lines();
    if (trouble.paper_for) lines.resize(std::min(lines.size(), *trouble.paper_for));
    return lines;
}

} // namespace till
