// CommandLine: what was typed after `tillbook`, and the help it offers.
#pragma once

namespace till {

/// Does what the arguments say and returns the program's exit code: 0 done, 1 it says no, 2 it cannot be read.
/// A fault is one sentence on standard error, in which nothing can steer the terminal.
int run_command_line(int count, const char* const* arguments);

} // namespace till
