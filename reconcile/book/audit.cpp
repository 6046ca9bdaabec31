// Audit: a row of small checks, run on every entry.
#include "reconcile/book/audit.h"

#include "reconcile/book/chain.h"
#include "reconcile/book/text.h"

namespace till {
namespace {

__extension__ typedef __int128 Wide; // wide enough to add any figures a body can hold

Wide sum_of(const Json& list, const char* member) {
    Wide sum = 0;
    if (list.is_null()) return sum;
    for (const auto& element : list.items()) sum += element[member].integer();
    return sum;
}

std::int64_t integer_or_zero(const Json& value) { return value.is_null() ? 0 : value.integer(); }

} // namespace

std::optional<std::string> Audit::fault_in(const Entry& entry) {
    if (auto fault = broken_link(entry)) return fault;
    try {
        const Json body = Json::parse(entry.body);
        if (body.canonical() != entry.body) return "its body is not in canonical form";
        if (auto fault = broken_number(entry)) return fault;
        if (auto fault = broken_day(entry, body)) return fault;
        if (auto fault = broken_money(entry, body)) return fault;
        return broken_signers(entry, body);
    } catch (const JsonError& error) {
        return std::string{"its body cannot be read: "} + error.what();
    }
}

std::optional<std::string> Audit::broken_link(const Entry& entry) {
    const std::string expected = previous_.empty() ? first_previous() : previous_;
    previous_ = entry.hash;
    const auto seq = expected_seq_++;
    if (entry.seq != seq) return "an entry is missing before it: " + std::to_string(seq) + " should stand here";
    if (entry.epoch < epoch_) return "its epoch goes back";
    epoch_ = entry.epoch;
    if (entry.previous != expected) return "it does not follow the entry before it";
    if (entry.alg != hash_algorithm) return "its hash is of an unknown kind: " + entry.alg;
    if (hash_of(entry) != entry.hash) return "its hash does not fit: it was changed after it was written";
    return std::nullopt;
}

std::optional<std::string> Audit::broken_number(const Entry& entry) {
    if (!is_numbered(entry.kind))
        return entry.number == 0 ? std::nullopt : std::optional{std::string{"it has a number and should have none"}};
    if (entry.number != ++numbers_[entry.kind]) return "its number is not the next of its kind";
    return std::nullopt;
}

std::optional<std::string> Audit::broken_day(const Entry& entry, const Json& body) {
    if (entry.business_day < day_) return "its business day goes back";
    day_ = entry.business_day;
    if (closed_ != Day{} && entry.business_day <= closed_) return "it stands in a closed day";
    if (entry.kind == Kind::day_close) closed_ = Day::parse(body["period"].text()).value_or(entry.business_day);
    if (closed_shifts_.contains(entry.shift) &&
        (entry.kind == Kind::ticket || entry.kind == Kind::void_ticket || entry.kind == Kind::refund))
        return "it stands in a closed shift";
    if (entry.kind == Kind::shift_close) closed_shifts_.insert(entry.shift);
    return std::nullopt;
}

std::optional<std::string> Audit::broken_money(const Entry& entry, const Json& body) {
    Wide sum = 0;
    for (const auto& posting : postings_of(body)) sum += posting.amount.minor();
    if (sum != 0) return "its postings do not sum to zero";
    if (entry.kind == Kind::ticket) {
        const Wide total = body["total"].integer();
        if (sum_of(body["lines"], "net") + integer_or_zero(body["rounding"]) != total)
            return "its lines do not add up to its total";
        if (sum_of(body["tenders"], "amount") != total) return "its tenders do not add up to its total";
        left_of_ticket_[entry.seq] = body["total"].integer();
    }
    if (entry.kind == Kind::void_ticket || entry.kind == Kind::refund) {
        const auto left = left_of_ticket_.find(entry.about);
        if (left == left_of_ticket_.end()) return "it names no ticket before it";
        left->second -= body["total"].integer();
        if (left->second < 0 || (entry.kind == Kind::void_ticket && left->second != 0))
            return "it gives back more than was paid";
    }
    return std::nullopt;
}

std::optional<std::string> Audit::broken_signers(const Entry& entry, const Json& body) {
    const Json& signers = body["signers"];
    if (signers.is_null()) return std::nullopt;
    for (const auto& signer : signers.items())
        if (signer["as"].text() == "approver" && signer["person"].text() == entry.staff)
            return "its actor signed it off as well";
    return std::nullopt;
}

} // namespace till
