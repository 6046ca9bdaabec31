// EscPosReader: reads a stream of ESC/POS as a printer would, and tells what came out on paper and what moved.
#pragma once

#include "devices/simulated/escpos_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace till {

struct PrintEvent {
    enum class Kind { line, cut, kick, qr, barcode, image, question, unknown };
    Kind kind = Kind::line;
    std::string text; ///< of a line in UTF-8, of a code its data, of an unknown command its bytes
    int value = 0;    ///< of a kick the pin (0: 2, 1: 5), of a question its kind
    int width = 1;    ///< of a line: of its largest letters
    int height = 1;
    bool bold = false;
    friend bool operator==(const PrintEvent&, const PrintEvent&) = default;
};

/// Shares no code with the encoder, so that each can prove the other. Takes bytes as they come; a command is read once
/// it is whole.
class EscPosReader {
public:
    /// `columns` of the paper: a longer line goes on in the next. `hanzi`: a model for China starts in Chinese mode.
    explicit EscPosReader(int columns = 48, bool hanzi = true)
        : columns_{columns}, starts_hanzi_{hanzi}, hanzi_{hanzi} {}

    void feed(std::string_view bytes);
    const std::vector<PrintEvent>& events() const { return events_; }
    /// The lines alone.
    std::vector<std::string> lines() const;
    /// Nothing is left that waits for more bytes, and no line is unfinished.
    bool is_done() const { return pending_.empty() && line_.empty(); }
    std::size_t count(PrintEvent::Kind kind) const;

private:
    /// Reads what the stream begins with; 0 while bytes of it are missing.
    std::size_t take(std::string_view stream);
    std::size_t take_text(std::string_view stream);
    void obey(const FoundCommand& command);
    void obey_extended(char group, std::string_view parameters);
    void put(std::string_view bytes, const char* charset, int columns);
    void end_line();
    void say(PrintEvent::Kind kind, std::string text = {}, int value = 0) {
        events_.push_back({kind, std::move(text), value});
    }

    int columns_;
    bool starts_hanzi_;
    bool hanzi_;
    bool utf8_ = false;
    int page_ = 0;
    int width_ = 1, height_ = 1;
    bool bold_ = false;
    std::string pending_;
    std::string symbol_; ///< what the printer keeps of a two-dimensional code until it is printed
    std::string line_;
    int used_ = 0;
    PrintEvent style_; ///< the largest letters of the line so far
    std::vector<PrintEvent> events_;
};

} // namespace till
