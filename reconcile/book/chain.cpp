// Chain: the hash of an entry, by libsodium.
#include "reconcile/book/chain.h"

#include <sodium.h>

namespace till {
namespace {

constexpr std::size_t hash_size = 32;

/// Feeds length-prefixed fields into one BLAKE2b state.
class Hasher {
public:
    Hasher() { crypto_generichash_init(&state_, nullptr, 0, hash_size); }
    Hasher& field(std::string_view bytes) {
        raw(static_cast<std::uint64_t>(bytes.size()));
        crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
        return *this;
    }
    Hasher& field(std::int64_t number) {
        raw(8);
        raw(static_cast<std::uint64_t>(number));
        return *this;
    }
    std::string done() {
        std::string hash(hash_size, '\0');
        crypto_generichash_final(&state_, reinterpret_cast<unsigned char*>(hash.data()), hash.size());
        return hash;
    }

private:
    void raw(std::uint64_t number) {
        unsigned char bytes[8];
        for (auto& byte : bytes) {
            byte = static_cast<unsigned char>(number & 0xff);
            number >>= 8;
        }
        crypto_generichash_update(&state_, bytes, sizeof bytes);
    }
    crypto_generichash_state state_{};
};

} // namespace

std::string hash_of(const Entry& e) {
    return Hasher{}
        .field(hash_algorithm)
        .field(e.previous)
        .field(e.epoch)
        .field(e.seq)
        .field(word(e.kind))
        .field(e.version)
        .field(e.alg)
        .field(e.number)
        .field(e.till)
        .field(e.shift)
        .field(e.business_day.iso())
        .field(e.at.utc_ms)
        .field(std::int64_t{e.at.offset_minutes})
        .field(e.staff)
        .field(e.about)
        .field(e.body)
        .done();
}

std::string first_previous() { return std::string(hash_size, '\0'); }

std::string hash_of_bytes(std::string_view bytes) {
    std::string hash(hash_size, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return hash;
}

} // namespace till
