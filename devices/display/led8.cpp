// Led8: ESC s for the light, ESC Q A for the digits.
#include "devices/display/led8.h"

#include <algorithm>
#include <string>

namespace till {
namespace {

constexpr std::ptrdiff_t digits = 8;

char light_of(LineDisplay::Figure figure) { return static_cast<char>('1' + static_cast<int>(figure)); }

/// The point lights up beside a digit and takes no place of its own.
bool fits(std::string_view amount) {
    const auto is_shown = [](char each) { return (each >= '0' && each <= '9') || each == '-' || each == '.'; };
    return std::all_of(amount.begin(), amount.end(), is_shown) &&
           std::ssize(amount) - std::count(amount.begin(), amount.end(), '.') <= digits;
}

} // namespace

void Led8::show(Figure figure, std::string_view amount) {
    const OpenWire open{wire_};
    wire_.send(std::string{"\x0c\x1bs"} + light_of(figure) + "\x1bQA" +
               (fits(amount) ? std::string{amount} : std::string(digits, '-')) + "\r");
}

void Led8::clear() {
    const OpenWire open{wire_};
    wire_.send("\x0c\x1bs0");
}

} // namespace till
