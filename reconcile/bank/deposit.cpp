// Deposit: the slip from the safe or the drawer to the bank's receipt.
#include "reconcile/bank/deposit.h"

#include "reconcile/book/account.h"
#include "reconcile/staff/roster.h"

namespace till {
namespace {

constexpr auto schema = R"(
CREATE TABLE deposit_slip (slip TEXT PRIMARY KEY, number INTEGER NOT NULL, seq INTEGER NOT NULL, bearer TEXT NOT NULL, amount INTEGER NOT NULL,
    business_day TEXT NOT NULL, confirmed INTEGER) STRICT, WITHOUT ROWID;
)";

void apply(Database& db, const Entry& e, const Json& body) {
    if (e.kind == Kind::deposit) {
        db.run("INSERT INTO deposit_slip VALUES (?, ?, ?, ?, ?, ?, NULL)", body["slip"].text(), e.number, e.seq, body["bearer"].text(),
               body["amount"].integer(), e.business_day.iso());
        add_figure(db, e, "deposited", body["amount"].integer());
    }
    if (e.kind == Kind::deposit_confirmed) {
        db.run("UPDATE deposit_slip SET confirmed = ? WHERE slip = ?", body["amount"].integer(), body["slip"].text());
        add_figure(db, e, "confirmed", body["amount"].integer());
    }
}

} // namespace

Projection bank_projection() { return {{"deposit_slip"}, schema, apply}; }

std::optional<SlipRow> find_slip(const Book& book, std::string_view slip) {
    return book.database().first("SELECT slip, number, seq, bearer, amount, business_day, confirmed FROM deposit_slip WHERE slip = ?", [](const Row& row) {
        SlipRow found{row.text(0), row.integer(1), row.integer(2), row.text(3), row.money(4), *Day::parse(row.text(5)), {}};
        if (!row.is_null(6)) found.confirmed = row.money(6);
        return found;
    }, slip);
}

std::string DepositQuote::subject() const {
    return "deposit " + std::to_string(amount.minor()) + " slip " + slip + " bag " + bag + " seal " + seal;
}

Outcome<DepositQuote> quote_deposit(const Book& book, const Place& place, const DepositQuote& asked) {
    if (find_slip(book, asked.slip)) return Refusal{Why::form_used, asked.slip};
    if (asked.amount <= Money{} || asked.amount > largest_amount) return Why::amount_out_of_range;
    if (asked.from_drawer && asked.amount > book.balance(account::drawer(place.till))) return Why::drawer_short;
    if (!asked.from_drawer && asked.amount > book.balance(account::safe())) return Why::safe_short;
    return asked;
}

Outcome<Entry> record_deposit(Recording& act, const Place& place, const DepositQuote& quote, const Person& bearer, bool bearer_signed,
                              Approval<Right::witness_deposit> witness) {
    if (witness.person().id == bearer.id) return Refusal{Why::same_person, bearer.id};
    EntryDraft draft;
    draft.kind = Kind::deposit;
    draft.staff = bearer.id;
    if (quote.from_drawer) {
        draft.till = place.till;
        draft.shift = place.shift;
    }
    draft.postings = {{account::transit_slip(quote.slip), quote.amount},
                      {quote.from_drawer ? account::drawer(place.till) : account::safe(), -quote.amount}};
    Json signers = Json::list();
    signers.add(signer(bearer, bearer_signed ? "bearer" : "bearer-unsigned"));
    signers.add(witness.use(quote.subject(), act.at().utc_ms).set("as", "witness"));
    draft.body = Json::object({{"amount", quote.amount.minor()}, {"from_drawer", quote.from_drawer}, {"slip", quote.slip}, {"bag", quote.bag},
                               {"bearer", bearer.id}, {"signers", std::move(signers)}});
    if (!quote.seal.empty()) draft.body.set("seal", quote.seal);
    return act.post(std::move(draft));
}

std::string confirm_subject(std::string_view slip, Money amount) { return "confirm " + std::string{slip} + " of " + std::to_string(amount.minor()); }

Outcome<Entry> record_confirmed(Recording& act, const std::string& slip, Money amount, Approval<Right::confirm_deposit> approval) {
    const auto row = find_slip(act.book(), slip);
    if (!row) return Refusal{Why::unknown_slip, slip};
    if (row->confirmed) return Refusal{Why::already_confirmed, slip};
    if (amount.is_negative() || amount > largest_amount) return Why::amount_out_of_range;
    if (approval.person().id == row->bearer) return Refusal{Why::same_person, row->bearer};
    EntryDraft draft;
    draft.kind = Kind::deposit_confirmed;
    draft.staff = approval.person().id;
    draft.about = row->seq;
    draft.postings = {{account::bank(act.book().shop().bank), amount}, {account::transit_slip(slip), -row->amount}};
    const Money difference = row->amount - amount;
    if (!difference.is_zero()) draft.postings.push_back({account::bank_difference(), difference});
    draft.body = Json::object({{"slip", slip}, {"amount", amount.minor()}, {"deposited", row->amount.minor()}, {"difference", difference.minor()},
                               {"signers", Json::list().add(approval.use(confirm_subject(slip, amount), act.at().utc_ms).set("as", "finance"))}});
    return act.post(std::move(draft));
}

} // namespace till
