// SimulatedNoteCounter: a bank-note counter that is a file: what was counted stands there.
#pragma once

#include "devices/wire/wire.h"

#include <filesystem>
#include <string>

namespace till {

/// For rehearsals without a machine, and for tests. `file` holds lines `FACE PIECES`, faces in whole units of the
/// currency; at each reading they are sent as the report that a machine prints, and the file is emptied as a machine's
/// memory is. `file`.trouble ails it, as words: unplugged, mute, cut (the report breaks off), noise (one digit is
/// another).
class SimulatedNoteCounter : public Wire {
public:
    explicit SimulatedNoteCounter(std::filesystem::path file) : file_{std::move(file)} {}
    void open() override;
    void send(std::string_view) override {}
    /// A few bytes at a time, as a serial line brings them.
    std::string receive(std::size_t most, std::chrono::milliseconds timeout) override;
    void close() noexcept override { report_.clear(); }

private:
    std::filesystem::path file_;
    std::string report_; ///< what is still to be sent
};

} // namespace till
