// EscPosJob: one job in ESC/POS, the language of receipt printers, put together command by command.
#pragma once

#include "devices/escpos/print_text.h"

#include <string>
#include <string_view>

namespace till {

/// Begins with the printer set back and told the text's encoding. What is given as text is never obeyed.
class EscPosJob {
public:
    enum class Align { left, centre, right };
    enum class Pin { two, five }; ///< of the drawer's plug

    explicit EscPosJob(TextEncoding encoding);

    EscPosJob& bold(bool on);
    EscPosJob& align(Align align);
    /// Each 1 to 8; throws std::out_of_range for others.
    EscPosJob& size(int width, int height);
    /// A code page by the printer's own number, for printers of one byte a character.
    EscPosJob& code_page(int number);
    EscPosJob& line(std::string_view utf8);
    EscPosJob& feed(int lines);
    /// Feeds past the knife and cuts, but for a hinge of paper.
    EscPosJob& cut();
    EscPosJob& kick_drawer(Pin pin);
    /// A QR code of `data` (1 to 2953 bytes, error correction M), each module `dots` wide, 1 to 16. Throws
    /// std::out_of_range.
    EscPosJob& qr(std::string_view data, int dots);

    const std::string& bytes() const { return bytes_; }

private:
    EscPosJob& add(std::string_view command) {
        bytes_ += command;
        return *this;
    }
    TextEncoding encoding_;
    std::string bytes_;
};

} // namespace till
