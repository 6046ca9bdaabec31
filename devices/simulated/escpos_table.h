// EscPosTable: the commands a simulated printer knows, each with how long it is and what it does.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace till {

/// What a command does that can be seen on paper or from outside.
enum class Effect {
    none,
    set_back,
    bold,
    size,
    print_mode, // ESC !: size and bold at once
    code_page,
    hanzi_on,
    hanzi_off,
    feed,
    cut,
    kick,
    real_time_kick,
    question,
    extended, // ESC (, GS (, FS (: a letter says what
    barcode,
    image,
};

/// A command found at the beginning of a stream.
struct FoundCommand {
    Effect effect = Effect::none;
    std::string_view lead;       ///< as the table has it, e.g. ESC p
    std::string_view parameters; ///< whole, up to the next command
    bool known = true;           ///< false: two bytes that mean nothing
};

/// The command that `stream` (which begins with ESC, FS, GS or DLE) opens with; nothing while bytes of it are missing.
std::optional<FoundCommand> find_command(std::string_view stream);

} // namespace till
