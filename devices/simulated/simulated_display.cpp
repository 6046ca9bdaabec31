// SimulatedDisplay: the whole face of it, written anew each time.
#include "devices/simulated/simulated_display.h"

#include <array>
#include <fstream>
#include <string>

namespace till {

void SimulatedDisplay::write(const std::string& text) const {
    std::ifstream trouble{file_.string() + ".trouble"};
    for (std::string word; trouble >> word;)
        if (word == "unplugged") throw DeviceFault{DeviceFault::Code::no_hardware, "there is no display"};
    std::ofstream out{file_, std::ios::trunc | std::ios::binary};
    out << text;
    if (!out.flush()) throw DeviceFault{DeviceFault::Code::no_hardware, file_.string() + " cannot be written"};
}

void SimulatedDisplay::show(Figure figure, std::string_view amount) {
    static constexpr std::array<std::string_view, 4> lights{"PRICE", "TOTAL", "RECEIVED", "CHANGE"};
    write(std::string{lights[static_cast<std::size_t>(figure)]} + "\n" + std::string{amount} + "\n");
}

void SimulatedDisplay::show_text(std::string_view upper, std::string_view lower) {
    if (letters_) write(std::string{upper} + "\n" + std::string{lower} + "\n");
}

void SimulatedDisplay::clear() { write({}); }

} // namespace till
