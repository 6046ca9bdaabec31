// SimulatedWire: a printer with a drawer that is a file: what it prints can be read there, and what ails it is set
// there.
#pragma once

#include "devices/simulated/simulated_printer.h"

#include <filesystem>
#include <string>

namespace till {

/// For demonstrations and rehearsals without hardware, and for tests. Writes each line on paper to `file`, and
/// `[drawer opened]` for each kick. What stands in `file`.trouble is wrong with it, as words: unplugged, offline,
/// cover-open, no-paper, drawer-stuck, mute, hangs.
class SimulatedWire : public Wire {
public:
    explicit SimulatedWire(std::filesystem::path file, int columns = 48);

    void open() override;
    void send(std::string_view bytes) override { printer_.send(bytes); }
    std::string receive(std::size_t most, std::chrono::milliseconds timeout) override {
        return printer_.receive(most, timeout);
    }
    void close() noexcept override;

private:
    void write_what_happened();

    std::filesystem::path file_;
    SimulatedPrinter printer_;
    std::size_t written_ = 0; ///< of the printer's events
};

} // namespace till
