// Tests that an entry's hash is what its description says, reckoned anew byte by byte.
#include "reconcile/book/chain.h"
#include "reconcile/book/text.h"
#include "tests/book/played_book.h"

#include <doctest/doctest.h>
#include <sodium.h>

using namespace till;

namespace {

std::string number_bytes(std::uint64_t number) {
    std::string bytes;
    for (int i = 0; i < 8; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xff);
    return bytes;
}

std::string field(const std::string &bytes) { return number_bytes(bytes.size()) + bytes; }
std::string field(std::int64_t number) { return field(number_bytes(static_cast<std::uint64_t>(number))); }

/// Every byte that is hashed, in order, from the row alone.
std::string hashed_bytes(const Entry &e) {
    return field("BLAKE2b-256") + field(e.previous) + field(e.epoch) + field(e.seq) + field(std::string{word(e.kind)}) +
           field(e.version) + field(e.alg) + field(e.number) + field(e.till) + field(e.shift) +
           field(e.business_day.iso()) + field(e.at.utc_ms) + field(e.at.offset_minutes) + field(e.staff) +
           field(e.about) + field(e.body);
}

std::string blake2b(const std::string &bytes) {
    std::string hash(32, '\0');
    crypto_generichash_blake2b(reinterpret_cast<unsigned char *>(hash.data()), hash.size(),
                               reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(), nullptr, 0);
    return hash;
}

Entry fixed_entry() {
    Entry e;
    e.epoch = 1;
    e.seq = 7;
    e.kind = Kind::ticket;
    e.version = 1;
    e.alg = "BLAKE2b-256";
    e.number = 3;
    e.till = "1";
    e.shift = 2;
    e.business_day = *Day::parse("2026-11-21");
    e.at = {1'795'222'800'123, -210};
    e.staff = "王芳";
    e.about = 5;
    e.body = R"({"lines":[],"total":1100})";
    e.previous = std::string(31, '\x11') + '\0';
    return e;
}

} // namespace

TEST_CASE("the hash of every entry of a played book is that of its own bytes") {
    const PlayedBook book;
    std::string previous = std::string(32, '\0');
    for (const auto &entry : book.entries()) {
        CAPTURE(entry.seq);
        CHECK(entry.previous == previous);
        CHECK(hex(entry.hash) == hex(blake2b(hashed_bytes(entry))));
        previous = entry.hash;
    }
}

TEST_CASE("the hash of a fixed entry never changes, whatever the program becomes") {
    CHECK(hex(hash_of(fixed_entry())) == "024b41387774f15de14bef0afa0c1f49306a057864edc29503a04b4807d12367");
    CHECK(first_previous() == std::string(32, '\0'));
}

TEST_CASE("two fields cannot trade bytes: what ends one and begins the next is hashed apart") {
    Entry one = fixed_entry(), other = fixed_entry();
    one.staff = "ab", one.till = "c";
    other.staff = "b", other.till = "ca";
    CHECK(hash_of(one) != hash_of(other));
}
