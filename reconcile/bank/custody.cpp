// Custody: the steps of each bag.
#include "reconcile/bank/custody.h"

#include "reconcile/bank/deposit.h"
#include "reconcile/staff/roster.h"

namespace till {
namespace {

void add_step(Database& db, const Entry& e, const std::string& slip, const std::string& from, const std::string& to) {
    db.run("INSERT INTO custody_step VALUES (?, ?, ?, ?, ?, ?)", slip, e.seq, e.at.utc_ms, e.at.offset_minutes, from,
           to);
}

} // namespace

std::string custody_schema() {
    return "CREATE TABLE custody_step (slip TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, utc_offset "
           "INTEGER "
           "NOT NULL, giver TEXT NOT NULL, taker TEXT NOT NULL, PRIMARY KEY (slip, seq)) STRICT, WITHOUT ROWID;";
}

void apply_custody(Database& db, const Entry& e, const Json& body) {
    if (e.kind == Kind::deposit)
        add_step(db, e, body["slip"].text(), body["from_drawer"].boolean() ? "drawer " + e.till : "safe",
                 body["bearer"].text());
    if (e.kind == Kind::custody)
        add_step(db, e, body["slip"].text(), body["from"].text(),
                 body["to"].text().empty() ? "bank" : body["to"].text());
    if (e.kind == Kind::deposit_confirmed) add_step(db, e, body["slip"].text(), "bank", "confirmed");
}

std::vector<CustodyStep> custody_of(const Book& book, const std::string& slip) {
    std::vector<CustodyStep> steps;
    book.database().each(
        "SELECT seq, at, utc_offset, giver, taker FROM custody_step WHERE slip = ? ORDER BY seq",
        [&](const Row& row) {
            steps.push_back(
                {row.integer(0), {row.integer(1), static_cast<int>(row.integer(2))}, row.text(3), row.text(4)});
        },
        slip);
    return steps;
}

Outcome<Entry> record_custody(Recording& act, const Handing& handing) {
    const auto& [slip, from, from_signs, to, to_signs] = handing;
    if (to && to->id == from.id) return Refusal{Why::same_person, from.id};
    const auto row = find_slip(act.book(), slip);
    if (!row) return Refusal{Why::unknown_slip, slip};
    if (row->confirmed) return Refusal{Why::already_confirmed, slip};
    if (row->holder != from.id) return Refusal{Why::not_the_holder, row->holder.empty() ? "bank" : row->holder};
    Json signers = Json::list();
    signers.add(signer(from, from_signs ? "giver" : "giver-unsigned"));
    if (to) signers.add(signer(*to, to_signs ? "taker" : "taker-unsigned"));
    EntryDraft draft;
    draft.kind = Kind::custody;
    draft.staff = from.id;
    draft.about = row->seq;
    draft.body = Json::object(
        {{"slip", slip}, {"from", from.id}, {"to", to ? to->id : std::string{}}, {"signers", std::move(signers)}});
    return act.post(std::move(draft));
}

} // namespace till
