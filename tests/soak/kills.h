// Kills: a till is killed at random moments of a working day, again and again, and its book is read after each (fault
// 1).
#pragma once

#include "reconcile/book/book.h"

#include <cstdint>
#include <string>
#include <vector>

namespace till {

/// What the killed till had said was done: an entry, by its seq and hash.
struct Acknowledged {
    std::int64_t seq = 0;
    std::string hash;
};

/// What is wrong with a book after a crash, given what was acknowledged before it: entries lost or altered, more of
/// them than one act beyond, a journal of another story, a book that does not verify. Empty where all is well.
std::vector<std::string> faults_after_crash(const BookPlaces &places, const std::vector<Acknowledged> &said);

struct KillReport {
    int kills = 0;
    std::int64_t acts = 0;   ///< acknowledged
    std::int64_t beyond = 0; ///< kills after which the book held an act that was not acknowledged yet
    std::int64_t behind = 0; ///< kills between the commit and the electronic journal
    std::vector<std::string> faults;
};

/// Has a till work on the book in a process of its own and kills it after 1 to 120 ms, `times` times. The acts (sales,
/// voids, refunds, drops, lines of open tickets, closes of shift and day) and the moments follow from the seed.
KillReport kill_often(const BookPlaces &places, std::uint32_t seed, int times);

} // namespace till
