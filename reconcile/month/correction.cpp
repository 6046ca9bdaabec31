// Correction: the postings of a wrong entry, negated.
#include "reconcile/month/correction.h"

#include "reconcile/shift/shift_row.h"
#include "reconcile/ticket/aside_receipt.h"

namespace till {
namespace {

/// Entries whose money nothing else takes back.
bool is_correctable(Kind kind) {
    switch (kind) {
    case Kind::paid_in:
    case Kind::paid_out:
    case Kind::card_settled:
    case Kind::deposit_confirmed:
    case Kind::change_from_bank:
    case Kind::difference_settled:
    case Kind::made_good:
    case Kind::money_found:
    case Kind::suspect_note:
    case Kind::account_receipt:
    case Kind::top_up:
    case Kind::voucher_sold: return true;
    default: return false;
    }
}

bool touches_a_drawer(const Entry& entry) {
    for (const auto& posting : postings_of(Json::parse(entry.body)))
        if (posting.account.starts_with("assets:drawer:")) return true;
    return false;
}

/// Whether a card or voucher holds less than was paid for it: what was bought with it is refunded first.
bool is_spent(const Book& book, const Entry& entry) {
    if (entry.kind != Kind::top_up && entry.kind != Kind::voucher_sold) return false;
    const Json body = Json::parse(entry.body);
    const bool is_card = entry.kind == Kind::top_up;
    const auto left =
        left_on(book, is_card ? "prepaid" : "voucher", is_card ? body["card"].text() : body["voucher"].text());
    return !left || *left < Money::of_minor(body["amount"].integer());
}

} // namespace

std::string CorrectionQuote::subject() const { return "correct " + std::to_string(wrong.seq) + " because " + reason; }

Outcome<CorrectionQuote> quote_correction(const Book& book, std::int64_t seq, const std::string& reason) {
    if (seq < 1 || seq > book.head().seq) return Refusal{Why::unknown_entry, std::to_string(seq)};
    CorrectionQuote quote{book.entry(seq), reason};
    if (!is_correctable(quote.wrong.kind) || postings_of(Json::parse(quote.wrong.body)).empty())
        return Refusal{Why::not_permitted, std::string{word(quote.wrong.kind)}};
    if (book.database().number("SELECT 1 FROM entry WHERE about = ? AND about > 0 AND kind = 'correction'", 0, seq) !=
        0)
        return Refusal{Why::already_corrected, std::to_string(seq)};
    if (is_spent(book, quote.wrong)) return Refusal{Why::more_than_paid, std::to_string(seq)};
    const auto shift = find_shift(book, quote.wrong.shift);
    if (touches_a_drawer(quote.wrong) && (!shift || shift->state != ShiftRow::State::open))
        return Refusal{Why::shift_closed, std::to_string(quote.wrong.shift)};
    return quote;
}

Outcome<Entry> record_correction(Recording& act, const CorrectionQuote& quote, Approval<Right::correct> first,
                                 Approval<Right::correct> second) {
    if (first.person().id == second.person().id) return Refusal{Why::same_person, first.person().id};
    EntryDraft draft;
    draft.kind = Kind::correction;
    draft.till = quote.wrong.till;
    draft.shift = quote.wrong.shift;
    draft.staff = first.person().id;
    draft.about = quote.wrong.seq;
    const Json wrong = Json::parse(quote.wrong.body);
    for (const auto& posting : postings_of(wrong)) draft.postings.push_back({posting.account, -posting.amount});
    Json signers = Json::list();
    signers.add(first.use(quote.subject(), act.at().utc_ms).set("as", "first"));
    signers.add(second.use(quote.subject(), act.at().utc_ms).set("as", "second"));
    draft.body = Json::object({{"corrects", quote.wrong.seq},
                               {"kind", word(quote.wrong.kind)},
                               {"reason", quote.reason},
                               {"signers", std::move(signers)}});
    if (wrong.has("amount")) draft.body.set("amount", wrong["amount"]);
    if (wrong.has("tender")) draft.body.set("tender", wrong["tender"]);
    if (wrong.has("back")) draft.body.set("back", wrong["back"]);
    if (wrong.has("taken")) draft.body.set("taken", wrong["taken"]);
    return act.post(std::move(draft));
}

} // namespace till
