// StatementChaos: good statements of every format, mutated at random and read.
#pragma once

#include <cstdint>

namespace till {

struct ChaosReport {
    int read = 0;
    int refused = 0; ///< with BadFile; anything else that is thrown goes on to the caller
};

/// Reads `rounds` mutated statements. The same seed reads the same ones.
ChaosReport read_chaos(std::uint64_t seed, int rounds);

} // namespace till
