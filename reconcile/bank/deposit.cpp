// Deposit: the slip from the safe or the drawer to the bank's receipt.
#include "reconcile/bank/deposit.h"

#include "reconcile/bank/custody.h"
#include "reconcile/book/account.h"
#include "reconcile/shift/pieces.h"
#include "reconcile/staff/roster.h"

namespace till {
namespace {

constexpr auto schema = R"(
CREATE TABLE deposit_slip (slip TEXT PRIMARY KEY, number INTEGER NOT NULL, seq INTEGER NOT NULL, bearer TEXT NOT NULL,
    amount INTEGER NOT NULL, business_day TEXT NOT NULL, confirmed INTEGER, account TEXT NOT NULL,
    transit TEXT NOT NULL, holder TEXT NOT NULL, confirmed_by INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX deposit_slip_transit ON deposit_slip (transit);
CREATE INDEX deposit_slip_open ON deposit_slip (seq) WHERE confirmed IS NULL;
CREATE INDEX deposit_slip_confirmed ON deposit_slip (confirmed_by) WHERE confirmed_by > 0;
)";

/// Where the deposit put the money: what later entries take it out of, whatever the rule of the path then was.
std::string transit_of(const Json& body) {
    for (const auto& posting : postings_of(body))
        if (posting.account.starts_with("assets:transit:")) return posting.account;
    return {};
}

/// A receipt that was corrected leaves the slip open again.
void apply_correction(Database& db, const Entry& e, const Json& body) {
    if (body["kind"].text() != word(Kind::deposit_confirmed)) return;
    db.run("UPDATE deposit_slip SET confirmed = NULL, confirmed_by = 0 WHERE confirmed_by = ?", e.about);
    add_figure(db, e, "confirmed", -body["amount"].integer());
}

void apply(Database& db, const Entry& e, const Json& body) {
    if (e.kind == Kind::deposit) {
        db.run("INSERT INTO deposit_slip VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, 0)", body["slip"].text(), e.number,
               e.seq, body["bearer"].text(), body["amount"].integer(), e.business_day.iso(),
               body.has("account") ? body["account"].text() : "", transit_of(body), body["bearer"].text());
        add_figure(db, e, "deposited", body["amount"].integer());
    }
    if (e.kind == Kind::deposit_confirmed) {
        db.run("UPDATE deposit_slip SET confirmed = ?, confirmed_by = ? WHERE slip = ?", body["amount"].integer(),
               e.seq, body["slip"].text());
        add_figure(db, e, "confirmed", body["amount"].integer());
    }
    if (e.kind == Kind::custody)
        db.run("UPDATE deposit_slip SET holder = ? WHERE slip = ?", body["to"].text(), body["slip"].text());
    if (e.kind == Kind::correction) apply_correction(db, e, body);
    apply_custody(db, e, body);
}

SlipRow slip_from(const Row& row) {
    SlipRow found{row.text(0), row.integer(1), row.integer(2), row.text(3), row.money(4), *Day::parse(row.text(5)),
                  {},          row.text(7),    row.text(8),    row.text(9)};
    if (!row.is_null(6)) found.confirmed = row.money(6);
    return found;
}

/// Entries that name no account mean the shop's first.
SlipRow with_account(SlipRow slip, const Shop& shop) {
    if (slip.account.empty()) slip.account = shop.bank;
    return slip;
}

bool is_transit_used(const Book& book, const std::string& transit) {
    return book.database().number("SELECT 1 FROM deposit_slip WHERE transit = ?", 0, transit) != 0;
}

/// A path of the slip's own: `1:2` and `1-2` are spelled alike, so that the later one bears its document's number, too.
std::string own_transit(const Book& book, const std::string& slip) {
    std::string transit = account::transit_slip(slip);
    const auto number = book.next_number(Kind::deposit);
    if (is_transit_used(book, transit)) transit = account::transit_slip(std::to_string(number) + "-" + slip);
    while (is_transit_used(book, transit)) transit += "-" + std::to_string(number);
    return transit;
}

/// Why those pieces are not that amount.
std::optional<Refusal> fault_of_worth(const CashCount& pieces, Money amount, const Currency& currency) {
    if (pieces.empty()) return std::nullopt;
    if (auto fault = fault_of(pieces, currency)) return fault;
    if (pieces.total() != amount) return Refusal{Why::not_equal, pieces.text(currency)};
    return std::nullopt;
}

} // namespace

Projection bank_projection() {
    return {{"deposit_slip", "custody_step"}, std::string{schema} + custody_schema(), apply};
}

std::optional<SlipRow> find_slip(const Book& book, std::string_view slip) {
    auto found = book.database().first("SELECT * FROM deposit_slip WHERE slip = ?", slip_from, slip);
    if (found) found = with_account(*std::move(found), book.shop());
    return found;
}

std::vector<SlipRow> unconfirmed_slips(const Book& book) {
    std::vector<SlipRow> slips;
    book.database().each("SELECT * FROM deposit_slip WHERE confirmed IS NULL ORDER BY seq",
                         [&](const Row& row) { slips.push_back(with_account(slip_from(row), book.shop())); });
    return slips;
}

std::string DepositQuote::subject() const {
    std::string text = "deposit " + std::to_string(amount.minor()) + " slip " + slip + " bag " + bag + " seal " + seal;
    if (!pieces.empty()) text += " pieces " + to_json(pieces).canonical();
    if (!account.empty()) text += " at " + account;
    return text;
}

Outcome<DepositQuote> quote_deposit(const Book& book, const Place& place, const DepositQuote& asked) {
    if (find_slip(book, asked.slip)) return Refusal{Why::form_used, asked.slip};
    if (asked.amount <= Money{} || asked.amount > largest_amount) return Why::amount_out_of_range;
    if (!asked.account.empty() && !book.shop().has_bank(asked.account))
        return Refusal{Why::other_account, asked.account};
    if (auto fault = fault_of_worth(asked.pieces, asked.amount, book.shop().currency)) return *fault;
    if (asked.from_drawer && asked.amount > book.balance(account::drawer(place.till))) return Why::drawer_short;
    if (!asked.from_drawer && asked.amount > book.balance(account::safe())) return Why::safe_short;
    return asked;
}

Outcome<Entry> record_deposit(Recording& act, const Place& place, const DepositQuote& quote, const Person& bearer,
                              bool bearer_signed, Approval<Right::witness_deposit> witness) {
    if (witness.person().id == bearer.id) return Refusal{Why::same_person, bearer.id};
    EntryDraft draft;
    draft.kind = Kind::deposit;
    draft.staff = bearer.id;
    if (quote.from_drawer) {
        draft.till = place.till;
        draft.shift = place.shift;
    }
    draft.postings = {{own_transit(act.book(), quote.slip), quote.amount},
                      {quote.from_drawer ? account::drawer(place.till) : account::safe(), -quote.amount}};
    Json signers = Json::list();
    signers.add(signer(bearer, bearer_signed ? "bearer" : "bearer-unsigned"));
    signers.add(witness.use(quote.subject(), act.at().utc_ms).set("as", "witness"));
    draft.body = Json::object({{"amount", quote.amount.minor()},
                               {"from_drawer", quote.from_drawer},
                               {"slip", quote.slip},
                               {"bag", quote.bag},
                               {"bearer", bearer.id},
                               {"signers", std::move(signers)}});
    if (!quote.seal.empty()) draft.body.set("seal", quote.seal);
    if (!quote.pieces.empty()) draft.body.set("pieces", to_json(quote.pieces));
    if (!quote.account.empty()) draft.body.set("account", quote.account);
    return act.post(std::move(draft));
}

std::string confirm_subject(std::string_view slip, Money amount) {
    return "confirm " + std::string{slip} + " of " + std::to_string(amount.minor());
}

Outcome<Entry> record_confirmed(Recording& act, const std::string& slip, Money amount,
                                Approval<Right::confirm_deposit> approval, const CashCount& pieces) {
    const auto row = find_slip(act.book(), slip);
    if (!row) return Refusal{Why::unknown_slip, slip};
    if (row->confirmed) return Refusal{Why::already_confirmed, slip};
    if (amount.is_negative() || amount > largest_amount) return Why::amount_out_of_range;
    if (auto fault = fault_of_worth(pieces, amount, act.book().shop().currency)) return *fault;
    if (approval.person().id == row->bearer) return Refusal{Why::same_person, row->bearer};
    EntryDraft draft;
    draft.kind = Kind::deposit_confirmed;
    draft.staff = approval.person().id;
    draft.about = row->seq;
    draft.postings = {{account::bank(row->account), amount}, {row->transit, -row->amount}};
    const Money difference = row->amount - amount;
    if (!difference.is_zero()) draft.postings.push_back({account::bank_difference(), difference});
    draft.body = Json::object(
        {{"slip", slip},
         {"amount", amount.minor()},
         {"deposited", row->amount.minor()},
         {"difference", difference.minor()},
         {"signers",
          Json::list().add(approval.use(confirm_subject(slip, amount), act.at().utc_ms).set("as", "finance"))}});
    if (!pieces.empty()) draft.body.set("pieces", to_json(pieces));
    return act.post(std::move(draft));
}

std::string change_from_bank_subject(const CashCount& pieces, std::string_view account) {
    return "change from bank " + std::string{account} + " " + to_json(pieces).canonical();
}

Outcome<Entry> record_change_from_bank(Recording& act, const CashCount& pieces, const std::string& bank,
                                       Approval<Right::count_safe> first, Approval<Right::count_safe> second) {
    const Shop& shop = act.book().shop();
    if (first.person().id == second.person().id) return Refusal{Why::same_person, first.person().id};
    if (pieces.empty()) return Why::nothing_counted;
    if (auto fault = fault_of(pieces, shop.currency)) return *fault;
    if (pieces.total() <= Money{} || pieces.total() > largest_amount) return Why::amount_out_of_range;
    if (!bank.empty() && !shop.has_bank(bank)) return Refusal{Why::other_account, bank};
    EntryDraft draft;
    draft.kind = Kind::change_from_bank;
    draft.staff = first.person().id;
    draft.postings = {{account::safe(), pieces.total()},
                      {account::bank(bank.empty() ? shop.bank : bank), -pieces.total()}};
    const auto subject = change_from_bank_subject(pieces, bank);
    Json signers = Json::list();
    signers.add(first.use(subject, act.at().utc_ms).set("as", "fetcher"));
    signers.add(second.use(subject, act.at().utc_ms).set("as", "witness"));
    draft.body = Json::object(
        {{"pieces", to_json(pieces)}, {"amount", pieces.total().minor()}, {"signers", std::move(signers)}});
    if (!bank.empty()) draft.body.set("account", bank);
    return act.post(std::move(draft));
}

} // namespace till
