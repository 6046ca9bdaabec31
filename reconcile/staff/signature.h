// Signature: a person and the PIN they typed to sign for something.
#pragma once

#include <string>

namespace till {

/// Not yet believed: the roster turns it into an approval or a refusal.
struct Signature {
    std::string person;
    std::string pin;
};

} // namespace till
