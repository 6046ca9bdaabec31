// SimulatedPrinter: a receipt printer with a drawer at the end of a wire, with all the ways such a printer fails.
#pragma once

#include "devices/simulated/escpos_reader.h"
#include "devices/wire/wire.h"

#include <cstddef>
#include <optional>

namespace till {

/// Speaks ESC/POS like the real thing, so that all code above the wire is the same for both.
class SimulatedPrinter : public Wire {
public:
    /// What is wrong with it; any of them together.
    struct Trouble {
        bool unplugged = false;
        bool offline = false;
        bool cover_open = false;
        bool mute = false;                      ///< prints, but answers nothing, as many do
        bool drawer_stuck = false;              ///< a kick does not open it
        std::optional<std::size_t> hangs_after; ///< bytes; then it takes and says nothing
        std::optional<std::size_t> paper_for;   ///< lines; then the paper is out
        std::optional<std::size_t> fails_after; ///< bytes; then the connection breaks
    };

    explicit SimulatedPrinter(int columns = 48, bool hanzi = true) : reader_{columns, hanzi} {}

    Trouble trouble;

    /// What was sent, read; and what of it is on paper.
    const EscPosReader& reader() const { return reader_; }
    std::vector<std::string> paper() const;
    std::size_t kicks() const { return reader_.count(PrintEvent::Kind::kick); }
    bool is_drawer_open() const { return drawer_open_; }
    void shut_drawer() { drawer_open_ = false; }

    void open() override;
    void send(std::string_view bytes) override;
    std::string receive(std::size_t most, std::chrono::milliseconds timeout) override;
    void close() noexcept override {}

private:
    bool is_hung() const { return trouble.hangs_after && taken_ >= *trouble.hangs_after; }
    bool is_out_of_paper() const;
    void heed_events();
    char answer(int question) const;

    EscPosReader reader_;
    std::size_t taken_ = 0; ///< bytes
    std::size_t heeded_ = 0;
    bool drawer_open_ = false;
    std::string answers_;
};

} // namespace till
