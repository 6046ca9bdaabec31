// Entry: one thing that happened, as the book keeps it for ever.
#pragma once

#include "reconcile/book/clock.h"
#include "reconcile/book/json.h"
#include "reconcile/book/kind.h"
#include "reconcile/money/money.h"

#include <cstdint>
#include <string>
#include <vector>

namespace till {

/// What an entry did to one account: above zero is a debit.
struct Posting {
    std::string account;
    Money amount;
    friend bool operator==(const Posting&, const Posting&) = default;
};

/// An entry before the book has taken it: what happened, where, by whom.
struct EntryDraft {
    Kind kind = Kind::config;
    std::string till;        ///< empty where no till is concerned
    std::int64_t shift = 0;  ///< 0 where no shift is
    std::string staff;       ///< the actor's id; empty for the program itself
    std::int64_t about = 0;  ///< the seq of the entry it names; 0 for none
    Json body = Json::object();
    std::vector<Posting> postings; ///< sum zero
};

/// A row of the entry table. The body's bytes are what was hashed; they are never written again.
struct Entry {
    std::int64_t epoch = 1;
    std::int64_t seq = 0;
    Kind kind = Kind::config;
    std::int64_t version = 1;
    std::string alg;
    std::int64_t number = 0; ///< the gapless number of the document within its kind; 0 where the kind has none
    std::string till;
    std::int64_t shift = 0;
    Day business_day;
    Moment at;
    std::string staff;
    std::int64_t about = 0;
    std::string body;
    std::string previous; ///< 32 bytes
    std::string hash;     ///< 32 bytes
};

/// The postings as the body carries them, `postings: [[account, amount] …]`, and back.
Json to_json(const std::vector<Posting>& postings);
std::vector<Posting> postings_of(const Json& body);

} // namespace till
