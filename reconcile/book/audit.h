// Audit: the laws an entry must keep given all before it, each a small check with a sentence.
#pragma once

#include "reconcile/book/entry.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace till {

/// Goes through entries in order. It shares no sums with the code that made them: it reads the bodies as they stand.
class Audit {
public:
    /// What is wrong with this entry, given those before it; nothing where all is well.
    std::optional<std::string> fault_in(const Entry& entry);
    std::int64_t entries() const { return expected_seq_ - 1; }

private:
    std::optional<std::string> broken_link(const Entry& entry);
    std::optional<std::string> broken_number(const Entry& entry);
    std::optional<std::string> broken_day(const Entry& entry, const Json& body);
    std::optional<std::string> broken_money(const Entry& entry, const Json& body);
    std::optional<std::string> broken_signers(const Entry& entry, const Json& body);

    std::int64_t expected_seq_ = 1;
    std::int64_t epoch_ = 1;
    std::string previous_;
    Day day_;
    Day closed_;
    std::map<Kind, std::int64_t> numbers_;
    std::map<std::int64_t, std::int64_t> left_of_ticket_; ///< by seq: minor units not yet given back
    std::set<std::int64_t> closed_shifts_;
};

} // namespace till
