// Chain: the hash that binds each entry to the one before it.
#pragma once

#include "reconcile/book/entry.h"

#include <string>
#include <string_view>

namespace till {

/// The name of the hash that entries of version 1 bear in their `alg` column.
inline constexpr std::string_view hash_algorithm = "BLAKE2b-256";

/// BLAKE2b-256 over the algorithm's name, the previous hash, and epoch, seq, kind, version, alg, number, till, shift,
/// business_day, at, utc_offset, staff, about and body, each preceded by its length (8 bytes, little endian);
/// whole numbers are written as 8 bytes, little endian. 32 bytes.
std::string hash_of(const Entry& entry);

/// What stands before the first entry: 32 zero bytes.
std::string first_previous();

/// BLAKE2b-256 of any bytes.
std::string hash_of_bytes(std::string_view bytes);

} // namespace till
