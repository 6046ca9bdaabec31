// PaperSeal: where a paper stands in the chain, as its foot says.
#pragma once

#include <string>

namespace till {

struct PaperSeal {
    std::string code; ///< ASCII, also as QR code; it ends with the head
    std::string head; ///< 64 hex digits
};

} // namespace till
