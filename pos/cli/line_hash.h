// LineHash: the running hash of a day file, by which a book knows the lines it has played.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace till {

/// BLAKE2b-256 over the lines so far, joined by \n, without their own line ends. Lines that follow change nothing in the
/// hashes of the lines before them, so a longer file has the same hashes as far as it is the same.
class LineHash {
public:
    LineHash();
    ~LineHash();

    /// Takes in the next line and hands back the hash up to and including it: 32 bytes.
    std::string add(std::string_view line);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace till
