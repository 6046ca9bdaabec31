// Pin: Argon2id by libsodium.
#include "reconcile/staff/pin.h"

#include "reconcile/book/database.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace till {
namespace {

bool steps_by(std::string_view pin, int step) {
    return std::adjacent_find(pin.begin(), pin.end(), [&](char a, char b) { return b - a != step; }) == pin.end();
}

} // namespace

bool is_strong_pin(std::string_view pin, std::string_view person) {
    const bool digits = std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || pin.size() < 6 || pin.size() > 12 || pin == person) return false;
    return !steps_by(pin, 0) && !steps_by(pin, 1) && !steps_by(pin, -1);
}

std::string hash_pin(const Keys& keys, std::string_view pin, PinCost cost) {
    const bool real = cost == PinCost::real;
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const std::string keyed = keys.peppered(pin);
    if (crypto_pwhash_str_alg(hash.data(), keyed.data(), keyed.size(), real ? 2 : crypto_pwhash_OPSLIMIT_MIN,
                              real ? std::size_t{64} << 20 : crypto_pwhash_MEMLIMIT_MIN, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw BookError{"There is not enough memory to check a PIN. Close other programs."};
    return hash.data();
}

bool check_pin(const Keys& keys, std::string_view pin, const std::string& hash) {
    const std::string keyed = keys.peppered(pin);
    return crypto_pwhash_str_verify(hash.c_str(), keyed.data(), keyed.size()) == 0;
}

} // namespace till
