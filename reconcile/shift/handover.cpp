// Handover: recording who took a drawer over, and asking who once had it.
#include "reconcile/shift/handover.h"

#include "reconcile/book/text.h"
#include "reconcile/shift/close.h"
#include "reconcile/shift/pieces.h"
#include "reconcile/staff/person_row.h"
#include "reconcile/staff/roster.h"

#include <array>
#include <cstdint>
#include <random>

namespace till {
namespace {

Json matters_json(const OpenMatters& open, const std::vector<DropRow>& drops) {
    Json parked = Json::list();
    for (const auto& name : open.parked) parked.add(name);
    Json numbers = Json::list();
    for (const auto& drop : drops) numbers.add(drop.number);
    Json matters =
        Json::object({{"parked", std::move(parked)}, {"open_lines", open.open_lines}, {"drops", std::move(numbers)}});
    Json receipts = Json::list();
    for (const auto receipt : open.deposits) receipts.add(receipt);
    if (!open.deposits.empty()) matters.set("deposits", std::move(receipts));
    return matters;
}

/// 128 random bits. The entry's hash is read off screens and paper while the shift is open, and all else in the entry
/// is known to who stood there: without them the sum that is expected could be found by trying (K1).
std::string salt() {
    std::random_device random;
    std::array<std::uint32_t, 4> words{};
    for (auto& word : words) word = random();
    return hex({reinterpret_cast<const char*>(words.data()), sizeof words});
}

Person person_of(const Book& book, const std::string& id) {
    auto person = find_person(book, id);
    if (!person) throw std::logic_error{"record_handover: a cashier who is not on the roster: " + id};
    return *std::move(person);
}

} // namespace

Outcome<Entry> record_handover(Recording& act, const Place& place, const Person& next, const CashCount& pieces,
                               const OpenMatters& open) {
    const Book& book = act.book();
    if (next.id == place.cashier) return Refusal{Why::same_person, next.id};
    if (pieces.empty()) return Why::nothing_counted;
    if (auto fault = fault_of(pieces, book.shop().currency)) return *fault;
    const Money expected = expected_cash(book, place.till);
    EntryDraft draft = draft_at(place, Kind::handover);
    draft.staff = next.id;
    draft.body = Json::object(
        {{"from", place.cashier},
         {"pieces", to_json(pieces)},
         {"counted", pieces.total().minor()},
         {"expected", expected.minor()},
         {"difference", (pieces.total() - expected).minor()},
         {"salt", salt()},
         {"open", matters_json(open, unmatched_drops(book, place.shift))},
         {"signers", Json::list().add(signer(person_of(book, place.cashier), "giver")).add(signer(next, "cashier"))}});
    return act.post(std::move(draft));
}

bool has_handed_over(const Book& book, std::int64_t shift, std::string_view person) {
    bool found = false;
    book.database().each(
        "SELECT body FROM entry WHERE shift = ? AND shift > 0 AND kind = 'handover'",
        [&](const Row& row) { found = found || Json::parse(row.text(0))["from"].text() == person; }, shift);
    return found;
}

} // namespace till
