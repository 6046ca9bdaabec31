// PinPrompt: switching the terminal's echo off and on again.
#include "pos/cli/pin_prompt.h"

#include "pos/cli/utf8.h"

#include <iostream>
#include <stdexcept>
#include <termios.h>
#include <unistd.h>

namespace till {
namespace {

/// The terminal shows nothing of what is typed while this lives.
class Hidden {
public:
    Hidden() {
        terminal_ = tcgetattr(STDIN_FILENO, &before_) == 0;
        if (!terminal_) return;
        termios hidden = before_;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~Hidden() {
        if (terminal_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    Hidden(const Hidden&) = delete;
    Hidden& operator=(const Hidden&) = delete;
    bool terminal() const { return terminal_; }

private:
    termios before_{};
    bool terminal_ = false;
};

} // namespace

std::string ask_pin(const std::string& person) {
    const Hidden hidden;
    if (hidden.terminal()) std::cerr << "PIN of " << safe_text(person) << ": " << std::flush;
    std::string pin;
    const bool typed = static_cast<bool>(std::getline(std::cin, pin));
    if (hidden.terminal()) std::cerr << '\n';
    if (!typed) throw std::runtime_error{"no PIN was typed"};
    if (pin.ends_with('\r')) pin.pop_back();
    return pin;
}

} // namespace till
