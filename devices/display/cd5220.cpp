// Cd5220: ESC Q A for the upper line, ESC Q B for the lower.
#include "devices/display/cd5220.h"

namespace till {
namespace {

constexpr std::size_t width = 20;

/// Exactly twenty letters, so that nothing of the line before stays.
std::string fitted(std::string_view text) {
    std::string line;
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if ((byte & 0xC0) == 0x80) continue; // the rest of a letter that is shown as one mark
        line += byte >= 0x80 ? '?' : byte < 0x20 || byte == 0x7F ? ' ' : each;
    }
    line.resize(width, ' ');
    return line;
}

std::string right_aligned(std::string_view amount) {
    if (amount.size() > width) return std::string(width, '-');
    return std::string(width - amount.size(), ' ') + std::string{amount};
}

std::string_view name_of(LineDisplay::Figure figure) {
    switch (figure) {
    case LineDisplay::Figure::price: return "PRICE";
    case LineDisplay::Figure::total: return "TOTAL";
    case LineDisplay::Figure::received: return "RECEIVED";
    case LineDisplay::Figure::change: return "CHANGE";
    }
    return {};
}

} // namespace

void Cd5220::show(Figure figure, std::string_view amount) { show_text(name_of(figure), right_aligned(amount)); }

/// Only CLR leaves the string mode that ESC Q begins.
void Cd5220::show_text(std::string_view upper, std::string_view lower) {
    const OpenWire open{wire_};
    wire_.send("\x1b@\x0c\x1bQA" + fitted(upper) + "\r\x1bQB" + fitted(lower) + "\r");
}

void Cd5220::clear() {
    const OpenWire open{wire_};
    wire_.send("\x1b@\x0c");
}

} // namespace till
