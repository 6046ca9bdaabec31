// LineHash: by libsodium's generic hash, which is BLAKE2b.
#include "pos/cli/line_hash.h"

#include <sodium.h>
#include <stdexcept>

namespace till {

static constexpr std::size_t hash_bytes = 32;

struct LineHash::State {
    crypto_generichash_state sum;
    bool first = true;

    void update(std::string_view text) {
        crypto_generichash_update(&sum, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    }
};

LineHash::LineHash() : state_{std::make_unique<State>()} {
    if (sodium_init() < 0) throw std::runtime_error{"libsodium does not start"};
    crypto_generichash_init(&state_->sum, nullptr, 0, hash_bytes);
}

LineHash::~LineHash() = default;

std::string LineHash::add(std::string_view line) {
    if (!state_->first) state_->update("\n");
    state_->first = false;
    state_->update(line);
    auto so_far = state_->sum;
    std::string hash(hash_bytes, '\0');
    crypto_generichash_final(&so_far, reinterpret_cast<unsigned char*>(hash.data()), hash_bytes);
    return hash;
}

} // namespace till
