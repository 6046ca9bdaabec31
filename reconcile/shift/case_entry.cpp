// CaseEntry: quoting and recording.
#include "reconcile/shift/case_entry.h"

#include "reconcile/book/account.h"
#include "reconcile/shift/shift_row.h"

#include <algorithm>

namespace till {
namespace {

/// Takes of `left` what fits into `room`.
Money take(Money& left, Money room) {
    const Money part = std::min(left, std::max(room, Money{}));
    left -= part;
    return part;
}

void add_credit(std::vector<Posting>& postings, const std::string& account, Money amount) {
    if (!amount.is_zero()) postings.push_back({account, -amount});
}

std::vector<Posting> found_postings(const Book& book, const FoundQuote& quote) {
    const CaseRow& row = quote.row;
    std::vector<Posting> postings{{account::safe(), quote.amount}};
    Money left = quote.amount;
    add_credit(postings, row.account, take(left, -row.open));
    const Money owed = take(left, row.owed);
    add_credit(postings, account::short_written_off(), take(left, sum_of_steps(book, row.number, "written-off")));
    if (!row.bearer.empty()) add_credit(postings, account::owed(row.bearer), owed + take(left, left));
    return postings;
}

} // namespace

Outcome<CaseNote> quote_note(const Book& book, std::int64_t number, CaseNote asked) {
    const auto row = find_case(book, number);
    if (!row) return Refusal{Why::unknown_case, std::to_string(number)};
    if (!asked.cause.empty() && !book.shop().has_reason("case", asked.cause))
        return Refusal{Why::unknown_reason, asked.cause};
    if (asked.note.empty() && asked.cause.empty() && asked.evidence.empty() && asked.bearer.empty())
        return Why::unknown_reason;
    asked.row = *row;
    return asked;
}

bool is_own_note(const Book& book, const CaseNote& note, const Person& person) {
    const auto shift = find_shift(book, note.row.shift);
    return note.row.concerns(person.id) && (!shift || !shift->is_open()) &&
           (note.bearer.empty() || note.bearer == person.id);
}

Entry record_note(Recording& act, const CaseNote& note, const Person& person, Json signer) {
    EntryDraft draft;
    draft.kind = Kind::case_noted;
    draft.staff = person.id;
    draft.about = note.row.seq;
    draft.body = Json::object(
        {{"case", note.row.number}, {"account", note.row.account}, {"signers", Json::list().add(std::move(signer))}});
    if (!note.note.empty()) draft.body.set("note", note.note);
    if (!note.cause.empty()) draft.body.set("cause", note.cause);
    if (!note.evidence.empty()) draft.body.set("evidence", note.evidence);
    if (!note.bearer.empty()) draft.body.set("bearer", note.bearer);
    return act.post(std::move(draft));
}

std::string FoundQuote::subject() const {
    return "found " + std::to_string(amount.minor()) + " of case " + std::to_string(row.number) + " because " + reason;
}

Outcome<FoundQuote> quote_found(const Book& book, std::int64_t number, Money amount, const std::string& reason) {
    const auto row = find_case(book, number);
    if (!row) return Refusal{Why::unknown_case, std::to_string(number)};
    if (!row->difference.is_negative()) return Refusal{Why::wrong_settlement, std::to_string(number)};
    if (amount <= Money{} || amount > largest_amount) return Why::amount_out_of_range;
    if (amount > -row->difference - sum_of_steps(book, number, "found")) return Why::more_than_paid;
    return FoundQuote{*row, amount, reason};
}

Entry record_found(Recording& act, const FoundQuote& quote, Approval<Right::receive_found> approval) {
    EntryDraft draft;
    draft.kind = Kind::money_found;
    draft.staff = approval.person().id;
    draft.about = quote.row.seq;
    draft.postings = found_postings(act.book(), quote);
    const Json taker = approval.use(quote.subject(), act.at().utc_ms).set("as", "taker");
    draft.body = Json::object({{"case", quote.row.number},
                               {"account", quote.row.account},
                               {"amount", quote.amount.minor()},
                               {"reason", quote.reason},
                               {"signers", Json::list().add(taker)}});
    return act.post(std::move(draft));
}

} // namespace till
