// WireNoteCounter: listens until the total has come, or nothing comes any more.
#include "devices/notes/wire_note_counter.h"

#include "devices/notes/text_report.h"

namespace till {
namespace {

constexpr std::size_t most_at_once = 512;

} // namespace

NoteReport WireNoteCounter::read() {
    try {
        return read_text_report(receive(), currency_);
    } catch (const DeviceFault& fault) {
        return {{}, NoteReport::Fault::device, fault.what()};
    }
}

/// In short waits, so that a till that is shut does not stand there until somebody presses a key.
std::string WireNoteCounter::first_part() {
    constexpr Patience at_once{250};
    for (Patience waited{}; waited < patience_ && !given_up_(); waited += at_once)
        if (auto part = wire_.receive(most_at_once, at_once); !part.empty()) return part;
    return {};
}

std::string WireNoteCounter::receive() {
    constexpr std::size_t most_bytes = 16 * 1024; ///< no report is that long: it is a wire that babbles
    const OpenWire open{wire_};
    std::string text = first_part();
    while (!text.empty() && text.size() < most_bytes && !is_whole_report(text)) {
        const auto part = wire_.receive(most_at_once, pause_);
        if (part.empty()) break;
        text += part;
    }
    return text;
}

} // namespace till
