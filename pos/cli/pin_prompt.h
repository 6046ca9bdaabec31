// PinPrompt: asks for a PIN without showing it.
#pragma once

#include <string>

namespace till {

/// From the terminal without echo, or else one line of standard input. Throws std::runtime_error at its end.
std::string ask_pin(const std::string& person);

} // namespace till
