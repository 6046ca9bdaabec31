// StandIn: a sign-in for somebody else.
#include "reconcile/shift/stand_in.h"

namespace till {

std::string stand_in_subject(const Place& place, std::string_view other) {
    return "close shift " + std::to_string(place.shift) + " of " + place.cashier + " with " + std::string{other};
}

Outcome<Entry> record_stand_in(Recording& act, const Place& place, const Person& other,
                               Approval<Right::close_difference> supervisor) {
    if (other.id == place.cashier) return Refusal{Why::same_person, other.id};
    EntryDraft draft = draft_at(place, Kind::sign_in);
    draft.staff = other.id;
    const auto approved = supervisor.use(stand_in_subject(place, other.id), act.at().utc_ms).set("as", "supervisor");
    draft.body = Json::object({{"absent", place.cashier},
                               {"person", place.cashier},
                               {"signers", Json::list().add(signer(other, "stand-in")).add(approved)}});
    return act.post(std::move(draft));
}

bool has_stood_in(const Book& book, std::int64_t shift, std::string_view person) {
    bool found = false;
    book.database().each(
        "SELECT body FROM entry WHERE shift = ? AND shift > 0 AND kind = 'sign-in'",
        [&](const Row& row) {
            const Json body = Json::parse(row.text(0));
            if (!body.has("absent")) return;
            for (const auto& one : body["signers"].items()) found = found || one["person"].text() == person;
        },
        shift);
    return found;
}

} // namespace till
