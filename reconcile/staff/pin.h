// Pin: the rules a PIN must keep, and its hash.
#pragma once

#include "reconcile/book/keys.h"

#include <string>
#include <string_view>

namespace till {

/// 6 to 12 digits that are no row (123456, 987654), not one digit repeated, and not the person's id.
bool is_strong_pin(std::string_view pin, std::string_view person);

/// How dear a hash is: a real book takes 64 MiB and two passes; a rehearsal the cheapest there is.
enum class PinCost { real, rehearsal };

/// Argon2id over the PIN keyed with the pepper. Throws BookError where the memory is not to be had.
std::string hash_pin(const Keys& keys, std::string_view pin, PinCost cost);
/// Takes as long for a wrong PIN as for a right one.
bool check_pin(const Keys& keys, std::string_view pin, const std::string& hash);

} // namespace till
